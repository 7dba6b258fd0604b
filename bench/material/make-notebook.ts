import * as Y from 'yjs';
import { type Author, unsettled } from '../../src/shared/annotation/annotation';
import { startingThemes } from '../../src/shared/annotation/theme';
import { annotationId, authorId } from '../../src/shared/id';
import { setAuthor } from '../../src/shared/notebook/library-notebook';
import { addAnnotation } from '../../src/shared/notebook/transcript-notebook';
import { type Passage, passageBetween, printedPassage } from '../../src/shared/transcript/passage';
import { describeQuote } from '../../src/shared/transcript/quote';
import type { Transcript } from '../../src/shared/transcript/transcript';
import { sentence } from './make-transcript';
import { between, type Random, seeded } from './random';

const author: Author = { id: authorId('bench'), name: 'Anna Hale', initials: 'AH' };
const firstMark = Date.UTC(2025, 10, 12, 9, 30);
const minute = 60_000;

function wordStart(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from);
  return space + 1;
}

/** One in twelve runs on into the next paragraph; the others are one to three sentences. */
function passageAt(transcript: Transcript, position: number, random: Random): Passage | null {
  const first = transcript.paragraphs[position];
  const next = transcript.paragraphs[position + 1];
  if (!first) return null;
  const start = wordStart(first.text, Math.floor(random() * first.text.length * 0.8));
  const from = { paragraph: first.id, offset: start };
  if (next && random() < 1 / 12) {
    const end = wordStart(next.text, Math.min(next.text.length, between(random, 20, 160)));
    return passageBetween(transcript, from, { paragraph: next.id, offset: end });
  }
  const end = Math.min(first.text.length, start + between(random, 30, 260));
  return passageBetween(transcript, from, { paragraph: first.id, offset: end });
}

/** A notebook with so many annotations, spread over the whole transcript, every second one with a note. */
export function makeNotebook(transcript: Transcript, count: number, seed = 7): Uint8Array {
  const random = seeded(seed);
  const doc = new Y.Doc();
  doc.clientID = 1;
  const paragraphs = transcript.paragraphs.length;
  for (let index = 0; index < count; index += 1) {
    const passage = passageAt(transcript, Math.floor(((index + random()) / count) * paragraphs), random);
    const theme = startingThemes[index % startingThemes.length];
    if (!passage || !theme) continue;
    const madeAt = firstMark + index * minute;
    doc.transact(() =>
      addAnnotation(doc, {
        id: annotationId(`bench-${String(index).padStart(6, '0')}`),
        passage: printedPassage(transcript, passage),
        quote: describeQuote(transcript, passage),
        themeId: theme.id,
        note: index % 2 === 0 ? sentence(random) : '',
        ...unsettled,
        authorId: author.id,
        madeAt,
        changedAt: madeAt,
      }),
    );
  }
  return Y.encodeStateAsUpdate(doc);
}

/** A library that knows who made the annotations. */
export function makeLibrary(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  setAuthor(doc, author);
  return Y.encodeStateAsUpdate(doc);
}
