import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { securityChecklist } from './security-checklist';

const table = securityChecklist.map(
  ({ number, asked, done, proof }) => `| ${number} | ${asked} | ${done} | \`${proof.file}\`: ${proof.test} |`,
);

describe('the security checklist', () => {
  it('has Electron’s twenty items in their order', () => {
    expect(securityChecklist.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
  });

  it('is printed in SECURITY.md as it stands', () => {
    const printed = readFileSync('SECURITY.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| \d+ \|/.test(line));
    expect(printed.map((line) => line.replace(/ +/g, ' '))).toEqual(table);
  });

  it.each(securityChecklist)('$number is proved by a test that is there', ({ proof }) => {
    const names = [
      // From the beginning of a line, so that one that is skipped or put into a comment is not there.
      ...readFileSync(proof.file, 'utf8').matchAll(/^ *(?:test|it)(?:\.each\(.*\))?\(\s*'(.+?)',/gm),
    ];
    expect(names.map(([, name]) => name)).toContain(proof.test);
  });
});
