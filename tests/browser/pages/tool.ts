import type { Locator, Page } from '@playwright/test';
import { toolNames } from '../../../src/tools/index.ts';

/** The tools that ask for a load. */
export const lifting = toolNames
  .filter((name) => name !== 'fridge-clock')
  .map((name) => ({ name, href: `/tools/${name}/` }));

/** A tool on its own page, as a reader meets it. */
export class ToolPage {
  readonly page: Page;
  readonly answer: Locator;
  /** The answer and its drawing. They are `inert` where they answer what was written before a fault. */
  readonly shown: Locator;
  readonly notes: Locator;
  readonly load: Locator;
  readonly reps: Locator;
  readonly link: Locator;
  /** What opens the bar and the plates of the gym. */
  readonly gym: Locator;
  readonly gymNote: Locator;
  /** The links to what comes next. */
  readonly next: Locator;
  readonly errors: Error[] = [];

  constructor(page: Page) {
    this.page = page;
    this.answer = page.locator('.tool-answer');
    this.shown = page.locator('.tool-shown');
    this.notes = page.locator('.tool-notes');
    this.load = page.locator('[name=load]');
    this.reps = page.locator('[name=reps]');
    this.link = page.getByRole('link', { name: 'Link to this result' });
    this.gym = page.locator('.gym summary');
    this.gymNote = page.locator('.gym-note');
    this.next = page.locator('.tool-next a');
    page.on('pageerror', (error) => this.errors.push(error));
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  unit(name: 'kg' | 'lb'): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  bar(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true, includeHidden: true });
  }

  async openGym(): Promise<void> {
    if (!(await this.bar('20 kg').isVisible())) await this.gym.click();
  }

  async chooseBar(name: string): Promise<void> {
    await this.openGym();
    await this.bar(name).check();
  }

  /** How many plates of a kind the gym has. */
  plates(kind: string): Locator {
    return this.page
      .getByRole('group', { name: 'Plates in your gym', includeHidden: true })
      .getByRole('textbox', { name: `How many ${kind}`, exact: true, includeHidden: true });
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
