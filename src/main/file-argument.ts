import { resolve } from 'node:path';

/**
 * The file that a command line asks to open, as an absolute path. Before it stand the executable and, unless the app is
 * packaged, switches and the app's own folder.
 */
export function fileArgument(
  commandLine: readonly string[],
  { appFolder, workingFolder }: { readonly appFolder: string | null; readonly workingFolder: string },
): string | null {
  const words = commandLine.slice(1).filter((word) => word !== '' && !word.startsWith('-'));
  const paths = words.map((word) => resolve(workingFolder, word));
  const file = appFolder === null ? paths[0] : paths[paths.indexOf(resolve(appFolder)) + 1];
  return file ?? null;
}
