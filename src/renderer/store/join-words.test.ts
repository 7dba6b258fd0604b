import { describe, expect, it } from 'vitest';
import { startingThemes } from '../../shared/annotation/theme';
import { joinRandomHistories } from '../../shared/notebook/join-histories.testing';
import type { NotebookJoin } from '../../shared/notebook/join-notebooks';
import { type JoinAnswers, subjectOf } from '../../shared/notebook/join-question';
import { readJoinReport } from '../../shared/notebook/join-report';
import { transcriptOf } from '../../shared/transcript/transcript.testing';
import { chosenHeading, reportGroups } from './join-words';

const transcript = transcriptOf('Gates\n\nNia Rees: Here it is.\n\nTom Bell: The flood gates close.');
const context = { transcript, themes: startingThemes, from: 'Anna Reed' };

/** What the report of a joining has to tell: every question once, and everything else that changed once. */
function checkReport(join: NotebookJoin, answers: JoinAnswers): void {
  const groups = reportGroups(join, answers, context);
  const lines = (heading: string) => groups.find((group) => group.heading === heading)?.lines ?? [];
  expect(lines(chosenHeading)).toHaveLength(join.questions.length);
  const asked = new Set(join.questions.map(subjectOf));
  const told = join.differences.filter((difference) => {
    if (difference.kind === 'decision') return !asked.has(difference.key);
    if (difference.kind === 'clarification')
      return !asked.has((difference.after ?? difference.before)?.id ?? '');
    return !asked.has((difference.kind === 'changed' ? difference.after : difference.annotation).id);
  });
  expect(groups.reduce((sum, group) => sum + group.lines.length, 0)).toBe(
    join.questions.length + told.length,
  );
  for (const { about, words } of groups.flatMap((group) => group.lines)) {
    expect(about.trim()).not.toBe('');
    expect(words.trim()).not.toBe('');
  }
  const report = {
    version: 1,
    transcriptId: transcript.id,
    bundle: 'a.despatch',
    from: 'Anna Reed',
    backup: 1,
    groups,
  };
  expect(readJoinReport(JSON.stringify(report))).toEqual(report);
}

describe('the report of a joining', () => {
  it.each([2, 3])(
    'tells every question and every change once, over random histories on %i machines',
    (machines) => {
      let reports = 0;
      const { conflicting, histories } = joinRandomHistories(machines, 25, (join, answers) => {
        checkReport(join, answers);
        reports += 1;
      });
      console.info(`${reports} reports over ${histories} histories, ${conflicting} of them with a conflict`);
      expect(conflicting / histories).toBeGreaterThanOrEqual(0.3);
    },
  );
});
