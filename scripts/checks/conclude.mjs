import { closingLine, withUnexpectedSkipsFailed } from './tally.mjs';

/**
 * Prints what failed and, last, the counts of all runners together.
 * @param {import('./tally.mjs').Tally} tally
 * @returns {number} the exit code: a run in which nothing ran has failed as well
 */
export const conclude = (tally) => {
  const final = withUnexpectedSkipsFailed(tally);
  for (const name of final.failures) console.log(`failed: ${name}`);
  for (const name of final.skipped) console.log(`skipped, as expected: ${name}`);
  console.log(closingLine(final));
  return final.failed === 0 && final.passed > 0 ? 0 : 1;
};
