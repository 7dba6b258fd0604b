import fc from 'fast-check';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { annotationId, themeId } from '../id';
import { joinInto, openDoc } from './doc';
import { isRemoved } from './entries';
import { joinNotebooks, type NotebookJoin } from './join-notebooks';
import { type JoinAnswers, type JoinQuestion, questionKey, type Side } from './join-question';
import { annotationOf, placeUpTo } from './notebook.testing';
import {
  addAnnotation,
  annotationsMap,
  decisionsMap,
  projectNotebook,
  readAnnotation,
  removeAnnotation,
  restoreAnnotation,
  rewriteAnnotation,
  setDecision,
  setImportance,
  setNote,
  setPlace,
  setTheme,
} from './transcript-notebook';
import { prepareToLeave, withoutRemoved } from './withhold';

const ids = ['a', 'b', 'c'] as const;
const steps = fc.oneof(
  fc.record({ kind: fc.constantFrom('add', 'remove', 'bring-back', 'clear'), id: fc.constantFrom(...ids) }),
  fc.record({ kind: fc.constant('type' as const), id: fc.constantFrom(...ids), at: fc.nat(40) }),
  fc.record({
    kind: fc.constant('theme' as const),
    id: fc.constantFrom(...ids),
    theme: fc.constantFrom('x', 'y', 'z'),
  }),
  fc.record({
    kind: fc.constant('adjust' as const),
    id: fc.constantFrom(...ids),
    end: fc.integer({ min: 5, max: 8 }),
  }),
  fc.record({
    kind: fc.constant('weigh' as const),
    id: fc.constantFrom(...ids),
    importance: fc.constantFrom('must', 'could', null),
  }),
  fc.record({ kind: fc.constant('title' as const), title: fc.constantFrom('One', 'Two', 'Three') }),
);
type Step = typeof steps extends fc.Arbitrary<infer Value> ? Value : never;

/** A desk on its own machine: its notebook, and a number for every word typed there so that none is mistaken. */
interface Machine {
  readonly name: string;
  readonly doc: Y.Doc;
  /** Every word that was ever in a note here, or whose end somebody brought who knew it. */
  readonly seen: Set<string>;
  words: number;
}

function typeWord(machine: Machine, id: string, at: number): void {
  const note = annotationsMap(machine.doc).get(annotationId(id))?.get('note');
  if (!(note instanceof Y.Text)) return;
  machine.words += 1;
  const words = note.toString();
  const place = at > words.length ? words.length : words.lastIndexOf(' ', at) + 1;
  const word = `${machine.name}${machine.words}`;
  note.insert(place, `${word} `);
  machine.seen.add(word);
}

/** As putting back does: what a copy withheld of an annotation is written anew. */
function bringBack(doc: Y.Doc, key: string, time: number): void {
  const id = annotationId(key);
  const entry = annotationsMap(doc).get(id);
  if (!entry || !isRemoved(entry)) return;
  if (readAnnotation(id, entry)) restoreAnnotation(doc, id, time);
  else rewriteAnnotation(doc, annotationOf(key));
}

function perform(machine: Machine, step: Step, now: number): void {
  const { doc } = machine;
  const entry = step.kind === 'title' ? undefined : annotationsMap(doc).get(annotationId(step.id));
  // Nobody can touch what is not on their screen.
  if (entry && isRemoved(entry) && step.kind !== 'bring-back') return;
  doc.transact(() => {
    switch (step.kind) {
      case 'add':
        if (!annotationsMap(doc).has(annotationId(step.id))) addAnnotation(doc, annotationOf(step.id));
        break;
      case 'type':
        typeWord(machine, step.id, step.at);
        break;
      case 'clear':
        setNote(doc, annotationId(step.id), '', now);
        break;
      case 'theme':
        setTheme(doc, annotationId(step.id), themeId(step.theme), now);
        break;
      case 'adjust':
        setPlace(doc, annotationId(step.id), placeUpTo(step.id, step.end), now);
        break;
      case 'weigh':
        setImportance(doc, annotationId(step.id), step.importance, now);
        break;
      case 'remove':
        removeAnnotation(doc, annotationId(step.id), now);
        break;
      case 'bring-back':
        bringBack(doc, step.id, now);
        break;
      case 'title':
        setDecision(doc, 'title', step.title);
    }
  });
}

type Tally = { -readonly [Key in keyof JoinTally]: number };

/** What is counted, and who looks on. */
interface Watching {
  readonly tally: Tally;
  readonly observe: Observer;
}

const wordsOf = (note: string): readonly string[] => note.split(/\s+/).filter((word) => word !== '');

/** A bundle's notebook, every word that its machine knows of, and those of them that go along with what became of them. */
interface Handed {
  readonly update: Uint8Array;
  readonly seen: ReadonlySet<string>;
  readonly told: readonly string[];
}

function look({ doc, seen }: Machine): void {
  for (const entry of annotationsMap(doc).values())
    for (const word of wordsOf(String(entry.get('note') ?? ''))) seen.add(word);
}

/** Called with every joining and the answers that were given. */
type Observer = (join: NotebookJoin, answers: JoinAnswers) => void;

function take(into: Machine, from: Handed, side: Side, { tally, observe }: Watching): boolean {
  const { update } = from;
  const before = openDoc([Y.encodeStateAsUpdate(into.doc)]);
  const asked = joinNotebooks(into.doc, update).questions;
  const answers: JoinAnswers = new Map(asked.map((question) => [questionKey(question), side]));
  const join = joinNotebooks(into.doc, update, answers);
  observe(join, answers);
  tally.joins += 1;
  tally.questions += join.questions.length;
  tally.typedByBoth += join.typedByBoth.length;
  expect(Y.encodeStateAsUpdate(into.doc)).toEqual(Y.encodeStateAsUpdate(before));
  if (join.update) joinInto(into.doc, [join.update]);
  keepsBoth(into, from, before, join.questions, side);
  look(into);
  for (const word of from.told) into.seen.add(word);
  expect(joinNotebooks(into.doc, update, answers)).toMatchObject({ update: null, questions: [] });
  return join.questions.length + join.typedByBoth.length > 0;
}

/** Everything that one side has and the other never saw is there after joining; what was asked is as it was answered. */
function keepsBoth(
  into: Machine,
  from: Handed,
  mine: Y.Doc,
  questions: readonly JoinQuestion[],
  side: Side,
): void {
  const now = projectNotebook(into.doc).annotations;
  const sides = [
    { doc: mine, other: openDoc([from.update]), seenThere: from.seen },
    { doc: openDoc([from.update]), other: mine, seenThere: into.seen },
  ];
  for (const { doc, other, seenThere } of sides) {
    for (const [id, annotation] of projectNotebook(doc).annotations) {
      const met = now.get(id);
      if (!annotationsMap(other).has(id)) expect(met).toBeDefined();
      const unseen = wordsOf(annotation.note).filter((word) => !seenThere.has(word));
      if (met) for (const word of unseen) expect(wordsOf(met.note)).toContain(word);
    }
  }
  for (const question of questions) expect(holds(question, into.doc)).toEqual(chosen(question, side));
}

function holds(question: JoinQuestion, doc: Y.Doc): unknown {
  if (question.kind === 'decision') return decisionsMap(doc).get(question.key);
  const entry = annotationsMap(doc).get(question.annotation.id);
  return question.kind === 'removed' ? entry && isRemoved(entry) : entry?.get(question.kind);
}

function chosen(question: JoinQuestion, side: Side): unknown {
  return question.kind === 'removed' ? question.removedBy === side : question[side];
}

const scripts = (machines: number) =>
  fc.record({
    rounds: fc.array(
      fc.record({
        edits: fc.array(fc.record({ machine: fc.nat(machines - 1), step: steps }), {
          minLength: 2,
          maxLength: 12,
        }),
        from: fc.nat(machines - 1),
        to: fc.nat(machines - 1),
        withHistory: fc.boolean(),
        side: fc.constantFrom<Side>('mine', 'theirs'),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  });

type Round = (ReturnType<typeof scripts> extends fc.Arbitrary<infer Value> ? Value : never)['rounds'][number];

function startMachines(count: number): readonly Machine[] {
  const base = new Y.Doc();
  for (const id of ids) addAnnotation(base, annotationOf(id));
  const start = Y.encodeStateAsUpdate(base);
  return Array.from({ length: count }, (_, index) => ({
    name: 'PQR'[index] ?? 'S',
    doc: openDoc([start]),
    seen: new Set(),
    words: 0,
  }));
}

function hand(machine: Machine, withHistory = false): Handed {
  if (!withHistory) prepareToLeave(machine.doc);
  const whole = Y.encodeStateAsUpdate(machine.doc);
  const removed = [...annotationsMap(machine.doc).values()].filter(isRemoved);
  const withheld = new Set(
    withHistory ? [] : removed.flatMap((entry) => wordsOf(String(entry.get('note') ?? ''))),
  );
  return {
    update: withHistory ? whole : withoutRemoved(whole),
    seen: new Set(machine.seen),
    told: [...machine.seen].filter((word) => !withheld.has(word)),
  };
}

/** Hands everything round until nobody has anything new; more than a few times round would mean that it never ends. */
function exchangeAll(machines: readonly Machine[], watching: Watching): void {
  for (let round = 0; round < 6; round += 1) {
    let isQuiet = true;
    for (const from of machines) {
      for (const to of machines) {
        if (from === to) continue;
        const handed = hand(from);
        if (joinNotebooks(to.doc, handed.update).update === null) continue;
        isQuiet = false;
        take(to, handed, 'mine', watching);
      }
    }
    if (isQuiet) return;
  }
  throw new Error('Handing bundles round never came to an end.');
}

/** What came of joining random histories many times. */
export interface JoinTally {
  readonly histories: number;
  /** Histories in which at least one question came up, or a note was typed by both. */
  readonly conflicting: number;
  readonly joins: number;
  readonly questions: number;
  readonly typedByBoth: number;
}

/** Random histories on so many machines: what both did is kept, every conflict asked about, and all come to the same. */
export function joinRandomHistories(
  count: number,
  numRuns: number,
  observe: Observer = () => undefined,
): JoinTally {
  const tally = { histories: 0, conflicting: 0, joins: 0, questions: 0, typedByBoth: 0 };
  const watching = { tally, observe };
  fc.assert(
    fc.property(scripts(count), ({ rounds }) => {
      const machines = startMachines(count);
      const isConflicting = rounds.map((round) => playRound(round, machines, watching)).some(Boolean);
      exchangeAll(machines, watching);
      const [first, ...others] = machines.map(({ doc }) => projectNotebook(doc));
      for (const other of others) expect(other).toEqual(first);
      tally.histories += 1;
      if (isConflicting) tally.conflicting += 1;
    }),
    { numRuns },
  );
  return tally;
}

let now = 0;

function playRound(
  { edits, from, to, withHistory, side }: Round,
  machines: readonly Machine[],
  watching: Watching,
): boolean {
  for (const { machine, step } of edits) {
    const edited = machines[machine];
    now += 1;
    if (edited) perform(edited, step, now);
  }
  const giver = machines[from];
  const taker = machines[to === from ? (to + 1) % machines.length : to];
  return giver && taker ? take(taker, hand(giver, withHistory), side, watching) : false;
}

/** The tally in words, for whoever reads the log. */
export function describeTally(machines: number, tally: JoinTally): string {
  const share = Math.round((tally.conflicting / tally.histories) * 100);
  return (
    `${machines} machines: joined ${tally.joins} times over ${tally.histories} histories; ${share} % of them really ` +
    `conflicted (${tally.questions} questions, ${tally.typedByBoth} notes typed by both).`
  );
}
