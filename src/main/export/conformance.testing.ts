import validate, { type OfficeVersion } from '@ooxml-tools/validate';
import type { Briefing } from '../../shared/briefing/briefing';
import { scriptedTranscript, testBriefing } from '../../shared/briefing/briefing.testing';
import { presets } from '../../shared/briefing/outline';
import { writeBriefingDocument } from './briefing-document/write-briefing-document';
import { hostileBriefing } from './hostile-text.testing';
import { hasPanel, panelBriefing } from './panel-briefing.testing';
import { sampleBriefing } from './sample-briefing.testing';

/** The validator is a program of its own inside; it takes some seconds to start. */
export const patience = 300_000;

export interface Specimen {
  readonly name: string;
  readonly compose: () => Briefing;
  /** False where a file outside the repository is needed and is not there. */
  readonly isHere: boolean;
}

/** The documents that must conform, and open elsewhere. */
export const specimens: readonly Specimen[] = [
  ...presets.flatMap((preset) => [
    { name: `the sample as ${preset}`, compose: () => sampleBriefing(preset), isHere: true },
    { name: `the panel as ${preset}`, compose: () => panelBriefing(preset), isHere: hasPanel },
  ]),
];

export const hardSpecimens: readonly Specimen[] = [
  { name: 'a document of hostile text', compose: () => hostileBriefing(), isHere: true },
  {
    name: 'a transcript in which nobody speaks',
    compose: () => testBriefing(scriptedTranscript([['', 'Nobody speaks.']]), []),
    isHere: true,
  },
];

/** What the schemas of those versions of Office do not allow. */
export async function problemsIn(
  briefing: Briefing,
  versions: readonly OfficeVersion[],
): Promise<readonly string[]> {
  const { bytes } = await writeBriefingDocument(briefing);
  const problems: string[] = [];
  for (const version of versions)
    for (const { description, path } of await validate(new Uint8Array(bytes), 'docx', version))
      problems.push(`${version}: ${description} at ${path.partUri} ${path.xpath}`);
  return problems;
}
