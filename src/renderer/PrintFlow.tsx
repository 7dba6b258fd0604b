import { useCallback, useState } from 'react';
import { createPortal } from 'react-dom';
import { type PrintChoice, PrintDialog } from './print/PrintDialog';
import { PrintDocument } from './print/PrintDocument';
import { usePrinting } from './print/use-printing';
import type { Desk } from './store/desk';
import type { Reading } from './store/reading';

interface PrintFlowProps {
  readonly desk: Desk;
  readonly reading: Reading;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** "Print": what goes on paper is asked, put beside the app in the page, printed, and taken away again. */
export function PrintFlow({ desk, reading, isOpen, onClose }: PrintFlowProps) {
  const [printing, setPrinting] = useState<PrintChoice | null>(null);
  const done = useCallback(() => setPrinting(null), []);
  usePrinting(printing !== null, done);
  const print = (choice: PrintChoice) => {
    onClose();
    setPrinting(choice);
  };
  return (
    <>
      {isOpen ? <PrintDialog onPrint={print} onClose={onClose} /> : null}
      {printing
        ? createPortal(
            <PrintDocument
              choice={printing}
              transcript={reading.transcript()}
              index={reading.index}
              themes={desk.library.snapshot().themes}
            />,
            document.body,
          )
        : null}
    </>
  );
}
