import * as Y from 'yjs';
import type { NewChange, NotebookName } from '../../shared/ipc';
import { joinInto } from '../../shared/notebook/doc';
import { stepLabel } from '../../shared/notebook/history';
import type { JournalProblem } from '../../shared/problems';
import type { Result } from '../../shared/result';
import type { DatabaseCopy } from './database-copy';
import { Listeners } from './listeners';

/** The origin of everything a person does at this desk: what Undo takes back. */
const atThisDesk = Symbol('at this desk');

/** The origin of what the app itself writes down; nobody's Undo takes it back. */
const unasked = Symbol('unasked');

/** Typing is gathered this long (milliseconds) into one Change, however long it goes on. */
const gatherFor = 300;
/** After a Change could not be written, the next attempt comes this much later (milliseconds). */
const retryAfter = 2000;
/** A database that failed is given everything again this much later (milliseconds). */
const renewAfter = 10_000;
/** Typing without a pause of this length (milliseconds) is undone in one step. */
const undoStep = 800;

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: JournalProblem };

/** What a kept document needs of the world. */
export interface Keeping {
  readonly append: (notebook: NotebookName, change: NewChange) => Promise<Result<number, JournalProblem>>;
  readonly now: () => number;
  readonly author: () => string;
}

/** A notebook as it was opened: its document, and the number of the journal's last Change in it. */
interface OpenedNotebook {
  readonly name: NotebookName;
  readonly doc: Y.Doc;
  readonly lastChange: number;
}

/** A step that Undo or Redo takes. */
interface Step {
  readonly meta: Map<unknown, unknown>;
}

/** When what a step takes back was done, in milliseconds since the page began; taking it back changes nothing about it. */
export function madeAt(step: Step | undefined): number | null {
  const time = step?.meta.get('madeAt');
  return typeof time === 'number' ? time : null;
}

interface Pending {
  readonly change: NewChange;
  readonly row: Promise<number | undefined>;
}

/**
 * A notebook in memory that is written down as it changes: every edit becomes one Change in the journal and one row in
 * the database. What is on screen never waits for either.
 */
export class KeptDoc {
  readonly undoManager: Y.UndoManager;
  private readonly managers = new Set<Y.UndoManager>();
  private readonly listeners = new Listeners();
  private label = '';
  /** What the last keystroke went into; null when something else was done since. */
  private typedInto: string | null = null;
  private gathered: Uint8Array[] = [];
  private gatheredLabel = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly waiting: Pending[] = [];
  private writing: Promise<void> | null = null;
  private problem: JournalProblem | null = null;

  readonly name: NotebookName;
  readonly doc: Y.Doc;
  private lastChange: number;
  private renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(
    { name, doc, lastChange }: OpenedNotebook,
    undoScope: Y.AbstractType<unknown>[],
    private readonly copy: DatabaseCopy,
    private readonly keeping: Keeping,
  ) {
    this.name = name;
    this.doc = doc;
    this.lastChange = lastChange;
    this.undoManager = this.steps(undoScope);
    copy.onEmptied(() => void this.renewCopy());
    doc.on('update', (update: Uint8Array, origin: unknown) => this.onUpdate(update, origin));
  }

  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);

  private state: SaveState = { kind: 'saved' };
  readonly saveState = (): SaveState => this.state;

  /** Steps of a part of the notebook that can be taken back without those of the rest. */
  steps(scope: Y.AbstractType<unknown>[]): Y.UndoManager {
    const manager = new Y.UndoManager(scope, {
      trackedOrigins: new Set([atThisDesk]),
      captureTimeout: undoStep,
    });
    manager.on('stack-item-added', ({ stackItem }) => {
      if (stackItem.meta.has('label')) return;
      stackItem.meta.set('label', this.label);
      stackItem.meta.set('madeAt', this.stepMadeAt ?? performance.now());
    });
    this.managers.add(manager);
    return manager;
  }

  /** One edit, one Change, one step of undo. */
  edit(label: string, change: (doc: Y.Doc) => void): void {
    this.gather();
    this.stopCapturing();
    this.typedInto = null;
    this.label = label;
    this.doc.transact(() => change(this.doc), atThisDesk);
    this.gather();
    this.stopCapturing();
  }

  /** A keystroke into something: on screen at once, gathered with those around it into one Change. */
  type(label: string, into: string, change: (doc: Y.Doc) => void): void {
    if (this.typedInto !== into) {
      this.gather();
      this.stopCapturing();
    }
    this.typedInto = into;
    this.label = label;
    this.doc.transact(() => change(this.doc), atThisDesk);
    // Not begun anew with every key: who types without a pause is kept as well.
    this.timer ??= setTimeout(() => this.gather(), gatherFor);
    this.changed();
  }

  undo(steps = this.undoManager): void {
    this.step('undo', steps.undoStack.at(-1), () => steps.undo());
  }

  redo(steps = this.undoManager): void {
    this.step('redo', steps.redoStack.at(-1), () => steps.redo());
  }

  private step(step: 'undo' | 'redo', item: Step | undefined, work: () => void): void {
    this.gather();
    this.typedInto = null;
    const original = String(item?.meta.get('label') ?? '');
    this.label = original;
    this.stepLabel = stepLabel(step, original);
    this.stepMadeAt = madeAt(item);
    work();
    this.stepLabel = null;
    this.stepMadeAt = null;
    this.gather();
  }

  private stepLabel: string | null = null;
  private stepMadeAt: number | null = null;

  /** However quickly somebody goes from one thing to the next, each is a step of its own. */
  private stopCapturing(): void {
    for (const manager of this.managers) manager.stopCapturing();
  }

  private onUpdate(update: Uint8Array, origin: unknown): void {
    const isHere =
      origin === atThisDesk ||
      origin === unasked ||
      (origin instanceof Y.UndoManager && this.managers.has(origin));
    if (!isHere) return;
    this.gathered.push(update);
    this.gatheredLabel = this.stepLabel ?? this.label;
  }

  /** Makes what was gathered one Change and sends it on its way. */
  private gather(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const updates = this.gathered;
    const [only] = updates;
    if (!only) return;
    this.gathered = [];
    const update = updates.length === 1 ? only : Y.mergeUpdates(updates);
    this.keep({ label: this.gatheredLabel, update });
  }

  /** An edit that nobody asked for and nobody can undo: what a copy needs before it leaves. */
  settle(label: string, change: (doc: Y.Doc) => void): void {
    this.gather();
    this.label = label;
    this.doc.transact(() => change(this.doc), unasked);
    this.gather();
  }

  /** Takes in what came from elsewhere, as one Change; Undo never takes back a colleague's. */
  take(brought: Omit<NewChange, 'time' | 'author'>): void {
    this.gather();
    joinInto(this.doc, [brought.update]);
    this.keep(brought);
  }

  /** Writes an update down although nobody made it here: what one copy lacked, or a bundle brought. */
  keep(brought: Omit<NewChange, 'time' | 'author'>): void {
    const { update } = brought;
    const change: NewChange = { time: this.keeping.now(), author: this.keeping.author(), ...brought };
    this.waiting.push({ change, row: this.copy.add(update) });
    this.writing ??= this.write();
    this.changed();
  }

  private async write(): Promise<void> {
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      const outcome = await this.keeping.append(this.name, next.change);
      if (outcome.ok) {
        this.waiting.shift();
        this.problem = null;
        this.lastChange = outcome.value;
        await this.copy.acknowledge(await next.row, outcome.value);
      } else {
        this.problem = outcome.problem;
        this.changed();
        await new Promise((resolve) => setTimeout(resolve, retryAfter));
      }
    }
    this.writing = null;
    this.changed();
    this.renewCopySoon();
  }

  /** Gives the database the whole notebook again. */
  async renewCopy(): Promise<void> {
    await this.copy.replace(Y.encodeStateAsUpdate(this.doc), this.lastChange);
    this.renewCopySoon();
  }

  /** While the database lacks something, as on a disk that was full, it is tried from time to time. */
  private renewCopySoon(): void {
    if (!this.copy.isBehind || this.renewal !== undefined) return;
    this.renewal = setTimeout(() => {
      this.renewal = undefined;
      if (this.copy.isBehind && !this.writing) void this.renewCopy();
    }, renewAfter);
  }

  /** Resolves when everything is in the journal, or at once when it cannot be written. */
  async flush(): Promise<void> {
    this.gather();
    while (this.writing && !this.problem) await Promise.race([this.writing, this.listeners.next()]);
  }

  private changed(): void {
    const isIdle = this.waiting.length === 0 && this.gathered.length === 0 && !this.writing;
    if (this.problem) this.state = { kind: 'failed', problem: this.problem };
    else this.state = isIdle ? { kind: 'saved' } : { kind: 'saving' };
    this.listeners.tell();
  }
}
