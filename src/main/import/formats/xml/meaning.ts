import type { DroppedKind } from '../../../../shared/transcript/provenance';
import type { Reading } from '../reading';
import type { XmlElement } from './xml-stream';

/** An element that is open, with those around it. */
export interface OpenElement extends XmlElement {
  readonly parent: OpenElement | null;
}

/**
 * What an element means:
 *
 * - `block`: its words are a line of their own, or several where blocks stand inside it.
 * - `inline`, `bold`, `italic`: its words are part of the line around it.
 * - `break`: the line ends there.
 * - `held`: its words are no line; `close` is given them, whatever stands inside.
 */
export interface Meaning<State> {
  readonly as: 'block' | 'inline' | 'bold' | 'italic' | 'break' | 'held';
  /** Its lines are headings of this level. */
  readonly heading?: number;
  /** Nobody says its words, whoever speaks around it. */
  readonly isUnsaid?: boolean;
  readonly open?: (element: OpenElement, reading: Reading, state: State) => void;
  readonly close?: (words: string, reading: Reading, state: State, element: OpenElement) => void;
}

export const block = { as: 'block' } as const;
export const inline = { as: 'inline' } as const;
export const bold = { as: 'bold' } as const;
export const italic = { as: 'italic' } as const;
export const lineBreak = { as: 'break' } as const;
/** Words about the file rather than of it: dates, identifiers, what is told elsewhere. */
export const silent = { as: 'held' } as const;
/** Words that nobody says: what the House prints for itself. */
export const unsaid = { as: 'block', isUnsaid: true } as const;

export function heading(level: number): {
  readonly as: 'block';
  readonly heading: number;
  readonly isUnsaid: true;
} {
  return { as: 'block', heading: level, isUnsaid: true };
}

/** Words that are left out, and told. */
export function leftOut<State>(kind: DroppedKind): Meaning<State> {
  return { as: 'held', close: (words, reading) => words.trim() !== '' && reading.dropped.add(kind, words) };
}

/** The same meaning for several elements. */
export function each<State>(
  names: string,
  meaning: Meaning<State>,
): Readonly<Record<string, Meaning<State>>> {
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, meaning]),
  );
}

/** Whether one of the elements around this one has the name. */
export function isInside(element: OpenElement, name: string): boolean {
  for (let { parent } = element; parent !== null; { parent } = parent) if (parent.name === name) return true;
  return false;
}
