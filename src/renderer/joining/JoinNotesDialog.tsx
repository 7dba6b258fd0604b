import { useState } from 'react';
import { type JoinQuestion, type Side, startingAnswer } from '../../shared/notebook/join-question';
import { chosenHeading, questionWords, reportGroups } from '../store/join-words';
import { type JoinChoices, type Joining, type JoinPart, partKey, type ThemeQuestion } from '../store/joining';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { amount } from '../ui/transcript-words';
import { ChooseSide } from './ChooseSide';
import css from './JoinNotesDialog.module.css';
import { ReportGroups } from './ReportGroups';

interface JoinNotesDialogProps {
  readonly joining: Joining | null;
  readonly onJoin: (choices: JoinChoices) => void;
  readonly onCancel: () => void;
}

/** What a colleague's bundle would bring, before it does; where both changed one thing, a person chooses. */
export function JoinNotesDialog({ joining, ...rest }: JoinNotesDialogProps) {
  return joining ? <OpenJoinNotesDialog key={joining.bundle.token} joining={joining} {...rest} /> : null;
}

function OpenJoinNotesDialog({
  joining,
  onJoin,
  onCancel,
}: JoinNotesDialogProps & { readonly joining: Joining }) {
  const [choices, setChoices] = useState<JoinChoices>(new Map());
  const choose = (key: string, side: Side) => setChoices((before) => new Map(before).set(key, side));
  const { from, parts, themes, bundle } = joining;
  const chooser = { choices, choose, from };
  return (
    <Dialog
      open
      title={`Join the notes of ${from}`}
      width="l"
      isReading
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button variant="primary" onClick={() => onJoin(choices)}>
            Join
          </Button>
        </>
      }
    >
      <div className={css.join}>
        <p className={css.lead}>
          {leadWords(joining)} Yours are all kept. A backup is taken first, so that you can take this back.
        </p>
        {themes.length > 0 ? <ThemeQuestions themes={themes} {...chooser} /> : null}
        {parts.map((part) => (
          <Part key={part.reading.id} part={part} isAlone={bundle.transcripts.length === 1} {...chooser} />
        ))}
      </div>
    </Dialog>
  );
}

function leadWords({ bundle, parts, added }: Joining): string {
  const known = parts.length === 0 ? '' : ' has work on a transcript that is in your library.';
  const several = parts.length > 1 ? ` has work on ${parts.length} transcripts of your library.` : known;
  const more = added === 0 ? '' : ` It adds ${amount(added, 'transcript')}.`;
  return several === ''
    ? `“${bundle.fileName}” has themes that differ from yours.${more}`
    : `“${bundle.fileName}”${several}${more}`;
}

interface Chooser {
  readonly choices: JoinChoices;
  readonly choose: (key: string, side: Side) => void;
  readonly from: string;
}

function Part({
  part,
  isAlone,
  ...chooser
}: Chooser & { readonly part: JoinPart; readonly isAlone: boolean }) {
  const { join, context } = part;
  const groups = reportGroups(join, new Map(), context).filter(({ heading }) => heading !== chosenHeading);
  return (
    <section className={css.part}>
      {isAlone ? null : <h3 className={css.title}>{context.transcript.title}</h3>}
      {join.questions.length > 0 ? (
        <div className={css.questions}>
          <h3 className={css.heading}>You both changed {amount(join.questions.length, 'thing')}. Choose.</h3>
          {join.questions.map((question) => (
            <Question key={partKey(part, question)} part={part} question={question} {...chooser} />
          ))}
        </div>
      ) : null}
      <ReportGroups groups={groups} />
    </section>
  );
}

function Question({
  part,
  question,
  choices,
  choose,
  from,
}: Chooser & { readonly part: JoinPart; readonly question: JoinQuestion }) {
  const key = partKey(part, question);
  const { about, mine, theirs } = questionWords(question, part.context);
  return (
    <ChooseSide
      about={about}
      mine={mine}
      theirs={theirs}
      from={from}
      chosen={choices.get(key) ?? startingAnswer(question)}
      onChoose={(side) => choose(key, side)}
    />
  );
}

function ThemeQuestions({
  themes,
  choices,
  choose,
  from,
}: Chooser & { readonly themes: readonly ThemeQuestion[] }) {
  return (
    <div className={css.questions}>
      <h3 className={css.heading}>
        {amount(themes.length, 'theme')} with another name, colour or description. Choose.
      </h3>
      {themes.map(({ mine, theirs }) => (
        <ChooseSide
          key={mine.id}
          about={mine.name}
          mine={themeWords(mine)}
          theirs={themeWords(theirs)}
          from={from}
          chosen={choices.get(theirs.id) ?? 'mine'}
          onChoose={(side) => choose(theirs.id, side)}
        />
      ))}
    </div>
  );
}

function themeWords({ name, description }: ThemeQuestion['mine']): string {
  return description === '' ? name : `${name}: ${description}`;
}
