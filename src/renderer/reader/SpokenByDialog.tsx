import { useMemo, useState } from 'react';
import type { SpeakerId } from '../../shared/id';
import type { Transcript } from '../../shared/transcript/transcript';
import type { Voice } from '../store/decide-speakers';
import { shortQuote } from '../store/short-words';
import { summariesOf } from '../store/spoken-words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { CheckField, TextField } from '../ui/fields';
import { SpeakerChoice } from '../ui/SpeakerChoice';
import { amount } from '../ui/transcript-words';
import css from './SpokenByDialog.module.css';
import { linesFrom, type SpokenTurn } from './turn-at';

/** What is asked: whose a turn is, or whose words follow where it is split. */
export type SpokenByQuestion = 'whole-turn' | 'from-here';

interface SpokenByDialogProps {
  readonly transcript: Transcript;
  readonly asked: SpokenTurn;
  readonly question: SpokenByQuestion;
  /** `isOnwards`: the turns after it by the same speaker, too. */
  readonly onSettle: (voice: Voice, isOnwards: boolean) => void;
  readonly onClose: () => void;
}

const titles: Readonly<Record<SpokenByQuestion, string>> = {
  'whole-turn': 'Who speaks this turn?',
  'from-here': 'Who speaks from here on?',
};

/** Whoever speaks just before, or else just after: in a talk between two, the likeliest. */
function likeliest({ turns }: Transcript, { index, speaker }: SpokenTurn): SpeakerId | null {
  const beside = [turns.slice(0, index).reverse(), turns.slice(index + 1)].map((list) =>
    list.find((turn) => turn.kind === 'speech'),
  );
  const other = beside.find((turn) => turn?.kind === 'speech' && turn.speakerId !== speaker.id);
  return other?.kind === 'speech' ? other.speakerId : null;
}

function useOffers(transcript: Transcript, { speaker }: SpokenTurn) {
  return useMemo(() => {
    const summaries = summariesOf(transcript);
    const all = transcript.speakers.map((one, at) => ({ speaker: one, turns: summaries[at]?.turns ?? 0 }));
    return all.filter((offer) => offer.speaker.id !== speaker.id);
  }, [transcript, speaker]);
}

/** One of the speakers, or a new name, for a turn or for the part of it that is split off. */
export function SpokenByDialog({ transcript, asked, question, onSettle, onClose }: SpokenByDialogProps) {
  const offers = useOffers(transcript, asked);
  const [chosen, choose] = useState<SpeakerId | null>(() => likeliest(transcript, asked));
  const [name, setName] = useState('');
  const [isOnwards, setOnwards] = useState(false);
  const { speaker, position } = asked;
  const later = linesFrom(transcript, asked).length - 1;
  const known = offers.find((offer) => offer.speaker.id === chosen)?.speaker;
  const isNew = name.trim() !== '';
  const voice: Voice | null = isNew
    ? { kind: 'new', name: name.trim() }
    : known
      ? { kind: 'known', speaker: known }
      : null;
  return (
    <Dialog
      open
      title={titles[question]}
      onClose={onClose}
      onSubmit={() => voice && onSettle(voice, isOnwards)}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" disabled={!voice}>
            {question === 'whole-turn' ? 'Change' : 'Split'}
          </Button>
        </>
      }
    >
      <div className={css.parts}>
        <p className={css.words}>
          {speaker.name}: {shortQuote([transcript.paragraphs[position]?.text ?? ''], 140)}
        </p>
        {offers.length > 0 ? (
          <SpeakerChoice
            label="Spoken by"
            offers={offers}
            chosen={isNew ? null : chosen}
            onChoose={(id) => {
              choose(id);
              setName('');
            }}
          />
        ) : null}
        <TextField
          label={offers.length > 0 ? 'Or by somebody new' : 'Spoken by'}
          value={name}
          onChange={setName}
          maxLength={200}
        />
        {question === 'whole-turn' && later > 0 ? (
          <CheckField
            label={`Also the ${later === 1 ? 'later turn' : amount(later, 'later turn')} of ${speaker.name}`}
            checked={isOnwards}
            onChange={setOnwards}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
