import { readFileSync } from 'node:fs';
import { expectedSkips } from './expected-skips.mjs';

/**
 * What came of one step, or of several together.
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: readonly string[], readonly failures: readonly string[] }} Tally
 */

/** @type {Tally} */
const nothing = { passed: 0, failed: 0, skipped: [], failures: [] };

/**
 * @param {Tally} one
 * @param {Tally} other
 * @returns {Tally}
 */
const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: [...one.skipped, ...other.skipped],
  failures: [...one.failures, ...other.failures],
});

/** @param {readonly Tally[]} tallies */
export const sum = (tallies) => tallies.reduce(add, nothing);

/** @type {Tally} A step that is no test runner counts as one test. */
export const onePassed = { ...nothing, passed: 1 };

/**
 * @param {string} name
 * @returns {Tally}
 */
export const oneFailed = (name) => ({ ...nothing, failed: 1, failures: [name] });

/**
 * @typedef {{ readonly testResults: readonly { readonly name: string, readonly status: string, readonly assertionResults: readonly { readonly fullName: string, readonly status: string, readonly failureMessages?: readonly string[] }[] }[] }} VitestReport
 * @typedef {{ readonly status: string, readonly results?: readonly { readonly error?: { readonly message?: string } }[] }} PlaywrightTest
 * @typedef {{ readonly title: string, readonly specs?: readonly { readonly title: string, readonly tests: readonly PlaywrightTest[] }[], readonly suites?: readonly PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ readonly suites: readonly PlaywrightSuite[], readonly errors: readonly { readonly message?: string }[] }} PlaywrightReport
 */

const longestReason = 400;
const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** What failed and why, on one line: where only the end of the output is kept, that is all there is to go by.
 * @param {string} name
 * @param {string | undefined} message */
const withReason = (name, message = '') => {
  const beforeStack = message.replace(colours, '').split(/\n\s+at /)[0] ?? '';
  const reason = beforeStack.replace(/\s+/g, ' ').trim().slice(0, longestReason);
  return reason === '' ? name : `${name}: ${reason}`;
};

/**
 * @param {VitestReport} report
 * @returns {Tally}
 */
export const tallyOfVitest = ({ testResults }) => {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (/** @type {(status: string) => boolean} */ wanted) =>
    tests.filter(({ status }) => wanted(status)).map(({ fullName }) => fullName);
  // A file that cannot even be loaded fails without a test of its own.
  const unloadable = testResults
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    )
    .map(({ name }) => name);
  const failed = tests
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => withReason(fullName, failureMessages?.[0]));
  const failures = [...failed, ...unloadable];
  return {
    passed: named((status) => status === 'passed').length,
    failed: failures.length,
    skipped: named((status) => status !== 'passed' && status !== 'failed'),
    failures,
  };
};

/**
 * @param {PlaywrightSuite} suite
 * @returns {readonly (PlaywrightTest & { readonly name: string })[]}
 */
const testsOfSuite = ({ title, specs = [], suites = [] }) => [
  ...specs.flatMap((spec) => spec.tests.map((test) => ({ ...test, name: `${title} ${spec.title}` }))),
  ...suites.flatMap(testsOfSuite),
];

/**
 * @param {PlaywrightReport} report
 * @returns {Tally}
 */
export const tallyOfPlaywright = ({ suites, errors }) => {
  const tests = suites.flatMap(testsOfSuite);
  const failures = [
    ...tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ name, results }) => withReason(name, results?.at(-1)?.error?.message)),
    ...errors.map(({ message }) => message ?? 'an error outside every test'),
  ];
  return {
    // `flaky` passed at a later try; Playwright's own list names it.
    passed: tests.filter(({ status }) => status === 'expected' || status === 'flaky').length,
    failed: failures.length,
    skipped: tests.filter(({ status }) => status === 'skipped').map(({ name }) => name),
    failures,
  };
};

/**
 * @param {'vitest' | 'playwright'} runner
 * @param {string} report the JSON file that the runner wrote
 */
export const tallyOfReport = (runner, report) => {
  const content = JSON.parse(readFileSync(report, 'utf8'));
  return runner === 'vitest' ? tallyOfVitest(content) : tallyOfPlaywright(content);
};

/**
 * A skipped test that nobody announced is one that has stopped running unnoticed: it counts as failed.
 * @param {Tally} tally
 * @returns {Tally}
 */
export const withUnexpectedSkipsFailed = (tally) => {
  const isExpected = (/** @type {string} */ name) =>
    expectedSkips.some(({ test, isExpectedHere }) => test.test(name) && isExpectedHere());
  const unexpected = tally.skipped.filter((name) => !isExpected(name));
  return {
    ...tally,
    failed: tally.failed + unexpected.length,
    skipped: tally.skipped.filter(isExpected),
    failures: [...tally.failures, ...unexpected.map((name) => `${name} (skipped, and not an expected skip)`)],
  };
};

/** @param {Tally} tally */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
