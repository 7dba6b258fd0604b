import { expect, it } from 'vitest';
import { paragraphId, transcriptId } from '../../shared/id';
import { assemble } from '../../shared/transcript/assemble';
import { linesOf } from '../../shared/transcript/transcript.testing';
import { decisionsOfFacts } from './facts';

const source = {
  id: transcriptId('1'.repeat(64)),
  fileName: 'evidence.txt',
  lines: linesOf(
    'Oral evidence\n\nChair: Good morning.\n\nProfessor Ann Hill: Good morning.\n\nProfessor Hill: Yes.',
  ),
};

it('what a file says of itself is what the transcript begins with', () => {
  const facts = decisionsOfFacts(
    {
      date: '2024-03-12',
      reference: 'HC 12',
      lines: { [paragraphId(1)]: 'title' },
      speakers: new Map([
        ['PROFESSOR HILL', { role: 'Professor of Law', organisation: 'University of Wexcombe' }],
        ['Nobody', { role: 'Minister' }],
      ]),
    },
    source,
  );
  const transcript = assemble(source, facts);
  expect(transcript).toMatchObject({ date: '2024-03-12', reference: 'HC 12', title: 'Oral evidence' });
  expect(transcript.speakers).toMatchObject([
    { name: 'Chair', organisation: null },
    { name: 'Professor Ann Hill', role: 'Professor of Law', organisation: 'University of Wexcombe' },
  ]);
  expect(Object.keys(facts.speakers)).toHaveLength(1);
});
