import { existsSync, readFileSync } from 'node:fs';
import { type Annotation, unsettled } from '../../shared/annotation/annotation';
import { startingThemes } from '../../shared/annotation/theme';
import type { Briefing } from '../../shared/briefing/briefing';
import { testAuthor, testBriefing, testRequest } from '../../shared/briefing/briefing.testing';
import type { Preset } from '../../shared/briefing/outline';
import { annotationId } from '../../shared/id';
import { assemble } from '../../shared/transcript/assemble';
import { noDecisions } from '../../shared/transcript/decisions';
import { passageBetween, printedPassage } from '../../shared/transcript/passage';
import { describeQuote } from '../../shared/transcript/quote';
import type { Transcript } from '../../shared/transcript/transcript';
import { importText } from '../import/import-text.testing';

/** A real transcript, kept outside the repository; tests that need it are skipped by name where it is not. */
const panelFile = new URL('../../../../shared/transcripts/china-russia-panel.txt', import.meta.url);
export const hasPanel = existsSync(panelFile);

/** Annotations spread evenly over a transcript: some overlap, every fifth runs on into the next paragraph, every sixth is bare. */
function spreadAnnotations(transcript: Transcript, count: number): readonly Annotation[] {
  const { paragraphs } = transcript;
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor((index * (paragraphs.length - 1)) / count);
    const start = paragraphs[at];
    const end = paragraphs[index % 5 === 4 ? at + 1 : at];
    if (!start || !end) throw new Error('The transcript is too short');
    const from = Math.floor((start.text.length * (index % 3)) / 6);
    const to =
      start === end ? from + Math.ceil((start.text.length - from) * 0.6) : Math.ceil(end.text.length / 2);
    const passage = passageBetween(
      transcript,
      { paragraph: start.id, offset: from },
      { paragraph: end.id, offset: to },
    );
    const theme = startingThemes[index % startingThemes.length];
    if (!passage || !theme) throw new Error('Nothing to mark');
    const madeAt = Date.UTC(2026, 0, 5, 9, 0) + index * 60_000;
    return {
      id: annotationId(`spread-${String(index).padStart(6, '0')}`),
      passage: printedPassage(transcript, passage),
      quote: describeQuote(transcript, passage),
      themeId: theme.id,
      note: index % 6 === 5 ? '' : `Note ${index + 1} on ${theme.name}.\nA second paragraph of it.`,
      ...unsettled,
      authorId: testAuthor.id,
      madeAt,
      changedAt: madeAt,
    };
  });
}

/** The panel with thirty annotations. */
export function panelBriefing(preset: Preset): Briefing {
  const read = importText(readFileSync(panelFile), 'china-russia-panel.txt', {
    readAt: '2026-01-05T08:00:00.000Z',
  });
  if (!read.ok) throw new Error(read.problem.kind);
  const { transcriptId, lines } = read.value;
  const transcript = assemble({ id: transcriptId, fileName: 'china-russia-panel.txt', lines }, noDecisions);
  return testBriefing(transcript, spreadAnnotations(transcript, 30), { request: testRequest({ preset }) });
}
