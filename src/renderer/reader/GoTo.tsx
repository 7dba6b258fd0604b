import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { findGoTo, goToOffer, readGoTo } from '../../shared/transcript/go-to';
import type { Transcript } from '../../shared/transcript/transcript';
import type { Commands } from '../store/commands';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/fields';
import { notThereWords, offerWords } from './go-to-words';

interface GoToProps {
  readonly transcript: Transcript;
  readonly commands: Commands;
  readonly onGoTo: (position: number) => void;
}

/** "Go to…": a place by its number, where a person has one from somebody else's paper. */
export function GoTo({ transcript, commands, onGoTo }: GoToProps) {
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      commands.add('screen', (command) => {
        if (command === 'go-to') setOpen(true);
        return command === 'go-to';
      }),
    [commands],
  );
  const go = (position: number) => {
    // The dialog gives the focus back as it closes; only then may the caret go elsewhere.
    flushSync(() => setOpen(false));
    onGoTo(position);
  };
  return isOpen ? <GoToDialog transcript={transcript} onGo={go} onClose={() => setOpen(false)} /> : null;
}

interface GoToDialogProps {
  readonly transcript: Transcript;
  readonly onGo: (position: number) => void;
  readonly onClose: () => void;
}

function GoToDialog({ transcript, onGo, onClose }: GoToDialogProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [offer] = useState(() => goToOffer(transcript));
  const submit = () => {
    const target = readGoTo(typed);
    const position = target && findGoTo(transcript, target);
    if (position === undefined) setError(notThereWords(target, offer));
    else onGo(position);
  };
  return (
    <Dialog
      open
      title="Go to"
      width="s"
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit">
            Go
          </Button>
        </>
      }
    >
      <TextField
        label="Place"
        value={typed}
        hint={offerWords(offer)}
        error={error}
        onChange={(value) => {
          setTyped(value);
          setError(undefined);
        }}
      />
    </Dialog>
  );
}
