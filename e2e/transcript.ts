import { expect, type Locator, type Page } from '@playwright/test';

export type ThemeName = 'Key point' | 'Evidence' | 'Challenge' | 'Question to ask' | 'Follow up' | 'Context';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where words stand in the window, and the part of the window that shows the text. */
interface Measured {
  readonly start: Point;
  readonly end: Point;
  readonly top: number;
  readonly bottom: number;
  readonly view: { readonly top: number; readonly bottom: number };
}

/** Pixels kept free above the words and below them when they are brought on to the screen. */
const margin = 80;

/** Words, and the text that they stand in by its name. */
interface Sought {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Runs in the page: measures the first place where the words stand, and after it the last ones. */
function measure({ label, from, to }: Sought): Measured | null {
  const main = document.querySelector(`[aria-label="${label}"]`);
  const view = main?.parentElement?.getBoundingClientRect();
  const find = (words: string, after: Range | null): Range | null => {
    for (const paragraph of main?.querySelectorAll('[data-id]') ?? []) {
      const at = paragraph.textContent.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let passed = 0;
      let isStarted = false;
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const length = text.nodeValue?.length ?? 0;
        if (!isStarted && at < passed + length) {
          range.setStart(text, at - passed);
          isStarted = true;
        }
        if (isStarted && at + words.length <= passed + length) {
          range.setEnd(text, at + words.length - passed);
          break;
        }
        passed += length;
      }
      if (!after || after.compareBoundaryPoints(Range.START_TO_START, range) <= 0) return range;
    }
    return null;
  };
  const first = find(from, null);
  const last = first && find(to, first);
  const head = first && [...first.getClientRects()].find((rect) => rect.width > 0);
  const tail = last && [...last.getClientRects()].findLast((rect) => rect.width > 0);
  if (!head || !tail || !view) return null;
  return {
    start: { x: head.left + 0.5, y: (head.top + head.bottom) / 2 },
    end: { x: tail.right - 0.5, y: (tail.top + tail.bottom) / 2 },
    top: head.top,
    bottom: tail.bottom,
    view: { top: view.top, bottom: view.bottom },
  };
}

/** The open transcript: its page, and the hand that marks it. */
export class Transcript {
  private readonly page: Page;
  /** Of two side by side, the title of the one that is meant. */
  private readonly title: string | null;

  constructor(page: Page, title: string | null = null) {
    this.page = page;
    this.title = title;
  }

  private named(landmark: string): string {
    return this.title === null ? landmark : `${landmark}, ${this.title}`;
  }

  get text(): Locator {
    const name = this.named('Transcript text');
    const { page } = this;
    return page.getByRole('main', { name }).or(page.getByRole('region', { name }));
  }

  get notes(): Locator {
    return this.page.getByRole('complementary', { name: this.named('Notes') });
  }

  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Annotate selection' });
  }

  /** "Saved on this device", "Saving…" or what stands in the way. */
  get saved(): Locator {
    return this.page.getByText('Saved on this device', { exact: true });
  }

  paragraph(number: number): Locator {
    return this.text.locator(`[data-paragraph="${number}"]`);
  }

  /** Note cards by theme and location: "Key point, ¶15". */
  card(name: string | RegExp): Locator {
    return this.notes.getByRole('article', { name, exact: true });
  }

  /** The highlighted runs that hold these words, or lie inside them. */
  marks(words?: string): Locator {
    const marks = this.text.locator('mark');
    return words === undefined ? marks : marks.filter({ hasText: words });
  }

  /** Waits until these words stand still in view, scrolling as a wheel does, and says where they are. */
  private async settle(from: string, to: string): Promise<Measured> {
    const label = this.named('Transcript text');
    let last = '';
    let settled: Measured | null = null;
    await expect
      .poll(async () => {
        const found = await this.page.evaluate(measure, { label, from, to });
        if (!found) return `“${from}” is not in the text`;
        const isHigh = found.top < found.view.top + margin;
        const isLow = found.bottom > found.view.bottom - margin;
        const key = JSON.stringify(found);
        const isStill = key === last;
        last = key;
        if (!isStill) return 'moving';
        const room = found.view.bottom - found.view.top - (found.bottom - found.top);
        if (room < 0) return `“${from}” to “${to}” is taller than the window`;
        if (!isHigh && !isLow) {
          settled = found;
          return 'settled';
        }
        await this.page.mouse.move(found.start.x, (found.view.top + found.view.bottom) / 2);
        await this.page.mouse.wheel(0, Math.round(found.top - found.view.top - Math.min(room / 2, 300)));
        return 'scrolled';
      })
      .toBe('settled');
    if (!settled) throw new Error('Never settled.');
    return settled;
  }

  /** Selects from the first of these words to the last with the mouse, pressed and dragged. */
  async dragOver(from: string, to = from): Promise<void> {
    const { start, end } = await this.settle(from, to);
    const { mouse } = this.page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(end.x, end.y, { steps: 6 });
    await mouse.up();
    if (from === to) await expect.poll(() => this.selectedWords()).toBe(from);
    await this.toolbar.waitFor();
  }

  async clickOn(words: string): Promise<void> {
    const { start, end } = await this.settle(words, words);
    await this.page.mouse.click(start.y === end.y ? (start.x + end.x) / 2 : start.x + 4, start.y);
  }

  selectedWords(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? '');
  }

  async highlight(words: string, theme: ThemeName, to?: string): Promise<void> {
    await this.dragOver(words, to);
    await this.toolbar.getByRole('button', { name: theme, exact: true }).click();
    await this.toolbar.waitFor({ state: 'hidden' });
  }

  /** Highlights with the first theme and writes the note, then leaves it with Esc. */
  async note(words: string, note: string, to?: string): Promise<void> {
    await this.dragOver(words, to);
    await this.toolbar.getByRole('button', { name: 'Note', exact: true }).click();
    await this.typeNote(note);
  }

  /** The same with a note that is put in as one piece, as from the clipboard, so that its words stand together on the disk. */
  async notePasted(words: string, note: string): Promise<void> {
    await this.dragOver(words);
    await this.toolbar.getByRole('button', { name: 'Note', exact: true }).click();
    await expect(this.notes.getByRole('textbox')).toBeFocused();
    await this.page.keyboard.insertText(note);
    await this.page.keyboard.press('Escape');
  }

  /** Gives a highlight another theme, by its card. */
  async changeTheme(words: string, theme: ThemeName): Promise<void> {
    await this.marks(words).first().click();
    await this.notes.getByRole('button', { name: `Change to ${theme}`, exact: true }).click();
    const chosen = this.notes.getByRole('button', { name: `Change to ${theme}`, pressed: true });
    await expect(chosen).toBeVisible();
  }

  /** Types into the note that is open, and leaves it. */
  async typeNote(note: string): Promise<void> {
    const field = this.notes.getByRole('textbox');
    await expect(field).toBeFocused();
    await this.page.keyboard.type(note);
    await this.page.keyboard.press('Escape');
    await field.waitFor({ state: 'hidden' });
  }
}
