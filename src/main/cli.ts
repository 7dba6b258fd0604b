import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Opened } from '../shared/ipc';
import { openDoc } from '../shared/notebook/doc';
import { projectNotebook } from '../shared/notebook/transcript-notebook';
import { importProblemSentence, saveProblemSentence } from '../shared/problem-words';
import type { ImportProblem } from '../shared/problems';
import { failed, type Result, succeeded } from '../shared/result';
import { assemble, unknownSpeaker } from '../shared/transcript/assemble';
import type { ReadWarning } from '../shared/transcript/provenance';
import type { Transcript } from '../shared/transcript/transcript';
import { type CliRequest, help, parseCommandLine } from './cli-arguments';
import { readKeptSource } from './journal/kept-source';
import { transcriptJson, transcriptReport, type Understood } from './transcript-report';
import { DeskWork } from './work/desk-work';
import { startNodeProcess } from './work/node-process';
import { exportTimeLimit, runWork } from './work/run-work';
import { Staging } from './work/staging';

/** What a command prints, or the one sentence that says why it could not. */
type Outcome = Result<string, string>;

const startWork = () => startNodeProcess(join(import.meta.dirname, 'work.js'));

async function run(request: CliRequest): Promise<Outcome> {
  switch (request.kind) {
    case 'help':
      return succeeded(help);
    case 'version':
      return succeeded(`${__APP_VERSION__}\n`);
    case 'read':
      return read(request);
    case 'export':
      return writeBriefing(request);
  }
}

async function read({ path, asJson }: Extract<CliRequest, { kind: 'read' }>): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'despatch-'));
  try {
    const staging = await Staging.open(folder);
    const work = new DeskWork({
      start: startWork,
      staging,
      onProgress: () => undefined,
      now: () => new Date(),
    });
    const outcome = await work.read({ path: resolve(path) });
    if (!outcome.ok) {
      return failed(importProblemSentence(outcome.problem));
    }
    const understood = await understand(outcome.value, staging);
    if (!understood.ok) {
      return failed(importProblemSentence(understood.problem));
    }
    return succeeded(asJson ? transcriptJson(understood.value) : transcriptReport(understood.value));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function understand(read: Opened, staging: Staging): Promise<Result<Understood, ImportProblem>> {
  if (read.kind === 'notes') return failed({ kind: 'notes-alone', fileName: read.fileName });
  const isBundle = read.kind === 'bundle';
  const first = isBundle ? read.transcripts[0] : read;
  const folder = first && staging.transcriptFolder(read.token, first.transcriptId);
  const kept = folder ? await readKeptSource(folder) : null;
  if (!first || !kept?.ok) {
    return failed({ kind: 'no-text-found', fileName: isBundle ? read.fileName : read.provenance.fileName });
  }
  const decisions = 'notebook' in first ? projectNotebook(openDoc([first.notebook])).decisions : first.facts;
  const { lines, provenance } = kept.value;
  const transcript = assemble({ id: first.transcriptId, lines, fileName: provenance.fileName }, decisions);
  if (isBundle)
    return succeeded({ transcript, warnings: [], dropped: [], format: null, annotations: [], others: [] });
  const { dropped, format, annotations } = read;
  const others = (read.others ?? []).map((other) => other.provenance.fileName);
  const warnings = [...read.warnings, ...nameless(transcript)];
  return succeeded({ transcript, warnings, dropped, format, annotations, others });
}

function nameless({ speakers }: Transcript): readonly ReadWarning[] {
  return speakers.every(({ name }) => name === unknownSpeaker) ? [{ kind: 'no-speaker-found' }] : [];
}

async function writeBriefing(request: Extract<CliRequest, { kind: 'export' }>): Promise<Outcome> {
  const path = resolve(request.outPath);
  const outcome = await runWork(
    {
      kind: 'brief-bundle',
      bundlePath: resolve(request.bundlePath),
      preset: request.preset,
      path,
      now: new Date().toISOString(),
      appVersion: __APP_VERSION__,
    },
    startWork,
    { timeLimit: exportTimeLimit },
  );
  const fileName = basename(path);
  if (outcome.kind !== 'answered') {
    const cause = outcome.kind === 'died' ? outcome.cause : '';
    return failed(saveProblemSentence({ kind: 'unexpected', fileName, cause }));
  }
  if (outcome.answer.ok) {
    return succeeded(`Wrote ${fileName}.\n`);
  }
  const { problem } = outcome.answer;
  switch (problem.origin) {
    case 'bundle':
      return failed(importProblemSentence(problem.problem));
    case 'document':
      return failed(saveProblemSentence(problem.problem));
    case 'not-a-bundle':
      return failed(
        `“${basename(request.bundlePath)}” is not a bundle. Make one in Despatch with “Save a copy”, and export that.`,
      );
  }
}

const request = parseCommandLine(process.argv.slice(2));
const outcome = request.ok ? await run(request.value) : request;
// Whoever reads may stop reading ("| head"); that is no failure.
process.stdout.on('error', () => process.exit(0));
if (outcome.ok) {
  process.stdout.write(outcome.value);
} else {
  process.stderr.write(`${outcome.problem}\n`);
  process.exitCode = 1;
}
