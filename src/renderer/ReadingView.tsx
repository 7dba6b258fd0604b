import { useMemo } from 'react';
import { returnToFound } from './LibraryFlow';
import { NotesMargin } from './notes/NotesMargin';
import { type MarginContext, ReaderScreen, type ReaderScreenProps } from './reader/ReaderScreen';
import { copyWithReference, removeAnnotation } from './reader/reader-commands';
import { SaveStatus } from './SaveStatus';
import { markLookedAt, typeNote } from './store/annotate';
import { changeThemes, settleProgress, weigh } from './store/annotate-many';
import { type Commands, commandsWhile } from './store/commands';
import type { Desk } from './store/desk';
import type { DeskState, Screen } from './store/desk-state';
import type { Reading } from './store/reading';
import type { OpenDialogs } from './use-app-commands';
import { useAuthorNames } from './use-author-names';
import { useLibrary } from './use-menu';

interface ReadingViewProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly commands: Commands;
  readonly dialogs: OpenDialogs;
  readonly screen: Extract<Screen, { kind: 'reading' }>;
  /** The one of the screen's transcripts that this shows. */
  readonly reading: Reading;
  /** Another string whenever the sides have other room. */
  readonly room: string;
}

/** What one of two sides is called: by its title, and by its place where both have the same. */
function nameOf(reading: Reading, sides: readonly Reading[]): string {
  const { title } = reading.transcript();
  if (sides.every((side) => side === reading || side.transcript().title !== title)) return title;
  return `${title}, ${sides[0] === reading ? 'first' : 'second'} side`;
}

/** Where it stands of two; null when it stands alone. */
function sideOf(
  desk: Desk,
  screen: ReadingViewProps['screen'],
  reading: Reading,
  room: string,
): ReaderScreenProps['side'] {
  if (screen.sides.length < 2) return null;
  return {
    name: nameOf(reading, screen.sides),
    isFirst: screen.sides[0] === reading,
    room,
    onClose: () => desk.sides.close(reading),
  };
}

/** One transcript that is read, alone or beside another one. */
export function ReadingView(props: ReadingViewProps) {
  const { desk, state, commands, dialogs, screen, reading, room } = props;
  const { themes } = useLibrary(desk);
  const authors = useAuthorNames(desk);
  const { sides } = desk;
  const own = useMemo(
    () => commandsWhile(commands, () => sides.isActive(reading)),
    [commands, sides, reading],
  );
  return (
    <ReaderScreen
      reading={reading}
      side={sideOf(desk, screen, reading, room)}
      isActive={screen.reading === reading}
      onActivate={() => sides.activate(reading)}
      library={desk.library}
      onRefusal={desk.refuse}
      commands={own}
      saved={<SaveStatus desk={desk} />}
      lastPlace={dialogs.finding.get(reading.id)?.paragraph ?? state.preferences.lastPlaces[reading.id]}
      onPlace={sides.rememberPlace}
      look={state.preferences.reading}
      isFocusMode={dialogs.isFocusMode}
      onLeaveFocusMode={() => dialogs.focusOn(false)}
      find={{
        isOpen: dialogs.finding.has(reading.id),
        begin: dialogs.finding.get(reading.id) ?? null,
        choice: dialogs.findChoice,
        onChoose: dialogs.chooseFind,
        onClose: () => dialogs.find(reading.id, false),
        onBack: () => returnToFound(desk),
      }}
      contents={{
        kind: state.preferences.contents,
        onKind: (contents) => desk.prefer({ contents }),
      }}
      margin={(context: MarginContext) => (
        <NotesMargin
          label={context.label}
          reading={reading}
          focus={context.desk.focus}
          themes={themes}
          byOther={authors.ofOther}
          text={context.text}
          scroller={context.scroller}
          near={context.near}
          actions={{
            onActivate: (id) => context.desk.focus.set(id),
            onEdit: (id) => context.desk.focus.set(id, true),
            onType: (id, note) => typeNote(reading, id, note),
            onLeave: (id) => {
              context.desk.focus.set(id);
              context.desk.focusText();
            },
            onTheme: (id, theme) => changeThemes(reading, [id], theme),
            onImportance: (id, importance) => weigh(reading, [id], importance),
            onProgress: (id, progress) => settleProgress(reading, [id], progress),
            onCopy: () => copyWithReference(context.desk),
            onRemove: (id) => removeAnnotation(context.desk, id),
            onLookedAt: (id) => markLookedAt(reading, id),
          }}
        />
      )}
    />
  );
}
