/** When what was asked for was on the screen, in milliseconds. */
export interface Opened {
  readonly firstText: number;
  readonly allThere: number;
}

/** Runs in the page, in the library: opens the first transcript, which is in memory, and waits until all of it is there. */
export async function openFirst(): Promise<Opened> {
  const button = document.querySelector<HTMLElement>('[data-row="0"]');
  if (!button) throw new Error('The library is empty.');
  const begun = performance.now();
  let firstText = 0;
  button.click();
  for (;;) {
    const { painted } = await window.bench.frame();
    if (firstText === 0 && document.querySelector('main[aria-label="Transcript text"] [data-id]'))
      firstText = painted - begun;
    const chunks = document.querySelectorAll('[data-chunk]');
    const last = chunks[chunks.length - 1];
    if (firstText > 0 && last?.firstElementChild && chunks[0]?.firstElementChild)
      return { firstText, allThere: painted - begun };
    if (painted - begun > 120_000) throw new Error('The transcript did not open.');
  }
}

/**
 * Runs in the page: drags what scrolls from its beginning to its end in so many frames, and answers the milliseconds
 * between frames.
 */
export async function dragThrough({
  selector,
  frames,
}: {
  readonly selector: string;
  readonly frames: number;
}): Promise<readonly number[]> {
  const inside = document.querySelector(selector);
  let scroller = inside?.parentElement;
  while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
  if (!scroller) throw new Error('Nothing here scrolls.');
  scroller.scrollTop = 0;
  await window.bench.frame();
  await window.bench.pause(300);
  const times: number[] = [];
  for (let frame = 0; frame <= frames; frame += 1) {
    times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
    scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * frame) / frames;
  }
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

/** Runs in the page: how long until the middle is drawn. */
export async function jumpToMiddle(selector: string): Promise<number> {
  const inside = document.querySelector(selector);
  let scroller = inside?.parentElement;
  while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
  if (!scroller) throw new Error('Nothing here scrolls.');
  scroller.scrollTop = 0;
  await window.bench.frame();
  await window.bench.pause(300);
  const begun = performance.now();
  scroller.scrollTop = scroller.scrollHeight / 2;
  await window.bench.frame();
  const { painted } = await window.bench.frame();
  return painted - begun;
}

/** Runs in the page: selects the first paragraphs; all of them where there are no more. */
export function selectParagraphs(count: number): void {
  const paragraphs = [...document.querySelectorAll('main[aria-label="Transcript text"] [data-id]')].slice(
    0,
    count,
  );
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (first && last) document.getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
}

/** Runs in the page: how many characters are selected. */
export function selectedLength(): number {
  const selection = document.getSelection();
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0).toString().length : 0;
}
