import type { DroppedFile, GatheredFiles } from '../shared/ipc';
import { desktop } from './desktop';
import type { Desk } from './store/desk';

/** Files that the main process knows: chosen, dropped, handed over. */
export function openGathered(desk: Desk, { files, ...leftOut }: GatheredFiles): Promise<void> {
  return desk.intake.take(
    files.map(({ fileName, request }) => ({ fileName, read: () => desktop.openRequested(request) })),
    leftOut,
  );
}

/** Those that somebody chooses in the dialog. */
export async function openChosen(desk: Desk): Promise<void> {
  const chosen = await desktop.chooseTranscripts();
  if (chosen) await openGathered(desk, chosen);
}

/** Files and folders dropped on the window. */
export async function openDropped(desk: Desk, dropped: readonly DroppedFile[]): Promise<void> {
  const { withoutPath, ...gathered } = await desktop.gatherDropped(dropped);
  const handed = withoutPath.flatMap((at) => dropped[at] ?? []);
  const incoming = handed.map((file) => ({ fileName: file.name, read: () => desktop.openDropped(file) }));
  if (gathered.files.length > 0 || incoming.length === 0) void openGathered(desk, gathered);
  if (incoming.length > 0) await desk.intake.take(incoming);
}

export function openPasted(desk: Desk, text: string): Promise<void> {
  return desk.intake.take([{ fileName: 'Pasted text', read: () => desktop.openPasted(text) }]);
}
