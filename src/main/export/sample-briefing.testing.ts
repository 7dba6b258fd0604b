import type { Briefing } from '../../shared/briefing/briefing';
import { testBriefing, testClarifications, testRequest } from '../../shared/briefing/briefing.testing';
import type { Preset } from '../../shared/briefing/outline';
import { openDoc } from '../../shared/notebook/doc';
import { projectNotebook } from '../../shared/notebook/transcript-notebook';
import { assemble } from '../../shared/transcript/assemble';
import { sampleAuthor, sampleTranscript } from './sample-bundle.testing';

/** The sample transcript with its thirty annotations, as a briefing. */
export function sampleBriefing(
  preset: Preset,
  includeBareHighlights = true,
  misheard: Parameters<typeof testClarifications>[1] = [],
): Briefing {
  const { transcriptId, lines, provenance, notebookUpdate } = sampleTranscript();
  const { decisions, annotations } = projectNotebook(openDoc([notebookUpdate]));
  const transcript = assemble({ id: transcriptId, fileName: provenance.fileName, lines }, decisions);
  return testBriefing(transcript, [...annotations.values()], {
    request: testRequest({ preset, includeBareHighlights }),
    authors: [sampleAuthor],
    clarifications: testClarifications(transcript, misheard),
  });
}
