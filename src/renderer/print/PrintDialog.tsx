import { useState } from 'react';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { type Choice, RadioGroup } from '../ui/fields';

export type PrintChoice = 'transcript' | 'notes';

const choices: readonly Choice<PrintChoice>[] = [
  {
    value: 'transcript',
    label: 'Transcript with highlights and notes',
    explanation: 'From the first paragraph to the last, each note after the paragraph it belongs to.',
  },
  {
    value: 'notes',
    label: 'Notes alone',
    explanation: 'Every note with its theme, its place and the words it is about.',
  },
];

interface PrintDialogProps {
  readonly onPrint: (choice: PrintChoice) => void;
  readonly onClose: () => void;
}

/** What of a transcript goes on paper; printer and pages are the system's to ask for. */
export function PrintDialog({ onPrint, onClose }: PrintDialogProps) {
  const [choice, setChoice] = useState<PrintChoice>('transcript');
  return (
    <Dialog
      open
      title="Print"
      width="s"
      onClose={onClose}
      onSubmit={() => onPrint(choice)}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit">
            Print
          </Button>
        </>
      }
    >
      <RadioGroup label="On paper" value={choice} choices={choices} onChange={setChoice} />
    </Dialog>
  );
}
