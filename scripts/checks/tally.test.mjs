import { expect, test } from 'vitest';
import { closingLine, sum, tallyOfPlaywright, tallyOfVitest, withUnexpectedSkipsFailed } from './tally.mjs';

const one = { passed: 1, failed: 0, skipped: [], failures: [] };

test('the counts of all runners are summed in one line', () => {
  const other = { passed: 2, failed: 1, skipped: ['a'], failures: ['b'] };
  expect(closingLine(sum([one, other]))).toBe('3 passed, 1 failed, 1 skipped');
});

test('a skip that nobody announced counts as failed', () => {
  const tally = withUnexpectedSkipsFailed({ ...one, skipped: ['opens a file'] });
  expect(closingLine(tally)).toBe('1 passed, 1 failed, 0 skipped');
});

test('a test file that cannot be loaded counts as failed', () => {
  const testResults = [
    { name: 'a.test.ts', status: 'failed', assertionResults: [] },
    {
      name: 'b.test.ts',
      status: 'passed',
      assertionResults: [
        { fullName: 'is so', status: 'passed' },
        { fullName: 'is not yet', status: 'pending' },
      ],
    },
  ];
  expect(tallyOfVitest({ testResults })).toEqual({
    passed: 1,
    failed: 1,
    skipped: ['is not yet'],
    failures: ['a.test.ts'],
  });
});

test('a failed test is named with its reason, and without where in the code it was', () => {
  const failureMessages = [
    '\u001b[31mError: Property failed after 3 tests\n{ seed: 7 }\n    at a.ts:1\u001b[39m',
  ];
  const assertionResults = [{ fullName: 'is so', status: 'failed', failureMessages }];
  const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults }];
  expect(tallyOfVitest({ testResults }).failures).toEqual([
    'is so: Error: Property failed after 3 tests { seed: 7 }',
  ]);
});

test('a journey that passes at a later try counts as passed, and one that never does as failed', () => {
  const specs = [
    { title: 'opens', tests: [{ status: 'expected' }] },
    { title: 'closes', tests: [{ status: 'flaky' }] },
    {
      title: 'prints',
      tests: [{ status: 'unexpected', results: [{ error: { message: 'Error: no paper\n\nLocator: b' } }] }],
    },
  ];
  const report = { suites: [{ title: 'a.spec.ts', suites: [{ title: 'a file', specs }] }], errors: [] };
  expect(tallyOfPlaywright(report)).toEqual({
    passed: 2,
    failed: 1,
    skipped: [],
    failures: ['a file prints: Error: no paper Locator: b'],
  });
});
