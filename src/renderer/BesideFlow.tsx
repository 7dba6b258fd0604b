import { BesideDialog } from './library/BesideDialog';
import type { Desk } from './store/desk';
import type { Reading } from './store/reading';
import { otherSide, type Read } from './store/sides';
import { useLibrary } from './use-menu';

interface BesideFlowProps {
  readonly desk: Desk;
  /** What is on the screen already. */
  readonly read: Read<Reading>;
  readonly onClose: () => void;
}

/** "Open beside": asks which transcript, and shows it beside the active one. */
export function BesideFlow({ desk, read, onClose }: BesideFlowProps) {
  const { transcripts } = useLibrary(desk);
  return (
    <BesideDialog
      transcripts={transcripts.filter(({ id }) => !read.sides.some((side) => side.id === id))}
      replaced={otherSide(read)?.transcript().title ?? null}
      onChoose={(id) => {
        onClose();
        void desk.sides.openBeside(id);
      }}
      onClose={onClose}
    />
  );
}
