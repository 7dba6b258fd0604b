import type { GoToOffer, GoToTarget, Span } from '../../shared/transcript/go-to';

const plurals: Readonly<Record<keyof GoToOffer, string>> = {
  paragraph: 'paragraphs',
  question: 'questions',
  column: 'columns',
  page: 'pages',
  time: 'times',
};

const kinds = ['paragraph', 'question', 'column', 'page', 'time'] as const;

/** How a place is typed. */
function typedAs(kind: keyof GoToOffer, name: string): string {
  return kind === 'column' && /^\d+$/.test(name) ? `col ${name}` : name;
}

function spanWords(kind: keyof GoToOffer, { first, last }: Span): string {
  return first === last ? typedAs(kind, first) : `${typedAs(kind, first)} to ${typedAs(kind, last)}`;
}

/** What can be typed, and nothing else: "This transcript has paragraphs 1 to 51, questions Q1 to Q20." */
export function offerWords(offer: GoToOffer): string {
  const offered = kinds.flatMap((kind) => {
    const span = offer[kind];
    return span ? `${plurals[kind]} ${spanWords(kind, span)}` : [];
  });
  return offered.length === 0
    ? 'This transcript has no numbers to go by.'
    : `This transcript has ${offered.join(', ')}.`;
}

function targetWords(target: GoToTarget): string {
  switch (target.kind) {
    case 'paragraph':
      return `no paragraph ${target.number}`;
    case 'question':
      return `no question Q${target.question}`;
    case 'column':
      return `no column ${target.column}`;
    case 'page':
      return `no page ${target.page}`;
    case 'time':
      return `nothing at ${target.time.map((number, at) => (at ? `${number}`.padStart(2, '0') : number)).join(':')}`;
  }
}

/** Why a place was not gone to, and what there is instead. */
export function notThereWords(target: GoToTarget | undefined, offer: GoToOffer): string {
  if (!target) return `That names no place. ${offerWords(offer)}`;
  const span = offer[target.kind];
  if (!span) return `There are no ${plurals[target.kind]} to go by. ${offerWords(offer)}`;
  return `There is ${targetWords(target)}. The ${plurals[target.kind]} here are ${spanWords(target.kind, span)}.`;
}
