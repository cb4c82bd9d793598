import type { Locator, Page } from '@playwright/test';

/** A tool on its own page, as a reader meets it. */
export class ToolPage {
  readonly page: Page;
  readonly answer: Locator;
  readonly notes: Locator;
  readonly load: Locator;
  readonly reps: Locator;
  readonly link: Locator;
  readonly gym: Locator;
  readonly errors: Error[] = [];

  constructor(page: Page) {
    this.page = page;
    this.answer = page.locator('.tool-answer');
    this.notes = page.locator('.tool-notes');
    this.load = page.locator('[name=load]');
    this.reps = page.locator('[name=reps]');
    this.link = page.getByRole('link', { name: 'Link to this result' });
    this.gym = page.getByText('Plates in your gym');
    page.on('pageerror', (error) => this.errors.push(error));
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  unit(name: 'kg' | 'lb'): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  bar(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  /** How many plates of a kind the gym has. */
  plates(kind: string): Locator {
    return this.page
      .getByRole('group', { name: 'Plates in your gym' })
      .getByRole('textbox', { name: `How many ${kind}`, exact: true });
  }

  /** What is said about a field: the text that it is described by. */
  async faultOf(field: Locator): Promise<string> {
    const id = await field.getAttribute('aria-describedby');
    return id ? await this.page.locator(`#${id}`).innerText() : '';
  }

  /** The address that the page has now, after its path. */
  get state(): Record<string, string> {
    return Object.fromEntries(new URL(this.page.url()).searchParams);
  }
}
