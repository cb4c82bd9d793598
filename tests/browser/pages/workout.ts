import type { Locator, Page } from '@playwright/test';
import { addresses } from '../servers.ts';

/** The first workout of the odd site, as a reader meets it. */
export class WorkoutPage {
  readonly page: Page;
  readonly sheet: Locator;
  readonly status: Locator;
  readonly rest: Locator;
  readonly dialog: Locator;
  readonly errors: Error[] = [];

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.locator('workout-sheet').first();
    this.status = this.sheet.locator('.workout-status');
    this.rest = this.sheet.locator('.rest');
    this.dialog = page.getByRole('dialog', { name: 'Clear this session?' });
    page.on('pageerror', (error) => this.errors.push(error));
  }

  /** Goes to the sheet and waits for its script, which is fetched once the sheet is near. */
  async open(address = '/articles/workout/'): Promise<void> {
    await this.page.goto(addresses.oddSite + address);
    await this.sheet.scrollIntoViewIfNeeded();
    await this.page.waitForFunction(() => customElements.get('workout-sheet'));
  }

  /** The box of a set, from 1 on. */
  tick(exercise: string, set: number): Locator {
    return this.#set(exercise, set).getByRole('checkbox');
  }

  field(name: 'Load' | 'Reps' | 'Seconds', exercise: string, set: number): Locator {
    return this.sheet.getByRole('textbox', {
      name: `${name}, ${exercise}, set ${set}`,
      exact: true,
    });
  }

  button(name: string): Locator {
    return this.sheet.getByRole('button', { name });
  }

  /** The switch of sound and vibration. */
  get signals(): Locator {
    return this.sheet.getByRole('checkbox', { name: 'Sound and vibration' });
  }

  unit(name: 'kg' | 'lb'): Locator {
    return this.sheet.getByRole('radio', { name, exact: true });
  }

  /** What is said about a field: the text that it is described by. */
  async faultOf(field: Locator): Promise<string> {
    const id = await field.getAttribute('aria-describedby');
    return id ? await this.page.locator(`#${id}`).innerText() : '';
  }

  /** The text of the file that a button of the sheet saves. */
  async save(button = 'Save as CSV'): Promise<{ name: string; text: string }> {
    const download = this.page.waitForEvent('download');
    await this.button(button).click();
    const file = await download;
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  }

  #set(exercise: string, set: number): Locator {
    return this.sheet.getByRole('group', { name: `${exercise}, set ${set}`, exact: true });
  }
}
