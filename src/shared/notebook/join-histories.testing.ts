import fc from 'fast-check';
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { ClarificationId } from '../id';
import { clarificationsMap } from './clarification-entries';
import { joinInto, openDoc } from './doc';
import { isRemoved } from './entries';
import { ids, type Machine, perform, steps } from './join-machine.testing';
import { joinNotebooks, type NotebookJoin } from './join-notebooks';
import { type JoinAnswers, type JoinQuestion, questionKey, type Side, subjectOf } from './join-question';
import { hasSeen, itemAt, knowledgeOf } from './knowledge';
import { annotationOf } from './notebook.testing';
import { addAnnotation, annotationsMap, decisionsMap, projectNotebook } from './transcript-notebook';
import { prepareToLeave, withoutRemoved } from './withhold';

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

/** The note of an annotation, or what a clarification says. */
const wordsIn = (entry: Y.Map<unknown>): readonly string[] =>
  wordsOf(String(entry.get('note') ?? entry.get('words') ?? ''));

const entriesOf = (doc: Y.Doc) => [...annotationsMap(doc).values(), ...clarificationsMap(doc).values()];

function look({ doc, seen }: Machine): void {
  for (const entry of entriesOf(doc)) for (const word of wordsIn(entry)) seen.add(word);
}

/** Called with every joining and the answers that were given. */
type Observer = (join: NotebookJoin, answers: JoinAnswers) => void;

function take(into: Machine, from: Handed, side: Side, { tally, observe }: Watching): boolean {
  const { update } = from;
  const untouched = Y.encodeStateAsUpdate(into.doc);
  const before = openDoc([untouched]);
  const asked = joinNotebooks(into.doc, update).questions;
  const answers: JoinAnswers = new Map(asked.map((question) => [questionKey(question), side]));
  const join = joinNotebooks(into.doc, update, answers);
  observe(join, answers);
  tally.joins += 1;
  tally.questions += join.questions.length;
  tally.typedByBoth += join.typedByBoth.length;
  expect(Y.encodeStateAsUpdate(into.doc)).toEqual(untouched);
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
    for (const [id, { words }] of projectNotebook(doc).clarifications) {
      const isAsked = questions.some((question) => subjectOf(question) === id);
      if (!isAsked && !knowsWords(other, doc, id))
        expect(projectNotebook(into.doc).clarifications.get(id)?.words).toBe(words);
    }
  }
  for (const question of questions) expect(holds(question, into.doc)).toEqual(chosen(question, side));
}

/** Whether a machine that has all of `other` knew what a clarification says in `doc`, also where it only chose against it. */
function knowsWords(other: Y.Doc, doc: Y.Doc, id: ClarificationId): boolean {
  const entry = clarificationsMap(doc).get(id);
  const item = entry && itemAt(entry, 'words');
  return item === undefined || hasSeen(knowledgeOf(other), item);
}

function holds(question: JoinQuestion, doc: Y.Doc): unknown {
  if (question.kind === 'decision') return decisionsMap(doc).get(question.key);
  const id = subjectOf(question);
  const entry = annotationsMap(doc).get(id) ?? clarificationsMap(doc).get(id);
  if ('removedBy' in question) return entry && isRemoved(entry);
  return entry?.get(question.kind === 'clarification' ? 'words' : question.kind);
}

function chosen(question: JoinQuestion, side: Side): unknown {
  return 'removedBy' in question ? question.removedBy === side : question[side];
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
  const removed = entriesOf(machine.doc).filter(isRemoved);
  const withheld = new Set(withHistory ? [] : removed.flatMap(wordsIn));
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
