import type * as Y from 'yjs';
import type { Annotation } from '../../shared/annotation/annotation';
import { type AnnotationId, isAnnotationId, type TranscriptId } from '../../shared/id';
import type { Desktop, SourceText } from '../../shared/ipc';
import { clarificationsMap, projectClarifications } from '../../shared/notebook/clarification-entries';
import { readDecisions } from '../../shared/notebook/decision-entries';
import { isRemoved } from '../../shared/notebook/entries';
import {
  annotationsMap,
  decisionsMap,
  projectNotebook,
  readAnnotation,
} from '../../shared/notebook/transcript-notebook';
import type { JournalProblem } from '../../shared/problems';
import { type Result, succeeded } from '../../shared/result';
import type { Decisions } from '../../shared/transcript/decisions';
import type { Transcript } from '../../shared/transcript/transcript';
import { sourceOf } from '../assembling/assembled';
import type { Assembling } from '../assembling/assembler';
import { AnnotationIndex } from './annotation-index';
import { Focus } from './focus';
import type { GuardedDatabase } from './guarded-database';
import type { KeptDoc } from './kept-doc';
import { Listeners } from './listeners';
import { OneSpeaker } from './one-speaker';
import { rememberSummaries } from './spoken-words';
import { type CachedTranscript, cacheTranscript, isMadeFrom } from './transcript-cache';
import type { Steps } from './undoing';

/** The types that Undo covers in a transcript's notebook. */
export function transcriptUndoScope(doc: Y.Doc): Y.AbstractType<unknown>[] {
  return [
    decisionsMap(doc),
    annotationsMap(doc),
    clarificationsMap(doc),
  ] as unknown as Y.AbstractType<unknown>[];
}

export interface TranscriptPorts {
  readonly desktop: Pick<Desktop, 'readSource'>;
  readonly database: GuardedDatabase;
  readonly assembling: Pick<Assembling, 'assemble'>;
}

/** One open transcript: its text, its annotations by place, and the notebook that keeps them. */
export class Reading {
  readonly index: AnnotationIndex;
  readonly focus = new Focus();
  readonly oneSpeaker = new OneSpeaker();
  private readonly listeners = new Listeners();
  private source: SourceText | null = null;
  private isReassembling = false;
  /** Whether a decision was made that the transcript does not show yet. */
  private isBehind = false;

  private constructor(
    readonly kept: KeptDoc,
    private current: Transcript,
    private readonly ports: TranscriptPorts,
  ) {
    this.index = new AnnotationIndex(current, projectNotebook(kept.doc).annotations.values());
    this.showClarifications();
    annotationsMap(kept.doc).observeDeep((events) => this.onAnnotations(events));
    clarificationsMap(kept.doc).observeDeep(() => this.showClarifications());
    decisionsMap(kept.doc).observe(() => void this.reassemble());
  }

  static async open(
    kept: KeptDoc,
    id: TranscriptId,
    cached: CachedTranscript | undefined,
    ports: TranscriptPorts,
  ): Promise<Result<Reading, JournalProblem>> {
    const { decisions } = projectNotebook(kept.doc);
    if (cached && isMadeFrom(cached, decisions)) {
      if (cached.summaries) rememberSummaries(cached.transcript, cached.summaries);
      return succeeded(new Reading(kept, cached.transcript, ports));
    }
    const source = await ports.desktop.readSource(id);
    if (!source.ok) return source;
    const assembled = await assembleFrom(id, source.value, decisions, ports);
    if (!assembled.ok) return assembled;
    const reading = new Reading(kept, assembled.value, ports);
    reading.source = source.value;
    return succeeded(reading);
  }

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly transcript = (): Transcript => this.current;

  get id(): TranscriptId {
    return this.current.id;
  }

  /** What Undo goes through. */
  get steps(): Steps {
    return { kept: this.kept, manager: this.kept.undoManager };
  }

  get decisions(): Decisions {
    return readDecisions(decisionsMap(this.kept.doc).entries());
  }

  /** What the file said, read once when it is first asked for: showing a transcript does not need it. */
  async sourceText(): Promise<Result<SourceText, JournalProblem>> {
    if (this.source) return succeeded(this.source);
    const source = await this.ports.desktop.readSource(this.id);
    if (source.ok) this.source = source.value;
    return source;
  }

  /** Of decisions that are made while the one before is worked out, only the last is. */
  private async reassemble(): Promise<void> {
    this.isBehind = true;
    if (this.isReassembling) return;
    this.isReassembling = true;
    while (this.isBehind) {
      this.isBehind = false;
      const source = await this.sourceText();
      const assembled = source.ok
        ? await assembleFrom(this.id, source.value, this.decisions, this.ports)
        : source;
      // Without its source the transcript stays as it was shown; the decision is kept all the same.
      if (assembled.ok && !this.isBehind) this.show(assembled.value);
    }
    this.isReassembling = false;
  }

  private show(transcript: Transcript): void {
    this.current = transcript;
    this.index.retranscribe(transcript);
    this.showClarifications();
    this.listeners.tell();
  }

  private showClarifications(): void {
    this.index.clarifications.show(this.current, projectClarifications(this.kept.doc).values());
  }

  private onAnnotations(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const ids = new Set<string>();
    for (const event of events) {
      const [id] = event.path;
      if (typeof id === 'string') ids.add(id);
      else for (const key of event.keys.keys()) ids.add(key);
    }
    const changes = new Map<AnnotationId, Annotation | undefined>();
    for (const id of ids) if (isAnnotationId(id)) changes.set(id, this.annotationNow(id));
    this.index.change(changes);
  }

  private annotationNow(id: AnnotationId): Annotation | undefined {
    const entry = annotationsMap(this.kept.doc).get(id);
    return entry && !isRemoved(entry) ? readAnnotation(id, entry) : undefined;
  }
}

/** Puts the transcript together and keeps it for the next opening. */
async function assembleFrom(
  id: TranscriptId,
  source: SourceText,
  decisions: Decisions,
  { assembling, database }: TranscriptPorts,
): Promise<Result<Transcript, JournalProblem>> {
  const assembled = await assembling.assemble(sourceOf(id, source), decisions);
  if (!assembled.ok) return assembled;
  const { transcript, summaries } = assembled.value;
  rememberSummaries(transcript, summaries);
  void cacheTranscript(database, assembled.value, decisions);
  return succeeded(transcript);
}
