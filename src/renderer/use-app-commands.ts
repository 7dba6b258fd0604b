import { useEffect, useState } from 'react';
import type { Command } from '../shared/command';
import { isAnnotationId, type TranscriptId } from '../shared/id';
import type { BundleRequest } from '../shared/ipc';
import { hasToPrepare, prepareToLeave } from '../shared/notebook/withhold';
import { saveProblemSentence } from '../shared/problem-words';
import { nextSize } from '../shared/reading-look';
import { desktop } from './desktop';
import { type FindBegin, type FindChoice, plainChoice } from './finding/find-choice';
import { openChosen } from './open-files';
import type { Commands } from './store/commands';
import type { Desk } from './store/desk';
import type { DeskState } from './store/desk-state';
import type { Reading } from './store/reading';
import type { Read } from './store/sides';
import { step } from './store/undoing';

export type OpenDialog =
  | 'backups'
  | 'beside'
  | 'save-copy'
  | 'export'
  | 'history'
  | 'notes'
  | 'paste'
  | 'print'
  | 'about'
  | 'keyboard'
  | 'settings'
  | 'speakers'
  | 'themes';

export interface OpenDialogs {
  readonly shown: OpenDialog | null;
  /** The transcripts that words are looked for in, and where that began; null where it began in the transcript. */
  readonly finding: ReadonlyMap<TranscriptId, FindBegin | null>;
  readonly show: (dialog: OpenDialog | null) => void;
  readonly find: (id: TranscriptId, isFinding: boolean) => void;
  /** Opens the search in a transcript at a place found in the library. */
  readonly findFrom: (id: TranscriptId, begin: FindBegin) => void;
  /** What was read when the search of the library led away from it. */
  readonly cameFrom: Read<Reading> | null;
  readonly comeFrom: (read: Read<Reading> | null) => void;
  /** Whether only the paragraph being read stands out; until the app is quit. */
  readonly isFocusMode: boolean;
  readonly focusOn: (isFocusMode: boolean) => void;
  readonly findChoice: FindChoice;
  readonly chooseFind: (choice: FindChoice) => void;
}

async function saveBundle(desk: Desk, what: BundleRequest, name: string): Promise<void> {
  await desk.flush();
  const saved = await desktop.saveCopy(what, name);
  if (saved?.ok)
    desk.say(
      `Saved ${what.transcripts === 'all' ? 'the whole library' : 'a copy'} as ${saved.value.fileName}.`,
    );
  else if (saved && saved.problem.kind !== 'cancelled')
    desk.say(saveProblemSentence(saved.problem), 'problem');
}

/** One transcript as a bundle, to hand over. */
export function saveCopy(desk: Desk, reading: Reading, withHistory: boolean): Promise<void> {
  // What left is remembered, so that what is brought back later reaches those who were given it without its words.
  if (!withHistory && hasToPrepare(reading.kept.doc))
    reading.kept.settle('Withheld what was removed from a copy', prepareToLeave);
  return saveBundle(desk, { transcripts: [reading.id], withHistory }, reading.transcript().title);
}

function changeSize(desk: Desk, step: 1 | -1): void {
  const { reading } = desk.state().preferences;
  desk.prefer({ reading: { ...reading, size: nextSize(reading.size, step) } });
}

/** Commands that need an open transcript. */
function performReading(desk: Desk, read: Read<Reading>, dialogs: OpenDialogs, command: Command): boolean {
  const { reading } = read;
  switch (command) {
    case 'export':
      dialogs.show('export');
      return true;
    case 'history':
      dialogs.show('history');
      return true;
    case 'all-notes':
      dialogs.show('notes');
      return true;
    case 'speakers':
      dialogs.show('speakers');
      return true;
    case 'save-copy':
      dialogs.show('save-copy');
      return true;
    case 'erase':
      desk.removing.askErase(reading.id, reading.transcript().title);
      return true;
    case 'find':
      dialogs.find(reading.id, true);
      return true;
    case 'find-library':
      dialogs.comeFrom(read);
      desk.finder.leaveAt(null);
      desk.sides.showLibrary();
      return true;
    case 'print':
      dialogs.show('print');
      return true;
    case 'larger-text':
    case 'smaller-text':
      changeSize(desk, command === 'larger-text' ? 1 : -1);
      return true;
    case 'focus-mode':
      dialogs.focusOn(!dialogs.isFocusMode);
      return true;
    case 'open-beside':
      dialogs.show('beside');
      return true;
    case 'other-side':
      desk.sides.activateOther();
      return true;
    case 'close-side':
      desk.sides.close(reading);
      return true;
    case 'close-other-side':
      desk.sides.closeOther();
      return true;
    case 'correct-transcript':
      void desk.correcting.begin(reading);
      return true;
    default:
      return false;
  }
}

function performAnywhere(desk: Desk, dialogs: OpenDialogs, command: Command): boolean {
  switch (command) {
    case 'open':
    case 'open-library':
      void openChosen(desk);
      return true;
    case 'save-library':
      void saveBundle(desk, { transcripts: 'all', withHistory: true }, 'Despatch library');
      return true;
    case 'library':
      desk.finder.type('');
      dialogs.comeFrom(null);
      desk.sides.showLibrary();
      return true;
    case 'undo':
      if (desk.state().removed) desk.removing.undo();
      else step([desk.library.themes.steps], command);
      return true;
    case 'redo':
      step([desk.library.themes.steps], command);
      return true;
    case 'paste-transcript':
      dialogs.show('paste');
      return true;
    case 'backups':
      dialogs.show('backups');
      return true;
    case 'about':
      dialogs.show('about');
      return true;
    case 'keyboard-help':
      dialogs.show('keyboard');
      return true;
    case 'themes':
      dialogs.show('themes');
      return true;
    case 'settings':
      dialogs.show('settings');
      return true;
    case 'toggle-single-keys':
      desk.prefer({ singleKeys: !desk.state().preferences.singleKeys });
      return true;
    case 'scheme-system':
      desk.prefer({ colourScheme: 'system' });
      return true;
    case 'scheme-light':
      desk.prefer({ colourScheme: 'light' });
      return true;
    case 'scheme-dark':
      desk.prefer({ colourScheme: 'dark' });
      return true;
    case 'scheme-contrast':
      desk.prefer({ colourScheme: 'contrast' });
      return true;
    default:
      return false;
  }
}

/** The searches in transcripts: which are open, how they are made, and where each began. */
function useFinding() {
  const [finding, setFinding] = useState<OpenDialogs['finding']>(new Map());
  const [findChoice, chooseFind] = useState(plainChoice);
  return {
    finding,
    find: (id: TranscriptId, isFinding: boolean) =>
      setFinding(
        (now) => new Map([...now].filter(([each]) => each !== id).concat(isFinding ? [[id, null]] : [])),
      ),
    findFrom: (id: TranscriptId, begin: FindBegin) => {
      const inNotes = findChoice.inNotes || isAnnotationId(begin.beside);
      chooseFind({ ...findChoice, inNotes, thisSpeaker: false });
      setFinding((now) => new Map(now).set(id, begin));
    },
    findChoice,
    chooseFind,
  };
}

/** Answers what no screen answers: files, dialogs, preferences. */
export function useAppCommands(desk: Desk, commands: Commands, { screen }: DeskState): OpenDialogs {
  const [shown, show] = useState<OpenDialog | null>(null);
  const [isFocusMode, focusOn] = useState(false);
  const [cameFrom, comeFrom] = useState<Read<Reading> | null>(null);
  const dialogs: OpenDialogs = { shown, show, isFocusMode, focusOn, cameFrom, comeFrom, ...useFinding() };
  useEffect(() =>
    commands.add('app', (command) => {
      if (shown) return false;
      if (screen.kind === 'reading' && performReading(desk, screen, dialogs, command)) return true;
      return performAnywhere(desk, dialogs, command);
    }),
  );
  return dialogs;
}
