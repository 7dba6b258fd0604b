import { useSyncExternalStore } from 'react';
import styles from './App.module.css';
import { Dialogs } from './Dialogs';
import { ImportProgress } from './ImportProgress';
import { DropTarget } from './library/DropTarget';
import { Notices } from './Notices';
import { openDropped } from './open-files';
import { readingSettings } from './reading-settings';
import { ScreenView } from './ScreenView';
import type { Commands } from './store/commands';
import type { Desk } from './store/desk';
import { TopBar } from './TopBar';
import { PlatformContext } from './ui/shortcut-label';
import { useAppCommands } from './use-app-commands';
import { useMenu } from './use-menu';
import { useScreenFocus } from './use-screen-focus';
import { useSpelling } from './use-spelling';
import { useWindow } from './use-window';

interface AppProps {
  readonly desk: Desk;
  readonly commands: Commands;
}

/** The window: a bar above, one screen below, dialogs over both. */
export function App({ desk, commands }: AppProps) {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const dialogs = useAppCommands(desk, commands, state);
  useMenu(desk, commands, state, dialogs.isFocusMode);
  useWindow(desk, state);
  useSpelling(desk, state);
  const { screen } = state;
  useScreenFocus(screen);
  return (
    <PlatformContext value={desk.start.platform}>
      <div className={styles.app} data-bar={screen.kind === 'reading'}>
        {screen.kind === 'reading' ? (
          <TopBar
            library={desk.library}
            reading={screen.reading}
            isAlone={screen.sides.length === 1}
            commands={commands}
            settings={readingSettings(desk, state, dialogs)}
          />
        ) : null}
        <ScreenView desk={desk} state={state} commands={commands} dialogs={dialogs} />
        {state.isBusy ? (
          <ImportProgress place={state.intake} onCancel={(all) => desk.intake.cancelReading(all)} />
        ) : null}
        <Notices desk={desk} state={state} />
      </div>
      <Dialogs desk={desk} state={state} dialogs={dialogs} />
      <DropTarget onDrop={(files) => void openDropped(desk, files)} />
    </PlatformContext>
  );
}
