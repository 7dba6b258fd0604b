const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** The words that synthetic transcripts are made of, the ones used most first. */
export const nouns = list(`
  committee department report evidence service council question review budget region policy year system number
  problem programme authority increase plan member figure scheme rate change level decision school hospital
  harbour railway bridge contract licence survey estimate target proposal measure clause amendment minister
  witness officer board charity network market industry supply demand price tariff grant loan pension household
  community village district county parish river coast forest farm factory mill workshop laboratory library
  museum theatre court tribunal prison station depot garage vessel lorry carriage engine battery turbine reactor
  pipeline reservoir sewer meter boiler roof wall window kitchen classroom ward clinic surgery nurse teacher
  doctor engineer surveyor planner inspector auditor clerk chair treasurer secretary trustee governor patient
  pupil tenant landlord driver passenger customer supplier employer apprentice graduate pensioner volunteer
  neighbour farmer fisher miner baker printer joiner mason electrician plumber architect lawyer judge constable
  winter summer autumn spring morning afternoon week month quarter decade century season weekend deadline
  backlog shortage surplus deficit revenue margin subsidy levy duty fee fine penalty refund rebate discount
  invoice ledger balance account audit forecast model sample dataset spreadsheet template guidance handbook
  standard threshold benchmark indicator outcome baseline trend ratio average median share portion remainder
  agreement treaty protocol partnership alliance mandate remit charter statute regulation directive ordinance
  pilot trial rollout consultation hearing inquiry briefing debate motion division amendment petition appeal
`);

export const verbs = list(`
  said found made took gave showed raised asked set put kept held moved met led left lost won built bought sold
  paid spent saved cut closed opened joined signed tested checked counted measured reported published reviewed
  approved rejected delayed replaced repaired improved reduced doubled halved trebled funded staffed licensed
  inspected audited surveyed recorded corrected withdrew deferred amended extended shortened widened narrowed
  restored removed supplied ordered delivered collected recycled drained flooded heated cooled insulated
  trained hired retired promoted consulted advised warned reassured persuaded disappointed encouraged supported
`);

export const adjectives = list(`
  new public local national early late long short large small clear difficult important recent likely annual
  regional rural coastal urban northern southern eastern western average total final initial formal informal
  serious modest steady sharp sudden gradual temporary permanent voluntary statutory independent private shared
  common particular separate similar different reliable fragile expensive affordable available vacant empty full
  open closed safe unsafe adequate sufficient generous cautious careful thorough partial complete overdue
  unfinished practical technical financial legal medical electrical structural seasonal nightly weekly monthly
`);

export const adverbs = list(`
  also now still already never often usually rarely recently broadly clearly exactly roughly nearly entirely
  partly quickly slowly quietly directly formally largely mainly locally nationally simply fairly honestly
`);

export const prepositions = list(`
  of in to for on with from by about under over between across against within without during after before
  beyond behind along through around near
`);

export const determiners = list('the the the the a this that our their its every each another any no some');

export const joiners = list('and but because although while since where which so whereas unless until');

/** As they are set in print: with the signs that take a text out of Latin-1. */
export const asides: readonly string[] = [
  ' – as we’ve said before – ',
  ', which isn’t nothing,',
  ' – and I don’t say it lightly – ',
  ', what my predecessor called “the long haul”,',
  ', in the Treasury’s words “value for money”,',
];

export const openers: readonly string[] = [
  'We know that',
  'It’s true that',
  'What I would say is that',
  'As far as we can tell,',
  'In the first place,',
  'Two years ago',
  'Last winter',
  'Let me be plain:',
  'To take one example,',
  'On the other hand,',
  'Nobody’s disputing that',
  'I am told that',
  'For what it is worth,',
  'As the report sets out,',
  'Turning to the figures,',
  'The short answer is that',
  'With respect,',
  'If I may,',
];

export const people: readonly string[] = [
  'Alma Treadgold',
  'Dr Piers Oakhanger',
  'Ruth Penhallow',
  'Tobias Wren',
  'Professor Ines Callaghan',
  'Marcus Fennimore',
  'Odile Brackenbury',
  'Hugh Standish',
];
