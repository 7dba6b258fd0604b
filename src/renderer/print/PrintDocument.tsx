import { Fragment } from 'react';
import { clarifiedText } from '../../shared/annotation/clarified-words';
import type { Theme } from '../../shared/annotation/theme';
import type { ThemeId } from '../../shared/id';
import { listWords } from '../../shared/list-words';
import { locationWords } from '../../shared/transcript/location';
import { partsOf } from '../../shared/transcript/passage';
import { placeBegun } from '../../shared/transcript/place-begun';
import { nameWithParty } from '../../shared/transcript/speaker';
import type { Transcript } from '../../shared/transcript/transcript';
import type { AnnotationIndex } from '../store/annotation-index';
import { amount, occasionWords } from '../ui/transcript-words';
import type { PrintChoice } from './PrintDialog';
import styles from './PrintDocument.module.css';
import { PrintedParagraph } from './PrintedParagraph';
import { numberNotes, type PrintedNote } from './printed-notes';

interface PrintDocumentProps {
  readonly choice: PrintChoice;
  readonly transcript: Transcript;
  readonly index: AnnotationIndex;
  readonly themes: readonly Theme[];
}

/** A transcript or its notes as they go on paper: all of it in the page at once, and seen by the printer alone. */
export function PrintDocument({ choice, transcript, index, themes }: PrintDocumentProps) {
  const notes = numberNotes(transcript, index.list());
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const note = (printed: PrintedNote, withWords: boolean) => (
    <Note
      key={printed.number}
      note={printed}
      words={withWords ? printedWords(printed, transcript, index) : null}
      transcript={transcript}
      themes={byId}
    />
  );
  return (
    <article className={styles.document}>
      <header className={styles.head}>
        <h1>{transcript.title}</h1>
        <p>{occasionWords(transcript.eventKind, transcript.date)}</p>
        {transcript.speakers.length > 0 ? (
          <p>With {listWords(transcript.speakers.map(nameWithParty))}</p>
        ) : null}
        <p>{notes.all.length === 0 ? 'No notes' : amount(notes.all.length, 'note')}</p>
      </header>
      {choice === 'notes'
        ? notes.all.map((printed) => note(printed, true))
        : transcript.paragraphs.map((paragraph, position) => (
            <Fragment key={paragraph.id}>
              <Voice transcript={transcript} position={position} />
              <PrintedParagraph
                paragraph={paragraph}
                place={placeBegun(transcript, position)}
                index={index}
                themes={byId}
                notes={notes.after.get(position) ?? []}
              />
              {notes.after.get(position)?.map((printed) => note(printed, false))}
            </Fragment>
          ))}
      {choice === 'transcript' && notes.lost.length > 0 ? (
        <section>
          <h2 className={styles.voice}>Notes on words that are not in the text</h2>
          {notes.lost.map((printed) => note(printed, true))}
        </section>
      ) : null}
    </article>
  );
}

interface VoiceProps {
  readonly transcript: Transcript;
  readonly position: number;
}

/** Who speaks, wherever that changes. */
function Voice({ transcript, position }: VoiceProps) {
  const turn = transcript.turns[transcript.paragraphs[position]?.turn ?? -1];
  const isSame = transcript.paragraphs[position]?.turn === transcript.paragraphs[position - 1]?.turn;
  if (isSame || turn?.kind !== 'speech') return null;
  const speaker = transcript.speakers.find(({ id }) => id === turn.speakerId);
  return <h2 className={styles.voice}>{speaker?.name ?? turn.label}</h2>;
}

/** The words of a note's passage with their clarifications; those it was made on where they are gone. */
function printedWords(
  { annotation, passage }: PrintedNote,
  transcript: Transcript,
  index: AnnotationIndex,
): string {
  const parts = passage ? partsOf(transcript, passage) : [];
  const words = parts.map(({ paragraph, start, end }) =>
    clarifiedText(paragraph.text, start, end, index.clarifications.marksOf(paragraph.id)),
  );
  return (passage ? words : annotation.quote.exact).join('\n');
}

interface NoteProps {
  readonly note: PrintedNote;
  /** Those of its passage, where it does not stand just above it. */
  readonly words: string | null;
  readonly transcript: Transcript;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
}

function Note({ note, words, transcript, themes }: NoteProps) {
  const { annotation, passage, number } = note;
  const name = themes.get(annotation.themeId)?.name ?? 'Unknown theme';
  return (
    <aside className={styles.note}>
      <h3>
        {number} {name}, {locationWords(transcript, passage)}
      </h3>
      {words === null ? null : <blockquote>{words}</blockquote>}
      <p>{annotation.note}</p>
    </aside>
  );
}
