import type { BriefingPassage, QuotedPart } from '../../../shared/briefing/briefing';
import { attributionWords, citationPieces } from '../../../shared/briefing/citation';
import { themeLook } from './palette';
import { keepNext, link, paragraph, run, type Xml } from './word-xml';

/** A rule in the theme's colour beside the words, in place of the style's grey one. */
function themeRule({ theme }: BriefingPassage): Xml {
  const { ink } = themeLook(theme.colour);
  return `<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="${ink}"/></w:pBdr>`;
}

/**
 * As in print: every paragraph opens with a quotation mark and only the last closes with one. The last stays on the page
 * of what follows it, a label on that of its words; a long passage may break anywhere else.
 */
function quotedParagraphs({ paragraphs, speaker }: QuotedPart, rule: Xml, isLast: boolean): readonly Xml[] {
  return paragraphs.map((words, index) => {
    const isEnd = index === paragraphs.length - 1;
    const text = `“${words}${isEnd ? '”' : ''}`;
    return paragraph(
      'Quote',
      run(text, speaker ? {} : { italic: true }),
      (isEnd && isLast ? keepNext : '') + rule,
    );
  });
}

/** The words verbatim; where several voices are heard, each under its printed label. */
export function quotation(passage: BriefingPassage): Xml {
  const rule = themeRule(passage);
  const isExchange = passage.quoted.length > 1;
  return passage.quoted
    .flatMap((part, index) => [
      isExchange && part.label !== ''
        ? paragraph('Quote', run(part.label, { bold: true }), keepNext + rule)
        : '',
      ...quotedParagraphs(part, rule, index === passage.quoted.length - 1),
    ])
    .join('');
}

/**
 * "Name, role, organisation · Event, 12 March 2024, para 57", the paragraph's number leading to the place in the
 * transcript.
 */
export function attribution({ citation, number }: BriefingPassage): Xml {
  const who = citation.speakers.map(attributionWords).join('; ');
  const { before, place, after } = citationPieces(citation);
  return paragraph(
    'Caption',
    run(who === '' ? before : `${who} · ${before}`) +
      link(`passage_${number}`, run(place, { style: 'Hyperlink' })) +
      run(after),
  );
}
