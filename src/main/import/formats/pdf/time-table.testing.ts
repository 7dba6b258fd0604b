import { type WrittenText, writePdf } from './pdf-writer.testing';
import { bold, centred, pageFrames, plain } from './set-words.testing';
import { typeset } from './typeset.testing';

const entries: readonly (readonly [time: string, speaker: string, words: string])[] = [
  [
    '10:02:11',
    'Chair',
    'Order. We begin with the pilots, who have come a long way and have a boat to catch at four.',
  ],
  [
    '10:02:40',
    'Edwin Lark',
    'We have, and we are glad to be here. The bar has moved eighty metres to the north since 11:30 on the day of the survey, and the leading lights have not been moved with it.',
  ],
  ['10:03:55', 'Chair', 'How many strangers have gone aground?'],
  ['10:04:01', 'Edwin Lark', 'Eleven.'],
  [
    '10:04:20',
    'The Right Reverend Bishop of Staithe',
    'Were any of them ours? I ask because the parish keeps a boat, and it has not been seen since the spring, when the sexton took it out to look at the bar for himself and came home, as he says, on foot.',
  ],
  ['10:04:59', 'Edwin Lark', 'One was.'],
];

/** A log of a meeting in three columns, one cell of which goes on overleaf and one of which is longer than the words beside it. */
export function timeTable(): Buffer {
  const pages: WrittenText[][] = [[], []];
  const heads = ['Time', 'Speaker', 'What was said'].map((text, at) => ({
    text,
    x: [60, 130, 230][at] ?? 0,
    y: 770,
    font: 'bold' as const,
  }));
  pages[0]?.push(...heads);
  let [page, y] = [0, 745];
  for (const [time, speaker, words] of [
    ...entries,
    ['', '', '(He shows the Committee a drawing.)'] as const,
  ]) {
    const cell = (x: number, width: number) => [
      { page, x, top: y, bottom: 610, width },
      { page: page + 1, x, top: 770, bottom: 60, width },
    ];
    const said = typeset([plain(words)], { frames: cell(230, 300) });
    const by = typeset([bold(speaker)], { frames: cell(130, 90) });
    if (time !== '') pages[page]?.push({ text: time, x: 60, y });
    for (const part of [by, said])
      for (const [at, texts] of part.entries()) pages[at]?.push(...(texts ?? []));
    if (said.length > page + 1) page += 1;
    y = Math.min(...[by, said].flatMap((part) => (part[page] ?? []).map((text) => text.y))) - 20;
  }
  const [end = []] = typeset(
    [plain('The log was closed at 10:06 by order of the Chair, and nothing was recorded after that time.')],
    {
      frames: pageFrames(1, { x: 60, top: y - 10, bottom: 60, width: 480 }),
    },
  );
  pages[page]?.push(...end);
  return writePdf({
    pages: pages.map((texts, at) => ({ texts: [...texts, centred(`${at + 1} of 2`, 40)] })),
  });
}

/** As a browser prints it: times and speakers stand in the middle of their rows, however many lines those have. */
export function timesInTheMiddle(): Buffer {
  return inTheMiddle(24);
}

/** As an office program prints a table of a web page: hardly more room between rows than between lines. */
export function closeRows(): Buffer {
  return inTheMiddle(14.5);
}

/** The same without room or rules between rows: nobody can say where one ends. */
export function rowsWithoutRoom(): Buffer {
  return inTheMiddle(12);
}

function inTheMiddle(step: number): Buffer {
  const texts: WrittenText[] = [];
  let y = 770;
  for (const [time, speaker, words] of entries) {
    const cell = (x: number, width: number) => ({ frames: pageFrames(1, { x, top: y, bottom: 60, width }) });
    const columns = [typeset([bold(speaker)], cell(130, 90)), typeset([plain(words)], cell(230, 300))].map(
      ([own = []]) => own,
    );
    const lowest = Math.min(...columns.flat().map((text) => text.y));
    for (const own of columns) {
      const shift = (Math.min(...own.map((text) => text.y)) - lowest) / 2;
      texts.push(...own.map((text) => ({ ...text, y: text.y - shift })));
    }
    texts.push({ text: time, x: 60, y: (y + lowest) / 2 });
    y = lowest - step;
  }
  return writePdf({ pages: [{ texts }] });
}
