import { type Opened, openFirst } from '../app/in-reader';
import { against, type Row } from '../report/report';
import { median } from '../report/statistics';
import { clearPage, showPlainPage } from '../rivals/in-rival-window';
import { atLargest, type Bench } from './shared';

const openings = 5;

/** From choosing it in the library to text that can be read, and to all of it. */
export async function measureOpening(bench: Bench): Promise<readonly Row[]> {
  const { name, app, rival } = bench;
  const ours: Opened[] = [];
  const plain: number[] = [];
  for (let round = 0; round < openings; round += 1) {
    await app.page.keyboard.press('Control+l');
    await app.page.locator('[data-row="0"]').waitFor();
    ours.push(await app.page.evaluate(openFirst));
    await rival.page.evaluate(clearPage);
    plain.push(await rival.page.evaluate(showPlainPage));
  }
  const rivalValue = median(plain);
  const compare = (what: string, value: number, goal: number) =>
    against(`${what}, ${name}`, { value, rivalName: 'plain page', rivalValue }, atLargest(bench, goal));
  return [
    compare('first readable text', median(ours.map(({ firstText }) => firstText)), 0.05),
    compare('all of it there', median(ours.map(({ allThere }) => allThere)), 0.4),
  ];
}
