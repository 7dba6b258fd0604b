/** Adjectives before an office. */
const before =
  '(?:the )?(?:(?:acting|deputy|vice|co|temporary|interim|first|lead|committee|session|assistant|junior|senior) ?)*';
const office = `${before}(?:chair|chairman|chairwoman|chairperson|convener|convenor|speaker|moderator|host|interviewer|interviewee|facilitator|presenter|president|presiding officer|llywydd|clerk|witness|operator|narrator|reporter|questioner|counsel|coroner|judge|commissioner|inspector|mayor|provost|usher|serjeant at arms|registrar|secretary|treasurer|rapporteur|ambassador|minister|translator|interpreter)`;

/** Labels that name what someone is, in folded form (lower case, no full stops). */
const offices: readonly RegExp[] = [
  new RegExp(`^${office}$`),
  /^(?:mr|mrs|ms|madam|mister|madame|my) (?:deputy |acting |principal )?(?:speaker|chair|chairman|chairwoman|president|commissioner|justice|lord|convener|lords)$/,
  /^(?:the )?(?:deputy )?(?:prime|first) minister$/,
  /^(?:the )?(?:attorney|solicitor|advocate|paymaster|auditor|comptroller)[ -]general(?: .{1,60})?$/,
  /^(?:the )?lord (?:chancellor|privy seal|speaker|advocate|president(?: .{1,40})?)(?: and .{1,60})?$/,
  /^(?:the )?(?:shadow )?(?:chancellor|leader|secretary of state|minister of state|minister (?:for|of)|minister without portfolio|parliamentary under-?secretary|parliamentary secretary|vice-chamberlain|comptroller|treasurer of|lord commissioner|cabinet secretary|chief secretary|economic secretary|exchequer secretary|financial secretary|foreign secretary|home secretary|health secretary|chief whip|government whip|second church estates commissioner|father of the house|mother of the house)(?: .{1,90})?$/,
  /^(?:the )?(?:minister|president|chair|chairman|governor|director|secretary|clerk|head|mayor|speaker) (?:for|of) .{1,80}$/,
  /^the (?:lord (?:arch)?bishop|archbishop|bishop|earl|countess|duke|duchess|marquess|viscount|dean|lord mayor) of .{1,50}$/,
];

/** Voices without a name. */
const voices: readonly RegExp[] = [
  /^(?:the )?(?:speaker|participant|respondent|interviewer|interviewee|witness|person|voice|audience|delegate|panell?ist|member|male|female|man|woman|student|unknown|unidentified|unnamed|caller|juror|guest|attendee|contributor|question|answer|moderator|expert|resident|citizen)(?: (?:speaker|voice|member|participant|male|female|man|woman|questioner|person|of the audience|of the public))?(?: from .{1,40})?(?: ?#?\d{1,3}| [a-z])?$/,
  /^(?:several |some |an |many |other |another |a )?(?:right |rt )?(?:hon|noble|honourable) (?:members?|lords?|gentlem[ae]n|lady|friends?)$/,
  /^(?:several |many )?noble lords$/,
  /^(?:s|p|r|i|m|f|v|q|a|int|resp)\d{0,3}$/,
  /^members?$/,
];

/** Whether a folded label is an office ("The Chair", "The Secretary of State for Defence"). */
export function isOffice(folded: string): boolean {
  return offices.some((pattern) => pattern.test(folded));
}

/** Whether a folded label is a voice without a name ("Speaker 1", "Several hon. Members", "Q"). */
export function isNamelessVoice(folded: string): boolean {
  return voices.some((pattern) => pattern.test(folded));
}
