import type { BriefingPassage, QuotedPart, QuotedRun } from '../../../shared/briefing/briefing';
import { attributionWords, citationPieces } from '../../../shared/briefing/citation';
import { bracketRuns } from './bracket';
import { themeLook } from './palette';
import { keepNext, link, paragraph, type RunLook, run, type Xml } from './word-xml';

/** A rule in the theme's colour beside the words, in place of the style's grey one. */
function themeRule({ theme }: BriefingPassage): Xml {
  const { ink } = themeLook(theme.colour);
  return `<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="${ink}"/></w:pBdr>`;
}

/**
 * As in print: every paragraph opens with a quotation mark and only the last closes with one. The last stays on the page
 * of what follows it, a label on that of its words; a long passage may break anywhere else.
 */
function quotedParagraphs({ clarified, speaker }: QuotedPart, rule: Xml, isLast: boolean): readonly Xml[] {
  const look = speaker ? {} : { italic: true };
  return clarified.map((runs, index) => {
    const isEnd = index === clarified.length - 1;
    return paragraph('Quote', quotedRuns(runs, look, isEnd), (isEnd && isLast ? keepNext : '') + rule);
  });
}

function quotedRuns(runs: readonly QuotedRun[], look: RunLook, isEnd: boolean): Xml {
  const last = runs.length - 1;
  return runs
    .map(({ words, brackets }, index) => {
      const opened = index === 0 ? `“${words}` : words;
      const closing = isEnd && index === last ? '”' : '';
      if (brackets.length === 0) return run(opened + closing, look);
      return run(opened, look) + bracketRuns(brackets) + run(closing, look);
    })
    .join('');
}

/** The words verbatim, with the editor's in square brackets; where several voices are heard, each under its printed label. */
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
 * "Name (party), role, organisation · Event, 12 March 2024, para 57", the paragraph's number leading to the place in the
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
