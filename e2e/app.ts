import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { root } from '../scripts/setup/place.mjs';
import { electronSwitches } from '../scripts/setup/sandbox.mjs';
import { launchElectron } from './launch-electron';
import { Review } from './review';
import { Transcript } from './transcript';

export interface StartOptions {
  /** Where all its data is; a new folder of its own when none is given. */
  readonly profile?: string;
  /** A path on the command line. */
  readonly file?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is started in place of Electron, and starts it. */
  readonly executable?: string;
}

export interface ExportChoice {
  readonly preset: 'Full annotated' | 'Annotated transcript';
  readonly path: string;
}

/** What Chromium and the inspector say of the machine, none of which concerns the app. */
const chatter = /^\[\d+:|^(Debugger|DevTools) |^For help, see|^Waiting for the debugger|^\s*$/;

/** The folder of the build under test: this project's, or another that the environment names. */
const appFolder = process.env.DESPATCH_APP ?? root;

export function executable(): string {
  const path = process.env.ELECTRON_EXEC_PATH;
  if (!path) throw new Error('ELECTRON_EXEC_PATH names no Electron.');
  return path;
}

/** The environment that the app is started in: this one's, less what would change how Electron runs. */
export function environment(
  profile: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...kept } = process.env;
  const defined = Object.entries(kept).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(defined), ...more, DESPATCH_PROFILE: profile };
}

/** The command line after the executable: the app's folder, then what a person typed. */
export function commandLine(file?: string): string[] {
  return [...electronSwitches, appFolder, ...(file === undefined ? [] : [file])];
}

/**
 * The app as a person has it before them: its one window, its menu, and what it does when it is quit or killed. Whatever
 * the page or the main process complains of is collected, and fails the test that did not expect it.
 */
export class App {
  readonly profile: string;
  private readonly options: StartOptions;
  private readonly said: string[] = [];
  private readonly expected: RegExp[] = [];
  private electron: ElectronApplication | null = null;
  private shown: Page | null = null;

  private constructor(profile: string, options: StartOptions) {
    this.profile = profile;
    this.options = options;
  }

  static async start(options: StartOptions = {}): Promise<App> {
    const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'despatch-journey-')));
    const app = new App(profile, options);
    await app.launch(options.file);
    return app;
  }

  get page(): Page {
    if (!this.shown) throw new Error('The app is not running.');
    return this.shown;
  }

  /** The main process, to look into or to stand in for the operating system. */
  get main(): ElectronApplication {
    if (!this.electron) throw new Error('The app is not running.');
    return this.electron;
  }

  get isRunning(): boolean {
    return this.electron !== null;
  }

  get transcript(): Transcript {
    return new Transcript(this.page);
  }

  /** Of two transcripts side by side, the one with this title. */
  side(title: string): Transcript {
    return new Transcript(this.page, title);
  }

  get review(): Review {
    return new Review(this.page);
  }

  /** Complaints that no test expected. */
  troubles(): readonly string[] {
    return this.said.filter((line) => !this.expected.some((pattern) => pattern.test(line)));
  }

  /** For a journey on which the app has reason to complain. */
  expectTrouble(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  private async launch(file?: string): Promise<void> {
    const electron = await launchElectron({
      executablePath: this.options.executable ?? executable(),
      args: commandLine(file),
      cwd: root,
      env: environment(this.profile, this.options.env),
      // The app's own choice of light or dark, not Playwright's.
      colorScheme: null,
    });
    this.electron = electron;
    electron
      .process()
      .stderr?.setEncoding('utf8')
      .on('data', (text: string) => this.hear(text));
    electron.on('window', (page) => this.listenTo(page));
    this.shown = await electron.firstWindow();
    await this.page.getByRole('main').waitFor();
  }

  private hear(text: string): void {
    for (const line of text.split('\n')) if (!chatter.test(line)) this.said.push(`main: ${line}`);
  }

  private listenTo(page: Page): void {
    page.on('pageerror', (error) => this.said.push(`page: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.said.push(`console: ${message.text()}`);
    });
  }

  /** Quits as the menu does, and waits until everything is put away. */
  async quit(): Promise<void> {
    const gone = this.whenGone();
    await this.main.evaluate(({ app }) => app.quit());
    await gone;
  }

  /** The power goes: nothing is put away. */
  async kill(): Promise<void> {
    const gone = this.whenGone();
    const { pid } = this.main.process();
    // All its processes at once: Playwright starts it as the first of a group of its own.
    if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    await gone;
  }

  private async whenGone(): Promise<void> {
    const running = this.main.process();
    const gone = running.exitCode === null && running.signalCode === null ? once(running, 'exit') : null;
    await gone;
    this.electron = null;
    this.shown = null;
  }

  /** Starts again in the same profile, after `quit` or `kill`; without the file it was first started with. */
  async startAgain(file?: string): Promise<void> {
    await this.launch(file);
  }

  async restart(): Promise<void> {
    await this.quit();
    await this.startAgain();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Chooses an item of the application menu by its command. */
  async menu(command: string): Promise<void> {
    await this.main.evaluate(({ Menu }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (!item?.enabled) throw new Error(`The menu does not offer ${id}.`);
      item.click();
    }, command);
  }

  /** What the system's clipboard holds as plain text. */
  clipboard(): Promise<string> {
    return this.main.evaluate(({ clipboard }) => clipboard.readText());
  }

  /** Open dialogs answer with these paths from now on, or as if they were closed. */
  async answerOpenDialog(...paths: readonly (string | null)[]): Promise<void> {
    const chosen = paths.filter((path) => path !== null);
    await this.main.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
    }, chosen);
  }

  async answerSaveDialog(path: string | null): Promise<void> {
    await this.main.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
    }, path);
  }

  /** Opens a file, or several, as a person does from the dialog. */
  async openTranscript(...paths: readonly string[]): Promise<void> {
    await this.answerOpenDialog(...paths);
    await this.page.keyboard.press('Control+o');
  }

  /** Ends the review as it stands, and waits for the reader. */
  async addTranscript(): Promise<void> {
    await this.button('Add transcript').click();
    await this.transcript.text.waitFor();
  }

  /** Writes the open transcript as a Word document, and waits until it is written. */
  async exportBriefing({ preset, path }: ExportChoice): Promise<void> {
    await this.startExport({ preset, path });
    const dialog = this.dialog('Export to Word');
    await dialog
      .getByRole('status')
      .filter({ hasText: `Saved as “${basename(path)}”.` })
      .waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
  }

  /** Asks for the Word document; how that ends is the caller's to see. */
  async startExport({ preset, path }: ExportChoice): Promise<void> {
    await this.answerSaveDialog(path);
    await this.page.keyboard.press('Control+e');
    const dialog = this.dialog('Export to Word');
    await dialog.getByRole('radio', { name: preset }).check();
    await dialog.getByRole('button', { name: 'Save as Word document' }).click();
  }

  /** Drops files and folders that are on the disk on the middle of the window. */
  async drop(...paths: readonly string[]): Promise<void> {
    const devTools = await this.page.context().newCDPSession(this.page);
    const { x, y } = await this.page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devTools.send('Input.dispatchDragEvent', { type, x, y, data });
    await devTools.detach();
  }
}
