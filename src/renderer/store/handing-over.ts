import type { TranscriptId } from '../../shared/id';
import type { BundledTranscript, ReadBundle } from '../../shared/ipc';
import type { JoinReport } from '../../shared/notebook/join-report';
import { backupProblemSentence } from '../../shared/problem-words';
import type { DeskPorts } from './desk-ports';
import { examineBundle, type JoinChoices, joinPart } from './joining';
import type { KeptDoc } from './kept-doc';
import type { Reading } from './reading';

interface HandingOverPorts extends DeskPorts {
  /** Keeps a transcript that is not here, and lists it. */
  readonly add: (
    token: string,
    transcript: BundledTranscript,
    prepare: (kept: KeptDoc) => void,
  ) => Promise<Reading | undefined>;
  readonly showById: (id: TranscriptId) => Promise<void>;
}

/** Bundles that come in: added where they are new, joined where they are not, and taken back. */
export class HandingOver {
  constructor(private readonly desk: HandingOverPorts) {}

  /** Adds what is not here; shows what would come in where something is here already. */
  async take(bundle: ReadBundle): Promise<void> {
    const known: { reading: Reading; notebook: Uint8Array }[] = [];
    for (const { transcriptId, notebook } of bundle.transcripts) {
      const reading = this.desk.library.find(transcriptId)
        ? await this.desk.openReading(transcriptId)
        : undefined;
      if (reading) known.push({ reading, notebook });
    }
    await this.desk.flush();
    const joining = examineBundle(bundle, known, this.desk.library);
    if (joining.parts.length > 0 || joining.themes.length > 0) this.desk.change({ joining });
    else await this.addBundled(bundle);
  }

  /** Adds the transcripts of a bundle that are not here, and shows one. */
  private async addBundled(bundle: ReadBundle): Promise<void> {
    const added = bundle.transcripts.filter(({ transcriptId }) => !this.desk.library.find(transcriptId));
    this.desk.library.welcome(bundle);
    for (const transcript of added) {
      const label = `Opened from ${bundle.fileName}`;
      const reading = await this.desk.add(bundle.token, transcript, (kept) =>
        kept.take({ label, update: transcript.notebook }),
      );
      if (!reading) return;
    }
    await this.desk.desktop.discardRead(bundle.token);
    const [first] = added.length > 0 ? added : bundle.transcripts;
    if (first) await this.desk.showById(first.transcriptId);
    if (added.length === 0) {
      this.desk.say(
        `${bundle.fileName} has nothing that is not in your library already; nothing was changed.`,
      );
    }
  }

  cancelJoining(): void {
    const { joining } = this.desk.state();
    if (joining) void this.desk.desktop.discardRead(joining.bundle.token);
    this.desk.change({ joining: null });
  }

  /** Joins what was shown, after a backup from which it can be taken back. */
  async join(choices: JoinChoices): Promise<void> {
    const { joining } = this.desk.state();
    if (!joining) return;
    this.desk.change({ joining: null, isBusy: true });
    const backup = await this.desk.desktop.backUp('before-joining');
    this.desk.change({ isBusy: false });
    if (!backup.ok) {
      void this.desk.desktop.discardRead(joining.bundle.token);
      this.desk.say(`Nothing was joined. ${backupProblemSentence(backup.problem)}`, 'problem');
      return;
    }
    const { bundle, parts, themes } = joining;
    this.desk.library.chooseThemes(
      themes.map(({ theirs }) => ({ theirs, isTaken: choices.get(theirs.id) === 'theirs' })),
    );
    const how = { bundle: bundle.fileName, backup: backup.value.number };
    const reports = parts.flatMap((part) => joinPart(part, choices, how) ?? []);
    await this.addBundled(bundle);
    this.sayJoined(bundle.fileName, reports);
  }

  private sayJoined(bundle: string, reports: readonly JoinReport[]): void {
    const [report] = reports;
    const actions = report
      ? [
          { label: 'Show report', perform: () => this.showReport(report) },
          { label: 'Take this back…', perform: () => this.askTakeBack(report) },
        ]
      : [];
    this.desk.change({ notice: { tone: 'info', text: `Joined ${bundle} with your notes.`, actions } });
  }

  showReport(report: JoinReport | null): void {
    this.desk.change({ report });
  }

  askTakeBack(report: JoinReport | null): void {
    this.desk.change({ takingBack: report, report: null });
  }

  /** Restores the transcript from the backup taken before the joining; the page is then loaded anew. */
  async takeBack({ backup, transcriptId }: JoinReport): Promise<void> {
    this.desk.change({ takingBack: null, isBusy: true });
    await this.desk.flush();
    const restored = await this.desk.desktop.restoreBackup({ desk: null, number: backup }, transcriptId);
    this.desk.change({ isBusy: false });
    if (!restored.ok) this.desk.say(backupProblemSentence(restored.problem), 'problem');
  }
}
