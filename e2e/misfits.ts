import type { App } from './app';
import { expect } from './test';
import type { Look } from './walk';

export interface Glass {
  /** Pixels of the window's inside. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/** WCAG 2.2, 1.4.4: text twice as large, in the window of a small laptop. */
export const twiceAsLarge: Glass = { width: 1280, height: 800, zoom: 2 };
/** WCAG 2.2, 1.4.10: 320 CSS pixels wide. */
const narrow: Glass = { width: 960, height: 960, zoom: 3 };

/** Sets the inside of the window and its zoom, without asking the app; gives what they were. */
export async function setGlass(app: App, glass: Glass): Promise<Glass> {
  const { width, height, zoom } = glass;
  const before = await app.main.evaluate(
    ({ BrowserWindow }, to) => {
      const [window] = BrowserWindow.getAllWindows();
      if (!window) throw new Error('There is no window.');
      const [wide = 0, high = 0] = window.getContentSize();
      const was = { width: wide, height: high, zoom: window.webContents.getZoomFactor() };
      window.setContentSize(to.width, to.height);
      window.webContents.setZoomFactor(to.zoom);
      return was;
    },
    { width, height, zoom },
  );
  const inside = () => app.page.evaluate(() => [innerWidth, innerHeight]);
  await expect.poll(inside).toEqual([Math.floor(width / zoom), Math.floor(height / zoom)]);
  // Two frames: what is placed by measuring is placed anew.
  await app.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return before;
}

/** What lies over all else: a popover that is no tooltip, or else a dialog. */
const overlay = ':is([popover=auto]:popover-open, dialog:modal):not(:has([popover=auto]:popover-open))';

/** Runs in the page: what can only be seen by scrolling sideways. */
function sidewaysScrolls(over: string): readonly string[] {
  const root = document.querySelector(over) ?? document.body;
  const page = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
  const parts = [...root.querySelectorAll('*')].filter(
    (element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
      element.checkVisibility({ visibilityProperty: true }),
  );
  return [...page, ...parts.map((part) => `“${part.textContent.slice(0, 40)}” scrolls sideways`)];
}

/** Runs in the page: words of which a part is outside the window, or cut by a frame that does not scroll to it. */
function cutWords(over: string): readonly string[] {
  const root = document.querySelector(over) ?? document.body;
  const isCut = (rect: DOMRect, start: Element): boolean => {
    let isScrolledTo = false;
    for (let box: Element | null = start; box && box !== root.parentElement; box = box.parentElement) {
      const style = getComputedStyle(box);
      const frame = box.getBoundingClientRect();
      const isForReadersAlone = style.clipPath !== 'none' || frame.width <= 1;
      const isShortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      // What is shortened must be told in full elsewhere.
      if (isForReadersAlone || (isShortened && box.closest('[title], [aria-label]'))) return false;
      if (style.overflowX !== 'visible' && (rect.right > frame.right + 1 || rect.left < frame.left - 1))
        return true;
      if (['auto', 'scroll'].includes(style.overflowY)) isScrolledTo = true;
      const isFrame = !isScrolledTo && ['hidden', 'clip'].includes(style.overflowY);
      if (isFrame && (rect.bottom > frame.bottom + 3 || rect.top < frame.top - 3)) return true;
      if (style.position === 'fixed') break;
    }
    return rect.right > innerWidth + 1 || rect.left < -1;
  };
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    const words = text.nodeValue?.trim() ?? '';
    if (!parent?.checkVisibility({ visibilityProperty: true }) || words === '') continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (rects.some((rect) => isCut(rect, parent))) found.push(`“${words.slice(0, 40)}” is cut`);
  }
  return found;
}

/** Runs in the page: controls that no scrolling brings into the window, or that something lies over. */
function unreachableControls(over: string): readonly string[] {
  const root = document.querySelector(over) ?? document.body;
  const scrolled = [...document.querySelectorAll('*')].map((each) => [each, each.scrollTop] as const);
  const controls = root.querySelectorAll<HTMLElement>(
    'button:enabled, input:enabled, select:enabled, textarea, summary',
  );
  const isReachable = (control: HTMLElement): boolean => {
    control.scrollIntoView({ block: 'center' });
    const { left, right, top, bottom } = control.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1) return false;
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    // What a notice covers is there again when it is dismissed.
    const notice = at?.closest('[role=status], [role=alert]');
    return !!at && (control.contains(at) || at.contains(control) || !!notice?.querySelector('button'));
  };
  const found = [...controls].filter(
    (control) => control.checkVisibility({ visibilityProperty: true }) && !isReachable(control),
  );
  for (const [element, top] of scrolled) if (element.scrollTop !== top) element.scrollTop = top;
  return found.map(
    (control) =>
      `${control.localName} “${control.getAttribute('aria-label') ?? control.textContent.slice(0, 40)}” cannot be reached`,
  );
}

/** Runs in the page: a dialog whose title and buttons leave no room for what it says. */
function crampedDialog(over: string): readonly string[] {
  const leastHeight = 80;
  const body = document.querySelector(over)?.querySelector('[data-part=body]');
  const isCramped = body && body.scrollHeight > body.clientHeight + 1 && body.clientHeight < leastHeight;
  return isCramped ? [`only ${body.clientHeight} pixels of the dialog can be read at once`] : [];
}

function looking(glass: Glass, words: string, isOnlyOverlay: boolean): Look {
  return async (app, state) => {
    if (isOnlyOverlay && (await app.page.locator(overlay).count()) === 0) return [];
    const before = await setGlass(app, glass);
    const found: string[] = [];
    for (const inPage of [sidewaysScrolls, cutWords, unreachableControls, crampedDialog])
      found.push(...(await app.page.evaluate(inPage, overlay)));
    await setGlass(app, before);
    return [...new Set(found)].map((what) => `${state}, ${words}: ${what}`);
  };
}

/** Nothing is cut, nothing scrolls sideways, and every command can be reached, with the page zoomed to 200 %. */
export const misfitsAt200: Look = looking(twiceAsLarge, 'at 200 %', false);
/** The same of every dialog in 320 CSS pixels; under it the text and its margin are two columns by their nature. */
export const misfitsAt320: Look = looking(narrow, 'in 320 px', true);
