import type { ReadingSettingsProps } from './settings/ReadingSettings';
import type { Desk } from './store/desk';
import type { DeskState } from './store/desk-state';
import type { OpenDialogs } from './use-app-commands';

/** What the settings of reading show and do, wherever they stand. */
export function readingSettings(
  desk: Desk,
  { screen, preferences }: DeskState,
  { isFocusMode, focusOn }: OpenDialogs,
): ReadingSettingsProps {
  return {
    look: preferences.reading,
    onLook: (reading) => desk.prefer({ reading }),
    colourScheme: preferences.colourScheme,
    onColourScheme: (colourScheme) => desk.prefer({ colourScheme }),
    focusMode: screen.kind === 'reading' ? { isOn: isFocusMode, onChange: focusOn } : null,
  };
}
