import { writePdf } from '../../src/main/import/formats/pdf/pdf-writer.testing';
import { pageFrames, said } from '../../src/main/import/formats/pdf/set-words.testing';
import { typeset } from '../../src/main/import/formats/pdf/typeset.testing';
import { refiProject } from '../../src/main/import/formats/refi-qda/projects.testing';
import { taguetteProject } from '../../src/main/import/formats/taguette/projects.testing';
import type { Turn } from './turns';

/** Writes turns as a file of one format. */
export type WriteFormat = (turns: readonly Turn[]) => Promise<Uint8Array | string> | Uint8Array | string;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!]) /);

/** Every paragraph with what `write` makes of it, a turn after the other. */
const eachParagraph = (
  turns: readonly Turn[],
  write: (words: string, turn: Turn, at: number) => string,
): string =>
  turns.map((turn) => turn.paragraphs.map((words, at) => write(words, turn, at)).join('\n')).join('\n');

interface Cue {
  readonly speaker: string;
  readonly words: string;
  readonly starts: boolean;
}

const cuesOf = (turns: readonly Turn[]): readonly Cue[] =>
  turns.flatMap(({ speaker, paragraphs }) =>
    paragraphs.flatMap(sentencesOf).map((words, at) => ({ speaker, words, starts: at === 0 })),
  );

/** A sentence takes a second, so that a million words are over within a day. */
const clock = (at: number, point: string): string =>
  `${new Date(at * 1_000).toISOString().slice(11, 19)}${point}000`;
const span = (at: number, point: string): string => `${clock(at, point)} --> ${clock(at + 1, point)}`;

export const webvtt: WriteFormat = (turns) =>
  `WEBVTT\n\n${cuesOf(turns)
    .map(({ speaker, words }, at) => `${span(at, '.')}\n<v ${speaker}>${escaped(words)}</v>\n`)
    .join('\n')}`;

export const subrip: WriteFormat = (turns) =>
  cuesOf(turns)
    .map(
      ({ speaker, words, starts }, at) =>
        `${at + 1}\n${span(at, ',')}\n${starts ? `${speaker}: ` : ''}${words}\n`,
    )
    .join('\n');

export const parlparse: WriteFormat = (turns) => {
  const speeches = turns.map(({ speaker, paragraphs }, at) => {
    const said = paragraphs.map((words, place) => `<p pid="a${at}/${place}">${escaped(words)}</p>`);
    return `<speech id="uk.org.publicwhip/debate/2031-03-04a.${at}.0" speakername="${speaker}" colnum="${at}" time="11:30:00">${said.join('\n')}</speech>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<publicwhip scraperversion="a" latest="yes">\n${speeches.join('\n')}\n</publicwhip>`;
};

export const hansardPrint: WriteFormat = (turns) => {
  const paragraphs = eachParagraph(turns, (words, { speaker }, at) => {
    const member = at === 0 ? `<B><Member MnisId="90001">${speaker}:</Member></B> ` : '';
    return `<hs_Para>${member}${escaped(words)}</hs_Para>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<Hansard xmlns="http://www.parliament.uk/commons/hansard/print"><System type="Debate" ColStart="501"><Fragment><Body><hs_3MainHdg>House of Commons</hs_3MainHdg>\n${paragraphs}\n</Body></Fragment></System></Hansard>`;
};

export const hansardJson: WriteFormat = (turns) =>
  JSON.stringify({
    Overview: { Id: 1, Title: 'The state of the service', Date: '2031-03-12T00:00:00', House: 'Commons' },
    Navigator: [],
    Items: turns.map(({ speaker, paragraphs }, at) => ({
      ItemType: 'Contribution',
      ItemId: at + 1,
      AttributedTo: speaker,
      Value: paragraphs.map((words) => `<p>${escaped(words)}</p>`).join(''),
      HRSTag: 'hs_Para',
    })),
    ChildDebates: [],
  });

/** Words on a page of this size, at the least. */
const wordsOnPage = 300;

export const pdf: WriteFormat = (turns) => {
  const blocks = turns.flatMap(({ speaker, paragraphs }) =>
    paragraphs.map((words, at) => said(at === 0 ? `${speaker}:` : '', words, { after: 6 })),
  );
  const words = blocks.reduce((sum, { runs }) => sum + runs.flatMap(([text]) => text.split(' ')).length, 0);
  const frames = pageFrames(Math.ceil(words / wordsOnPage) + 1, { x: 70, top: 780, bottom: 70, width: 455 });
  return writePdf({ pages: typeset(blocks, { frames }).map((texts) => ({ texts })) });
};

/** Places that somebody marked: the first words of a few turns. */
const markedOf = (turns: readonly Turn[]): readonly string[] =>
  turns.slice(0, 20).map(({ paragraphs }) => paragraphs[0]?.slice(0, 40) ?? '');

export const taguette: WriteFormat = (turns) =>
  taguetteProject({
    tags: { Evidence: '' },
    documents: [
      {
        name: 'The state of the service',
        html: eachParagraph(turns, (words, { speaker }, at) => {
          return `<p>${at === 0 ? `<strong>${speaker}:</strong> ` : ''}${escaped(words)}</p>`;
        }),
        highlights: markedOf(turns).map((from) => ({ from, tags: ['Evidence'] })),
      },
    ],
  });

export const refiQda: WriteFormat = (turns) =>
  refiProject({
    codes: '<Code guid="k1" name="Evidence"/>',
    texts: [
      {
        name: 'The state of the service',
        text: eachParagraph(turns, (words, { speaker }, at) => (at === 0 ? `${speaker}: ${words}` : words)),
        selections: markedOf(turns).map((from) => ({ from, codes: ['k1'] })),
      },
    ],
  });
