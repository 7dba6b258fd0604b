import type { Locator, Page } from '@playwright/test';

/** What was understood of a file, and the hand that corrects it. */
export class Review {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get screen(): Locator {
    return this.page.getByRole('main', { name: /^(Check|Correct) the transcript$/ });
  }

  get title(): Locator {
    return this.page.getByRole('textbox', { name: 'Title' });
  }

  get speakers(): Locator {
    return this.page.getByRole('region', { name: 'Speakers' });
  }

  get leftOut(): Locator {
    return this.page.getByRole('region', { name: 'Not taken as speech' });
  }

  /** The files that are reviewed after this one. */
  get waiting(): Locator {
    return this.page.getByRole('region', { name: 'After this one' });
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: 'Preview' });
  }

  /** The outcome in numbers: "4 speakers35 turns…". */
  get figures(): Locator {
    return this.screen.getByRole('contentinfo').or(this.screen.locator('footer'));
  }

  /** Every speaker's name and turns, in the order shown. */
  async outcome(): Promise<readonly (readonly [string, string])[]> {
    const rows = await this.speakers
      .getByRole('listitem')
      .filter({ hasText: /^\d+ turns?, / })
      .all();
    return Promise.all(
      rows.map(async (row) => {
        const name = await row.getByRole('textbox', { name: /^Name of / }).inputValue();
        return [name, /^\d+ turns?/.exec((await row.textContent()) ?? '')?.[0] ?? ''] as const;
      }),
    );
  }

  /** The row of the speaker who is printed under this name first. */
  speaker(printed: string): Locator {
    return this.speakers
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('textbox', { name: `Name of ${printed}`, exact: true }) });
  }

  nameOf(printed: string): Locator {
    return this.speakers.getByRole('textbox', { name: `Name of ${printed}`, exact: true });
  }

  async rename(printed: string, name: string): Promise<void> {
    await this.nameOf(printed).fill(name);
    await this.nameOf(printed).press('Enter');
  }

  async giveRole(printed: string, role: string): Promise<void> {
    const field = this.speakers.getByRole('textbox', { name: `Role of ${printed}`, exact: true });
    await field.fill(role);
    await field.press('Enter');
  }

  async join(name: string, other: RegExp): Promise<void> {
    await this.speakers.getByRole('button', { name: `Join ${name} with another speaker` }).click();
    const dialog = this.page.getByRole('dialog', { name: `Join ${name} with another speaker` });
    await dialog.getByRole('radio', { name: other }).check();
    await dialog.getByRole('button', { name: 'Join', exact: true }).click();
  }

  async separate(label: string, name: string): Promise<void> {
    await this.speakers.getByRole('button', { name: `Separate “${label}” from ${name}` }).click();
  }

  /** Chooses a line of the preview and says what it is. */
  async say(line: string | RegExp, words: string): Promise<void> {
    await this.preview.getByRole('button', { name: line }).first().click();
    const choices = this.page.getByRole('toolbar', { name: 'What this line is' });
    await choices.getByRole('button', { name: words, exact: true }).click();
  }

  async setDate(day: string, month: string, year: string): Promise<void> {
    const date = this.page.getByRole('group', { name: 'Date' });
    await date.getByRole('textbox', { name: 'Day' }).fill(day);
    await date.getByRole('combobox', { name: 'Month' }).selectOption(month);
    await date.getByRole('textbox', { name: 'Year' }).fill(year);
  }
}
