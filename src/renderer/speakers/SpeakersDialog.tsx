import { useState } from 'react';
import type { SpeakerId } from '../../shared/id';
import type { Speaker } from '../../shared/transcript/speaker';
import type { SpeakerFact } from '../store/decide-speakers';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { HiddenWords } from '../ui/HiddenWords';
import { JoinSpeakerDialog } from '../ui/JoinSpeakerDialog';
import { leaveField } from '../ui/leave-field';
import { SmallSelect } from '../ui/SmallSelect';
import { amount } from '../ui/transcript-words';
import css from './SpeakersDialog.module.css';
import { SpeakersTable } from './SpeakersTable';
import { type SpeakerOrder, type SpeakerRow, speakerOrders } from './speaker-rows';

/** No event has more; of a file that was taken for many, the rest is drawn when somebody asks. */
const shownAtFirst = 100;

export interface SpeakersActions {
  readonly onFact: (speaker: Speaker, fact: SpeakerFact, value: string) => void;
  readonly onJoin: (speaker: Speaker, into: Speaker) => void;
  readonly onSeparate: (speaker: Speaker, label: string) => void;
  /** Reads one speaker only. */
  readonly onRead: (speaker: SpeakerId) => void;
  /** Null where there is nothing to undo. */
  readonly onUndo: (() => void) | null;
  readonly onClose: () => void;
}

interface SpeakersDialogProps {
  readonly rowsIn: (order: SpeakerOrder) => readonly SpeakerRow[];
  readonly actions: SpeakersActions;
}

const orderWords: Readonly<Record<SpeakerOrder, string>> = {
  place: 'By place',
  words: 'Most words first',
  turns: 'Most turns first',
};

/** Everybody who speaks: who they are, how much they say, and what is done about them. */
export function SpeakersDialog({ rowsIn, actions }: SpeakersDialogProps) {
  const [order, setOrder] = useState<SpeakerOrder>('place');
  const [most, setMost] = useState(shownAtFirst);
  const [joining, setJoining] = useState<Speaker | null>(null);
  const [said, say] = useState('');
  const rows = rowsIn(order);
  if (joining) {
    return (
      <JoinSpeakerDialog
        joining={joining}
        offers={rows}
        onJoin={(into) => {
          setJoining(null);
          actions.onJoin(joining, into);
          say(`${joining.name} is joined with ${into.name}`);
        }}
        onClose={() => setJoining(null)}
      />
    );
  }
  const close = () => {
    leaveField();
    actions.onClose();
  };
  return (
    <Dialog
      open
      title="Speakers"
      width="xl"
      onClose={close}
      actions={
        <>
          {actions.onUndo ? <Button onClick={actions.onUndo}>Undo</Button> : null}
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      <div className={css.bar}>
        <span>{amount(rows.length, 'speaker')}</span>
        <SmallSelect
          label="Order of speakers"
          value={order}
          choices={speakerOrders.map((value) => ({ value, label: orderWords[value] }))}
          onChange={setOrder}
        />
      </div>
      <SpeakersTable
        rows={rows.slice(0, most)}
        canJoin={rows.length > 1}
        onFact={actions.onFact}
        onJoin={setJoining}
        onSeparate={(speaker, label) => {
          actions.onSeparate(speaker, label);
          say(`“${label}” is separate from ${speaker.name}`);
        }}
        onRead={(speaker) => {
          close();
          actions.onRead(speaker);
        }}
      />
      {most < rows.length ? (
        <Button onClick={() => setMost(most + 4 * shownAtFirst)}>
          {`Show more of ${amount(rows.length, 'speaker')}`}
        </Button>
      ) : null}
      <div role="status" className={css.status}>
        <HiddenWords>{said}</HiddenWords>
      </div>
    </Dialog>
  );
}
