import type { ParagraphId } from '../id';
import type { HeaderPerson } from './header-entries';
import { panelStarts } from './header-people';
import type { LabelParts } from './label-parts';
import type { SourceLine } from './source-line';
import { surveyLines } from './survey-lines';

/** Whom of some people a label stands for, by its place among them; null for nobody, and for two. */
export type FindPerson = (label: LabelParts, people: readonly HeaderPerson[]) => number | null;

/** Whom labels stand for that could be two people's in the transcript, and are one's in a panel. */
export interface PanelTurns {
  /** By `labelKey`: all for whom it stands, where it is somebody’s in every panel in which it is printed. */
  readonly people: ReadonlyMap<string, ReadonlySet<number>>;
  /** By `labelKey`, where it is the same person's wherever it is printed. */
  readonly labels: ReadonlyMap<string, number>;
  /** By the line of the label, where it is one person's in one panel and another's in the next. */
  readonly turns: ReadonlyMap<ParagraphId, TurnInPanel>;
}

interface TurnInPanel {
  /** By its `labelKey`. */
  readonly label: string;
  readonly person: number;
}

const nothing: PanelTurns = { people: new Map(), labels: new Map(), turns: new Map() };

/** A new panel is new witnesses: what a label stands for is asked of those of its panel, and of the members. */
export function readPanelTurns(
  lines: readonly SourceLine[],
  people: readonly HeaderPerson[],
  findPerson: FindPerson,
): PanelTurns {
  const panels = new Set(people.flatMap(({ panel }) => panel ?? []));
  if (panels.size < 2) return nothing;
  const starts = panelStarts(lines);
  if (starts.length !== panels.size) return nothing;
  const present = [-1, ...starts.keys()].map((panel) => peopleIn(panel, people));
  const found = new Map<string, Map<ParagraphId, number | null>>();
  surveyLines(lines).labels.forEach((role, index) => {
    const line = lines[index];
    if (role === undefined || line === undefined || findPerson(role.label.parts, people) !== null) return;
    const there = present[starts.findLastIndex((start) => start < index) + 1] ?? [];
    const turns = found.get(role.label.key) ?? new Map<ParagraphId, number | null>();
    const person = there[findPerson(role.label.parts, there) ?? -1];
    found.set(role.label.key, turns.set(line.id, person === undefined ? null : people.indexOf(person)));
  });
  return divide(found);
}

/** The witnesses of a panel, and all who are of none. */
function peopleIn(panel: number, people: readonly HeaderPerson[]): readonly HeaderPerson[] {
  return people.filter((person) => person.panel === null || person.panel === panel);
}

function divide(found: ReadonlyMap<string, ReadonlyMap<ParagraphId, number | null>>): PanelTurns {
  const people = new Map<string, ReadonlySet<number>>();
  const labels = new Map<string, number>();
  const turns = new Map<ParagraphId, TurnInPanel>();
  for (const [label, ofLines] of found) {
    const all = new Set(ofLines.values());
    const [only, other] = all;
    const known = [...all].filter((person) => person !== null);
    if (known.length === all.size) people.set(label, new Set(known));
    if (only != null && other === undefined) labels.set(label, only);
    else for (const [line, person] of ofLines) if (person !== null) turns.set(line, { label, person });
  }
  return { people, labels, turns };
}
