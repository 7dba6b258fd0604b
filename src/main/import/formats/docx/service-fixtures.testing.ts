import { bold, paragraph, picture, plain, run, type WordFile } from './word-files.testing';

/** What services that transcribe recordings export: the name, and on the same line, below or before it the time. */
const services: WordFile = {
  body: [
    paragraph(run('A recording in four hands'), 'Kop1'),
    plain(
      'Lucy Thorne (00:04):',
      'I begin with brackets.',
      'Tom Reed',
      '00:00:09',
      'I have a line of my own.',
    ),
    paragraph(bold('Ada Brook\t00:00:31')),
    plain('I stand before a tab.', '[00:01:12] Noor Haddad: I come after the time.'),
    paragraph(bold('Unknown Speaker  1:40') + run('\nAnd I am nobody.')),
    plain('Transcribed by https://example.org'),
  ].join(''),
};

const teamsTurn = (name: string, time: string, ...lines: readonly string[]): string =>
  paragraph(picture + bold(`${name}   ${time}`) + run(`\n${lines.join('\n')}`));

const teamsFrench: WordFile = {
  body: [
    paragraph(run('Réunion du port')),
    paragraph(run('15 August 2026, 06:07pm')),
    paragraph(run('Amélie Roux a démarré la transcription')),
    teamsTurn('Amélie Roux', '0:04', 'Bonjour. Can we speak English?', 'Tom: you had a question.'),
    teamsTurn('Reed, Tom (Harbours)', '0:31', 'Yes. Who pays?'),
    teamsTurn('Amélie Roux', '1:02:09', 'Nobody does'),
    paragraph(run('Amélie Roux a arrêté la transcription')),
  ].join(''),
};

const teamsOlder: WordFile = {
  body: [
    '0:0:5.100 --> 0:0:8.250\nLucy Thorne\nWelcome.\nShall we begin?',
    '0:0:8.900 --> 0:0:12.0\nTom Reed\nYes.',
    '0:1:2.0 --> 0:1:4.500\nLucy Thorne\nThen let us.',
  ]
    .map((words) => paragraph(run(words)))
    .join(''),
};

const teamsNumbers: WordFile = {
  body: [
    paragraph(run('Call with the county')),
    paragraph(run('3 March 2026, 14:00')),
    paragraph(run('+44 7700 900123 started transcription')),
    teamsTurn('+44 7700 900123', '0:03', 'Can you hear me?'),
    teamsTurn('Meeting room 4 (Guest)', '0:07', 'We can. I wrote it down   0:04', 'and that is no name.'),
    teamsTurn('@ada', '0:15', 'Good.'),
    paragraph(run('A paragraph that somebody split off here.')),
  ].join(''),
};

const meet = (title: string, ...spoken: readonly string[]): WordFile => ({
  body: [
    paragraph(run('📝 Notes'), 'Kop1'),
    plain('Jun 4, 2024', 'Invited Lucy Thorne, Tom Reed'),
    paragraph(run('Summary'), 'Kop3'),
    plain(
      'Lucy Thorne: opened the meeting and asked who pays.',
      'Next steps',
      'Tom Reed: will ask the county.',
    ),
    paragraph(run('📖 Transcript'), 'Kop1'),
    plain('Jun 4, 2024'),
    title === '' ? '' : paragraph(run(title), 'Kop2'),
    plain(...spoken),
  ].join(''),
});

const meetEnd = [
  'Transcription ended after 00:12:31',
  'This editable transcript was computer generated and might contain errors.',
];

/** The fixtures of transcripts that services write as Word documents, by their paths. */
export const serviceFixtures: Readonly<Record<string, WordFile>> = {
  'docx/times-below-and-beside-names.docx': services,
  'docx-teams/notices-in-another-language.docx': teamsFrench,
  'docx-teams/older-time-spans.docx': teamsOlder,
  'docx-teams/numbers-and-rooms-as-names.docx': teamsNumbers,
  'docx-meet/summary-that-looks-like-speech.docx': meet(
    'Harbour meeting - Transcript',
    ...['00:00:00', 'Lucy Thorne: Welcome. Who pays?', 'Tom Reed: The county: always.'],
    ...['00:05:00', 'Lucy Thorne: Always?', ...meetEnd],
  ),
  'docx-meet/one-turn-and-no-title.docx': meet('', '00:00:00', 'Tom Reed: Is anybody there?', ...meetEnd),
  'docx-meet/paragraphs-split-by-hand.docx': meet(
    'Second meeting - Transcript',
    ...['00:00:00', 'Lucy Thorne: I begin here', 'and I go on here.', 'Note that nobody answers.'],
    ...['00:05:00', 'ada.brook@example.org: I do.', 'A last word.', ...meetEnd],
  ),
};
