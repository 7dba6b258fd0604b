import { resolve } from 'node:path';

/**
 * The files and folders that a command line asks to open, as absolute paths. Before them stand the executable and, unless
 * the app is packaged, switches and the app's own folder.
 */
export function fileArguments(
  commandLine: readonly string[],
  { appFolder, workingFolder }: { readonly appFolder: string | null; readonly workingFolder: string },
): readonly string[] {
  const words = commandLine.slice(1).filter((word) => word !== '' && !word.startsWith('-'));
  const paths = words.map((word) => resolve(workingFolder, word));
  return appFolder === null ? paths : paths.slice(paths.indexOf(resolve(appFolder)) + 1);
}

/** The files of a second start, as it sent them: `{ files }`. Whatever else comes is no file. */
export function filesHandedOver(sent: unknown): readonly string[] {
  if (typeof sent !== 'object' || sent === null || !('files' in sent) || !Array.isArray(sent.files)) {
    return [];
  }
  return sent.files.filter((file) => typeof file === 'string');
}
