import type { BriefingPassage, QuotedPart } from '../../../shared/briefing/briefing';
import { attributionWords, placeCitation } from '../../../shared/briefing/citation';
import { themeLook } from './palette';
import { keepNext, link, paragraph, run, type Xml } from './word-xml';

/** A rule in the theme's colour beside the words, in place of the style's grey one. */
function themeRule({ theme }: BriefingPassage): Xml {
  const { ink } = themeLook(theme.colour);
  return `<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="${ink}"/></w:pBdr>`;
}

/** As in print: every paragraph opens with a quotation mark and only the last closes with one. */
function quotedParagraphs({ paragraphs, speaker }: QuotedPart, properties: Xml): readonly Xml[] {
  return paragraphs.map((words, index) => {
    const closing = index === paragraphs.length - 1 ? '”' : '';
    return paragraph('Quote', run(`“${words}${closing}`, speaker ? {} : { italic: true }), properties);
  });
}

/** The words verbatim; where several voices are heard, each under its printed label. */
export function quotation(passage: BriefingPassage): Xml {
  const properties = keepNext + themeRule(passage);
  const isExchange = passage.quoted.length > 1;
  return passage.quoted
    .flatMap((part) => [
      isExchange && part.label !== '' ? paragraph('Quote', run(part.label, { bold: true }), properties) : '',
      ...quotedParagraphs(part, properties),
    ])
    .join('');
}

/** "Name, role, organisation · Event, 12 March 2024, para 57", the citation leading to the place in the transcript. */
export function attribution(passage: BriefingPassage): Xml {
  const { citation, number } = passage;
  const who = citation.speakers.map(attributionWords).join('; ');
  const where = link(`passage_${number}`, run(placeCitation(citation), { style: 'Hyperlink' }));
  return paragraph('Caption', (who === '' ? '' : run(`${who} · `)) + where);
}
