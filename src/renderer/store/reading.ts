import type * as Y from 'yjs';
import type { Annotation } from '../../shared/annotation/annotation';
import { type AnnotationId, isAnnotationId, type TranscriptId } from '../../shared/id';
import type { Desktop, JournalProblem, KeptSource } from '../../shared/ipc';
import { readDecisions } from '../../shared/notebook/decision-entries';
import {
  annotationsMap,
  decisionsMap,
  isRemoved,
  projectNotebook,
  readAnnotation,
} from '../../shared/notebook/transcript-notebook';
import { type Result, succeeded } from '../../shared/result';
import { assemble } from '../../shared/transcript/assemble';
import type { Decisions } from '../../shared/transcript/decisions';
import type { Transcript } from '../../shared/transcript/transcript';
import { AnnotationIndex } from './annotation-index';
import type { GuardedDatabase } from './guarded-database';
import type { KeptDoc } from './kept-doc';
import { Listeners } from './listeners';
import { type CachedTranscript, cacheTranscript, isMadeFrom } from './transcript-cache';

/** The types that Undo covers in a transcript's notebook. */
export function transcriptUndoScope(doc: Y.Doc): Y.AbstractType<unknown>[] {
  return [decisionsMap(doc), annotationsMap(doc)] as unknown as Y.AbstractType<unknown>[];
}

/** One open transcript: its text, its annotations by place, and the notebook that keeps them. */
export class Reading {
  readonly index: AnnotationIndex;
  private readonly listeners = new Listeners();
  private source: KeptSource | null = null;

  private constructor(
    readonly kept: KeptDoc,
    private current: Transcript,
    private readonly readSource: () => Promise<Result<KeptSource, JournalProblem>>,
    private readonly database: GuardedDatabase,
  ) {
    this.index = new AnnotationIndex(current, projectNotebook(kept.doc).annotations.values());
    annotationsMap(kept.doc).observeDeep((events) => this.onAnnotations(events));
    decisionsMap(kept.doc).observe(() => void this.reassemble());
  }

  static async open(
    kept: KeptDoc,
    id: TranscriptId,
    cached: CachedTranscript | undefined,
    {
      desktop,
      database,
    }: { readonly desktop: Pick<Desktop, 'readSource'>; readonly database: GuardedDatabase },
  ): Promise<Result<Reading, JournalProblem>> {
    const { decisions } = projectNotebook(kept.doc);
    const readSource = () => desktop.readSource(id);
    if (cached && isMadeFrom(cached, decisions))
      return succeeded(new Reading(kept, cached.transcript, readSource, database));
    const source = await readSource();
    if (!source.ok) return source;
    const transcript = assembleFrom(id, source.value, decisions);
    void cacheTranscript(database, transcript, decisions);
    return succeeded(new Reading(kept, transcript, readSource, database));
  }

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);
  readonly transcript = (): Transcript => this.current;

  get id(): TranscriptId {
    return this.current.id;
  }

  get decisions(): Decisions {
    return readDecisions(decisionsMap(this.kept.doc).entries());
  }

  /** The source lines, read once when they are first asked for: showing a transcript does not need them. */
  async sourceLines(): Promise<Result<KeptSource, JournalProblem>> {
    if (this.source) return succeeded(this.source);
    const source = await this.readSource();
    if (source.ok) this.source = source.value;
    return source;
  }

  private async reassemble(): Promise<void> {
    const source = await this.sourceLines();
    // Without its source the transcript stays as it was shown; the decision is kept all the same.
    if (!source.ok) return;
    const { decisions } = this;
    this.current = assembleFrom(this.id, source.value, decisions);
    this.index.retranscribe(this.current);
    this.listeners.tell();
    await cacheTranscript(this.database, this.current, decisions);
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

function assembleFrom(id: TranscriptId, { lines, provenance }: KeptSource, decisions: Decisions): Transcript {
  return assemble({ id, fileName: provenance.fileName, lines }, decisions);
}
