import { unknownSpeaker } from '../../../../shared/transcript/assemble';
import { type Decisions, noDecisions } from '../../../../shared/transcript/decisions';
import { labelKey } from '../../../../shared/transcript/label-key';
import { rolesOfLines } from '../../../../shared/transcript/line-roles';
import type { SourceLine } from '../../../../shared/transcript/source-line';
import type { DropList } from '../../drop-list';
import type { SourceFacts } from '../../facts';
import { LineBuilder } from '../../line-builder';
import type { ReadSource } from '../format';
import { type Said, wordsOfCue } from './cue-words';
import { joinCues, type Piece } from './join-cues';
import type { CaptionFile } from './read-cues';
import { labelsInWords } from './speakers-by-label';
import { type SaidBy, speakersByMark } from './speakers-by-mark';
import { withoutRolledUp } from './without-rolled-up';

/** What is heard and not said, alone on its line: "[Applause]", "♪". */
const sound = /^(?:\[[^[\]]{1,120}\]|\([^()]{1,120}\)|[♪♫#].{0,200}|.{0,200}[♪♫])$/;

const secondOfName = / \(\d{1,3}\)$/;

/** The lines of captions: neighbouring cues of one speaker put together to paragraphs. */
export function readCaptions({ cues, isCutOff }: CaptionFile, dropped: DropList): Omit<ReadSource, 'maker'> {
  const said = withoutRolledUp(
    cues.map((cue) => {
      const words = wordsOfCue(cue);
      if (words.length === 0) dropped.add('empty');
      return words;
    }),
    dropped,
  );
  const builder = new LineBuilder();
  const marked = speakersByMark(said);
  const pieces = marked?.map(pieceByMark) ?? piecesByLabel(said);
  const labelled = joinCues(pieces, builder);
  const { lines, warnings } = builder.finish();
  return {
    lines,
    warnings: isCutOff ? [...warnings, { kind: 'ends-abruptly' }] : warnings,
    dropped: dropped.all,
    ...(marked === null && { facts: { lines: decidedLines(lines, labelled), ...namesAsDisplayed(pieces) } }),
  };
}

function pieceByMark({ start, end, words, voice, speaker, afterDash }: SaidBy): Piece {
  // Words of a voice may be a sound that the recorder ascribes to it.
  const isSound = voice === undefined && sound.test(words);
  return {
    start,
    end,
    words,
    ...(!isSound && { speaker: speaker ?? unknownSpeaker }),
    isApart: isSound || (afterDash && voice === undefined),
  };
}

function piecesByLabel(said: readonly Said[]): readonly Piece[] {
  let under: string | undefined;
  return labelsInWords(said).map(({ start, end, words, label, afterDash }) => {
    under = label?.key ?? under;
    const rest = label === undefined ? words : words.slice(label.lead);
    return {
      start,
      end,
      words: rest,
      ...(under !== undefined && { under }),
      ...(label !== undefined && { label: words.slice(0, label.lead) }),
      isApart: afterDash || (label === undefined && sound.test(words)),
    };
  });
}

/**
 * A name that people give themselves in a meeting is theirs whole: "Harbour Board - Mr Smith" is no office of a Mr Smith, and
 * where two have one name, the meeting numbers the second: "iPad (2)".
 */
function namesAsDisplayed(pieces: readonly Piece[]): Pick<SourceFacts, 'speakers' | 'people'> {
  const names = new Set(pieces.flatMap(({ label }) => label?.replace(/ ?[:：] ?$/, '') ?? []));
  const numbered = [...names].filter((name) => secondOfName.test(name));
  const alike = new Set(numbered.flatMap((name) => [name.replace(secondOfName, ''), name]));
  const whole = [...names].filter((name) => / [–—-] /.test(name) || numbered.includes(name));
  return {
    speakers: new Map(whole.map((name) => [name, { name, role: '' }])),
    people: new Map([...alike].map((name, person) => [labelKey(name), person])),
  };
}

/**
 * What single lines are, where the engine would take them for something else: labels were judged by all the cues, and
 * all else in captions is heard. None is a title, a heading or a line of procedure.
 */
function decidedLines(lines: readonly SourceLine[], labelled: ReadonlySet<string>): Decisions['lines'] {
  const roles = rolesOfLines(lines, noDecisions);
  const decided = lines.flatMap(({ id, text }, index) => {
    const wanted = labelled.has(id) ? 'label' : sound.test(text) ? 'narration' : 'speech';
    return roles[index]?.kind === wanted ? [] : [[id, wanted] as const];
  });
  return Object.fromEntries(decided);
}
