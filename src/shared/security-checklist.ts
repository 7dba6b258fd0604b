/** A test that proves an item: its file and its name there. */
interface Proof {
  readonly file: string;
  readonly test: string;
}

export interface ChecklistItem {
  /** Its number in Electron's own list. */
  readonly number: number;
  readonly asked: string;
  readonly done: string;
  readonly proof: Proof;
  /** True where not the code but the Electron that a copy is built around decides it. */
  readonly isDecidedByRuntime?: true;
}

const security = 'e2e/security.spec.ts';
const calls = 'e2e/calls.spec.ts';
const packaged = 'scripts/packaging/release.package.mjs';
const sources = 'src/main/forbidden-words.test.ts';

const page = { file: security, test: 'the page has no Node, a strict policy, and no way out' };
const window = { file: security, test: 'the window is made with every door closed' };
const navigation = { file: security, test: 'no address is gone to by any way, and no window opens' };

/**
 * The twenty things that Electron's makers ask of a secure app, what Despatch does about each, and the test that proves
 * it. About shows this list and `SECURITY.md` prints it; a test keeps them the same.
 */
export const securityChecklist: readonly ChecklistItem[] = [
  {
    number: 1,
    asked: 'Load only secure content',
    done: 'Every file of the window comes out of the app itself. Any other request is stopped.',
    proof: { file: security, test: 'no request gets out of the page' },
  },
  {
    number: 2,
    asked: 'No Node.js in windows',
    done: 'The window cannot reach files, programs or the network.',
    proof: page,
  },
  {
    number: 3,
    asked: 'Context isolation',
    done: 'What connects the window to the rest of the app is out of the page’s reach.',
    proof: window,
  },
  {
    number: 4,
    asked: 'Process sandboxing',
    done: 'The window runs in the system’s sandbox. A released copy refuses to start without it.',
    proof: { file: packaged, test: 'opens the file on its command line, in a sandbox' },
  },
  {
    number: 5,
    asked: 'Answer permission requests',
    done: 'Camera, microphone, location and all else are refused. Keeping its own data and copying text are allowed.',
    proof: { file: security, test: 'every permission but two is refused' },
  },
  { number: 6, asked: 'Keep web security on', done: 'It is on.', proof: window },
  {
    number: 7,
    asked: 'Define a Content-Security-Policy',
    done: 'Nothing but the app’s own scripts, styles, fonts and pictures is used, and text is never taken for a page.',
    proof: page,
  },
  { number: 8, asked: 'No insecure content', done: 'It is not allowed.', proof: window },
  { number: 9, asked: 'No experimental features', done: 'None is switched on.', proof: window },
  { number: 10, asked: 'No extra features of the browser', done: 'None is switched on.', proof: window },
  {
    number: 11,
    asked: 'No pop-ups from embedded pages',
    done: 'There are no embedded pages.',
    proof: { file: sources, test: 'has no embedded page' },
  },
  {
    number: 12,
    asked: 'Check embedded pages before they are made',
    done: 'Making one is refused.',
    proof: { file: security, test: 'a page embedded in another is refused' },
  },
  { number: 13, asked: 'Limit navigation', done: 'The window never leaves its page.', proof: navigation },
  { number: 14, asked: 'Limit new windows', done: 'No page opens a window.', proof: navigation },
  {
    number: 15,
    asked: 'Open nothing untrusted in other programs',
    done: 'No address is ever handed to another program; only a document that Despatch wrote is, when you ask.',
    proof: { file: sources, test: 'hands no address to another program' },
  },
  {
    number: 16,
    asked: 'Use a current version of Electron',
    done: 'A release is built around a version that Electron’s makers support. A development copy is not, and says so.',
    proof: { file: 'scripts/minimum-versions.test.mjs', test: 'no %s below %s is installed' },
    isDecidedByRuntime: true,
  },
  {
    number: 17,
    asked: 'Check who sends each message',
    done: 'Only the app’s own page is answered, and only where it asks for something that can be asked for.',
    proof: { file: calls, test: 'a foreign window and a foreign frame are refused whatever they call' },
  },
  {
    number: 18,
    asked: 'Do not use the file protocol',
    done: 'The page has an address of its own, which names only the app’s own files.',
    proof: { file: 'src/main/page-file.test.ts', test: 'names nothing outside its folder, whatever it is' },
  },
  {
    number: 19,
    asked: 'Set Electron’s fuses',
    done: 'All eight are set in what is packed: it cannot be run as Node.js, be inspected or load other code.',
    proof: { file: packaged, test: 'the fuse %s is %s' },
  },
  {
    number: 20,
    asked: 'Show no Electron to the page',
    done: 'The page has a fixed list of calls, each with its own check of what it is given.',
    proof: { file: calls, test: 'a thousand invalid payloads for every call reach nothing' },
  },
];
