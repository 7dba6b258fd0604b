import { dragThrough, jumpToMiddle, selectedLength, selectParagraphs } from '../app/in-reader';
import { grouped } from '../material/sizes';
import { against, fact, holds, mb, ms, type Row } from '../report/report';
import { median, percentile } from '../report/statistics';
import { clearPage } from '../rivals/in-rival-window';
import { showVirtualList } from '../rivals/virtual-list';
import { atLargest, type Bench, memoryOf, readerText } from './shared';

const drags = 3;
const dragFrames = 200;

/** Jumping, scrolling, and what that leaves of a selection and of memory. */
export async function measureScrolling(bench: Bench): Promise<readonly Row[]> {
  const { name, app, rival } = bench;
  const jumped = await app.page.evaluate(jumpToMiddle, readerText);
  const plainJump = await rival.page.evaluate(jumpToMiddle, '#text');
  const plainMemory = await memoryOf(rival);
  await rival.page.evaluate(clearPage);
  await rival.page.evaluate(showVirtualList);
  await app.page.evaluate(selectParagraphs, 40);
  const selected = await app.page.evaluate(selectedLength);
  const ours: number[] = [];
  const virtual: number[] = [];
  for (let round = 0; round < drags; round += 1) {
    ours.push(...(await app.page.evaluate(dragThrough, { selector: readerText, frames: dragFrames })));
    virtual.push(...(await rival.page.evaluate(dragThrough, { selector: '#rows', frames: dragFrames })));
  }
  const kept = await app.page.evaluate(selectedLength);
  await app.page.evaluate(selectParagraphs, Number.MAX_SAFE_INTEGER);
  const whole = await app.page.evaluate(dragThrough, { selector: readerText, frames: 60 });
  const wholeKept = await app.page.evaluate(selectedLength);
  const p95 = (samples: readonly number[]) => percentile(samples, 0.95);
  const memory = await memoryOf(app);
  return [
    fact(`jump to the middle, ${name}`, ms(jumped), `plain page ${ms(plainJump)}`, jumped / plainJump),
    against(
      `scrolling through, p95 frame, ${name}`,
      { value: p95(ours), rivalName: 'virtual list', rivalValue: p95(virtual) },
      atLargest(bench, 1.15),
    ),
    fact(
      `  median and p99 frame, ${name}`,
      `${ms(median(ours))}, ${ms(percentile(ours, 0.99))}`,
      `virtual list ${ms(median(virtual))}, ${ms(percentile(virtual, 0.99))}`,
      median(ours) / median(virtual),
    ),
    holds(
      `  a selection kept while scrolling away, ${name}`,
      kept === selected && kept > 0,
      `${grouped(kept)} of ${grouped(selected)} characters`,
      'all',
    ),
    fact(
      `  p95 frame with the whole text selected, ${name}`,
      ms(p95(whole)),
      `${grouped(wholeKept)} characters kept`,
    ),
    fact(`memory of the page, ${name}`, mb(memory), `plain page ${mb(plainMemory)}`, memory / plainMemory),
  ];
}
