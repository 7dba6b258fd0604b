import { useMemo, useState } from 'react';
import type { SpeakerId } from '../../shared/id';
import type { Speaker } from '../../shared/transcript/speaker';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { SpeakerChoice, type SpeakerOffer } from './SpeakerChoice';

interface JoinSpeakerDialogProps {
  readonly joining: Speaker;
  readonly offers: readonly SpeakerOffer[];
  readonly onJoin: (into: Speaker) => void;
  readonly onClose: () => void;
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** The one other speaker who shares a word of the name; nobody where there is none, or more than one. */
function likelySame(joining: Speaker, others: readonly SpeakerOffer[]): SpeakerId | null {
  const words = new Set(wordsOf(joining.name));
  const alike = others.filter(({ speaker }) => wordsOf(speaker.name).some((word) => words.has(word)));
  return alike.length === 1 ? (alike[0]?.speaker.id ?? null) : null;
}

export function JoinSpeakerDialog({ joining, offers, onJoin, onClose }: JoinSpeakerDialogProps) {
  const others = useMemo(() => offers.filter(({ speaker }) => speaker.id !== joining.id), [offers, joining]);
  const [chosen, choose] = useState<SpeakerId | null>(() => likelySame(joining, others));
  const into = others.find(({ speaker }) => speaker.id === chosen)?.speaker;
  return (
    <Dialog
      open
      title={`Join ${joining.name} with another speaker`}
      onClose={onClose}
      onSubmit={() => into && onJoin(into)}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={!into}>
            Join
          </Button>
        </>
      }
    >
      <SpeakerChoice label="The same person as" offers={others} chosen={chosen} onChoose={choose} />
    </Dialog>
  );
}
