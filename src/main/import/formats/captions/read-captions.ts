import { unknownSpeaker } from '../../../../shared/transcript/assemble';
import { type Decisions, noDecisions, type SpeakerDecision } from '../../../../shared/transcript/decisions';
import { rolesOfLines } from '../../../../shared/transcript/line-roles';
import type { SourceLine } from '../../../../shared/transcript/source-line';
import type { DropList } from '../../drop-list';
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
    ...(marked === null && { facts: { lines: decidedLines(lines, labelled), speakers: wholeNames(pieces) } }),
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

/** A name that people give themselves in a meeting is theirs whole: "Harbour Board - Mr Smith" is no office of a Mr Smith. */
function wholeNames(pieces: readonly Piece[]): ReadonlyMap<string, SpeakerDecision> {
  const names = new Set(pieces.flatMap(({ label }) => label?.replace(/ ?[:：] ?$/, '') ?? []));
  const divided = [...names].filter((name) => / [–—-] /.test(name));
  return new Map(divided.map((name) => [name, { name, role: '' }]));
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
