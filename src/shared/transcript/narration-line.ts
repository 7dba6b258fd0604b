import type { NarrationReason } from './transcript';

const longest = 200;
const time =
  /^[[(]?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,3})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|(?:12 )?noon|midnight)[\])]?(?: ?--> ?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)?$/i;
const webAddress = /^[[(<]?(?:https?:\/\/|www\.)\S+[\])>]?$/i;
const madeBy = /^transcribed by (?:https?:\/\/|www\.)?\S+$/i;
const pageNumber = /^(?:page \d{1,4}(?: of \d{1,4})?|[-–—] ?\d{1,4} ?[-–—])$/i;
const stageDirection = /^(?:\[[^[\]]{1,120}\]|\([^()]{1,120}\))\.?$/;

/** Lines that a House or a committee prints for itself. One pattern of them all: every line is held against it. */
const procedure = joined([
  /^(?:main )?question (?:again )?(?:put|proposed|accordingly|agreed|negatived)\b/i,
  /^(?:original )?(?:motion|amendment)(?: \([^()]{1,60}\))? (?:made|by leave|withdrawn|agreed|put)\b/i,
  /^(?:amendment|motion|clause|schedule|bill)\b.{0,60}\b(?:agreed to|negatived|withdrawn|ordered to stand part|read (?:a|the) (?:first|second|third) time)\b.{0,60}$/i,
  /^(?:ordered|resolved)(?:[.,]?|,? that\b.*)$/i,
  /^(?:the )?(?:house|committee|senedd) (?:divided|proceeded|adjourned|deliberated)\b.{0,100}$/i,
  /^(?:the )?(?:sitting|meeting|session|hearing)(?: was)? (?:suspended|resumed|adjourned|closed|ended|concluded)\b/i,
  /^(?:on resuming|in the chair)\b.{0,20}$/i,
  /^(?:the )?witness(?:es)? (?:withdrew|was|were|retired|sworn)\b/i,
  /^(?:examination of witness(?:es)?|witness(?:es)?(?: examined)?|members present|also present|apologies|in attendance)(?::.*)?$/i,
  /^questions? \d+ ?(?:[-–—]|to) ?\d+$/i,
  /^(?:(?:further|re-?|cross-?)[ -]?)?(?:questions?|examination(?:-in-chief| in chief)?|examined)(?: \(continued\))? (?:from|by) .{1,80}$/i,
  /^adjourned\b.{0,80}$/i,
  /^(?:it being|several|other) .{0,60}\b(?:o.clock|members rose)\b/i,
  /^\[?(?:ayes|noes)\b.{0,80}$/i,
]);

function joined(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'i');
}

/** After one of these, words without a label belong to nobody until the next label. */
const breaks =
  /^(?:examination of witness(?:es)?|(?:the )?witness(?:es)? withdrew|(?:the )?(?:sitting|meeting|hearing)(?: was)? (?:suspended|adjourned|closed|ended)|witness(?:es)?:)/i;

/** Why a line is not speech whoever speaks, by its own words; null for most. */
export function narrationByShape(text: string): NarrationReason | null {
  if (text.length > longest) return procedureOf(text.slice(0, longest));
  if (time.test(text)) return 'time';
  if (webAddress.test(text) || madeBy.test(text)) return 'web-address';
  if (pageNumber.test(text)) return 'page-number';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'separator';
  return stageDirection.test(text) || callsWitness(text) ? 'procedure' : procedureOf(text);
}

function procedureOf(text: string): NarrationReason | null {
  return procedure.test(text) ? 'procedure' : null;
}

const oath = /^[^.:?!]{2,80} \((?:re-?)?(?:affirmed|sworn|called|continued)\)$/i;

/** "MR JOHN ROE (sworn)": the next to be asked, who has not spoken yet. */
export function callsWitness(text: string): boolean {
  return text.length < 100 && oath.test(text);
}

/** Whether a line of procedure also ends the speech before it. */
export function endsSpeech(text: string): boolean {
  return breaks.test(text);
}

/** "Resolved," on one line, and what was resolved on the next. */
export function continuesResolution(previous: string, text: string): boolean {
  return previous.length < 12 && /^(?:ordered|resolved),?$/i.test(previous) && text.startsWith('That ');
}

/** Whether a line is a time and nothing else. */
export function isTimeLine(text: string): boolean {
  return text.length < 60 && time.test(text);
}
