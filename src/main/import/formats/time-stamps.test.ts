import { expect, it } from 'vitest';
import { takeStamps } from './time-stamps';

it.each([
  ['I: When? #00:01:02-3#', 'I: When?', [], '00:01:02'],
  ['#00:01:02-3# I: When?', 'I: When?', ['00:01:02@0'], null],
  [
    'In May. #0:01:02# In June, #00:01:09-0# or July.',
    'In May. In June, or July.',
    ['0:01:02@8', '00:01:09@17'],
    null,
  ],
  ['#00:01:02-3# #00:01:05-0# Yes', 'Yes', ['00:01:05@0'], null],
  ['#00:01:02-3#', '', [], '00:01:02'],
  ['Room #12: 00:01:02', 'Room #12: 00:01:02', [], null],
])('%s is read without its stamps', (line, text, times, after) => {
  const read = takeStamps(line);
  const marks = read.marks.map((mark) => (mark.kind === 'time' ? `${mark.time}@${mark.offset}` : ''));
  expect({ ...read, marks }).toEqual({ text, marks: times, after });
});
