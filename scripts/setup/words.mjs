/** A failure whose message is written for the person at the terminal; shown without a stack. */
export class SetUpProblem extends Error {}

/**
 * Says one line on standard error: what a command prints on standard output stays its own.
 * @param {string} line
 */
export const say = (line) => {
  process.stderr.write(`${line}\n`);
};

/**
 * Runs a command of `package.json` and turns its outcome into the exit code.
 * @param {() => Promise<number>} command
 */
export const runAsCommand = async (command) => {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof SetUpProblem)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
};
