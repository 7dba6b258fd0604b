import type { RefObject } from 'react';
import type { Transcript } from '../../shared/transcript/transcript';
import type { Commands } from '../store/commands';
import { giveTurnsTo, nameOf, splitTurnAt, type Voice } from '../store/decide-speakers';
import { type MenuChoice, PopoverMenu } from '../ui/PopoverMenu';
import { amount } from '../ui/transcript-words';
import type { ReaderDesk } from './reader-desk';
import { SpokenByDialog, type SpokenByQuestion } from './SpokenByDialog';
import { linesFrom, type SpokenTurn, turnBefore } from './turn-at';
import { joinBefore, toggleOneSpeaker } from './turn-commands';
import { type TurnAsking, useTurnAsking } from './use-turn-asking';

interface TurnToolsProps {
  readonly desk: ReaderDesk;
  readonly commands: Commands;
  readonly transcript: Transcript;
  readonly text: RefObject<HTMLElement | null>;
}

function choicesFor(
  { asked }: Extract<TurnAsking, { kind: 'menu' }>,
  { desk, commands, transcript }: TurnToolsProps,
  ask: (question: SpokenByQuestion, asked: SpokenTurn) => void,
): readonly MenuChoice[] {
  const { turn, index, position, speaker } = asked;
  const isOnly = desk.reading.oneSpeaker.state() === speaker.id;
  return [
    { words: 'Spoken by…', onChoose: () => ask('whole-turn', asked) },
    ...(position === turn.paragraphs[0]
      ? []
      : [{ words: 'Split the turn here…', onChoose: () => ask('from-here', asked) }]),
    ...(turnBefore(transcript, index)
      ? [{ words: 'Join with the turn before', onChoose: () => joinBefore(desk, asked) }]
      : []),
    {
      words: isOnly ? 'Show everything' : `Read ${speaker.name} only`,
      onChoose: () => toggleOneSpeaker(desk, speaker),
    },
    { words: 'Speakers…', onChoose: () => void commands.perform('speakers') },
  ];
}

function settle(
  { desk, transcript }: TurnToolsProps,
  { question, asked }: Extract<TurnAsking, { kind: 'question' }>,
  voice: Voice,
  isOnwards: boolean,
): void {
  const paragraph = transcript.paragraphs[asked.position];
  if (question === 'from-here') {
    if (paragraph) splitTurnAt(desk.reading, paragraph, voice);
    desk.announcer.say(`From here on ${nameOf(voice)} speaks`);
    return;
  }
  const lines = isOnwards ? linesFrom(transcript, asked) : [asked.turn.labelLine];
  giveTurnsTo(desk.reading, lines, voice);
  desk.announcer.say(`${amount(lines.length, 'turn')} spoken by ${nameOf(voice)}`);
}

/** What can be done with a turn where it stands: the menu of its label, and who speaks it. */
export function TurnTools(props: TurnToolsProps) {
  const { transcript } = props;
  const { asking, ask, close } = useTurnAsking(props);
  if (asking?.kind === 'menu') {
    return (
      <section aria-label="Turn">
        <PopoverMenu
          label={`Turn of ${asking.asked.speaker.name}`}
          choices={choicesFor(asking, props, ask)}
          at={asking.at}
          onClose={() => close(asking)}
        />
      </section>
    );
  }
  return asking ? (
    <SpokenByDialog
      transcript={transcript}
      asked={asking.asked}
      question={asking.question}
      onSettle={(voice, isOnwards) => {
        close(asking);
        settle(props, asking, voice, isOnwards);
      }}
      onClose={() => close(asking)}
    />
  ) : null;
}
