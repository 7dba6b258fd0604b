import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What was chosen, dropped or handed over, with every folder made into the files in it. */
export interface Gathered {
  readonly paths: readonly string[];
  /** In the folders: what is plainly no transcript, hidden, the system's, or deeper than one folder in another. */
  readonly passedOver: number;
  /** What was left because no more are opened at once. */
  readonly beyond: number;
}

/** Each is read and checked by a person; whoever drops a whole disk did not mean to. */
const mostFiles = 200;

/** Endings that no transcript has. Whatever else there is in a folder, its content decides. */
const noTranscript = new RegExp(
  String.raw`\.(?:${[
    'jpe?g|png|gif|bmp|tiff?|webp|heic|svg|ico|psd|ai|eps',
    'mp3|m4a|wav|aac|flac|ogg|opus|wma|mp4|m4v|mov|avi|mkv|webm|wmv',
    'zip|7z|rar|gz|tgz|bz2|xz|tar|iso|dmg|jar',
    'exe|msi|dll|so|dylib|app|bat|cmd|sh|com|deb|rpm|lnk|url|webloc',
    'xlsx?|xlsm|ods|csv|pptx?|odp|key|numbers',
    'ttf|otf|woff2?|css|js|mjs|ts|py|log|tmp|bak|part|crdownload',
  ].join('|')})$`,
  'i',
);

/** Beginning with a dot, or made by a system or a word processor for itself. */
const hiddenOrSystem = /^(?:\.|~\$|\$|__MACOSX$|thumbs\.db$|desktop\.ini$|icon\r$)/i;

const inOrder = new Intl.Collator('en', { numeric: true });

/**
 * The files at these paths, in their order, those of a folder by name and those of its own folders after them. A path
 * that cannot be looked at is kept: its reader says what is wrong with it.
 */
export async function gatherFiles(paths: readonly string[]): Promise<Gathered> {
  const found: string[] = [];
  let passedOver = 0;
  for (const path of paths) {
    const inside = (await isFolder(path)) ? await filesIn(path, 1) : { paths: [path], passedOver: 0 };
    found.push(...inside.paths);
    passedOver += inside.passedOver;
  }
  const beyond = Math.max(0, found.length - mostFiles);
  return { paths: found.slice(0, mostFiles), passedOver, beyond };
}

type Inside = Pick<Gathered, 'paths' | 'passedOver'>;

async function filesIn(folder: string, deeper: number): Promise<Inside> {
  const entries = await entriesOf(folder);
  const files = entries.filter((entry) => entry.isFile() && !isPassedOver(entry.name));
  const folders = entries.filter(
    (entry) => deeper > 0 && entry.isDirectory() && !hiddenOrSystem.test(entry.name),
  );
  const paths = files.map(({ name }) => join(folder, name));
  let passedOver = entries.length - files.length - folders.length;
  for (const { name } of folders) {
    const inside = await filesIn(join(folder, name), deeper - 1);
    paths.push(...inside.paths);
    passedOver += inside.passedOver;
  }
  return { paths, passedOver };
}

function isPassedOver(name: string): boolean {
  return hiddenOrSystem.test(name) || noTranscript.test(name);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // The reader finds out why, and says it.
    return false;
  }
}

/** By name. Links are neither files nor folders here, so that nothing outside the folder is read. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => inOrder.compare(a.name, b.name));
  } catch {
    // A folder that may not be looked into holds nothing for whoever dropped it.
    return [];
  }
}
