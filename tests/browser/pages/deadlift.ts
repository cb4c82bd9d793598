import type { Locator, Page } from '@playwright/test';
import { ArticlePage } from './article.ts';

/** The deadlift that moves, in its article. */
export class DeadliftFigure {
  readonly page: Page;
  readonly frames: Locator;
  readonly drawing: Locator;
  readonly slider: Locator;
  readonly button: Locator;
  readonly angles: Locator;

  readonly #figure: Locator;

  constructor(page: Page) {
    this.page = page;
    const figure = page.locator('deadlift-figure');
    this.#figure = figure;
    this.frames = figure.getByRole('listitem').getByRole('img');
    this.drawing = figure.locator('.deadlift-stage').getByRole('img');
    this.slider = figure.getByRole('slider', { name: 'From floor to lockout' });
    this.button = figure.getByRole('button');
    this.angles = figure.getByRole('definition');
  }

  async open(): Promise<void> {
    await new ArticlePage(this.page).open('why-hands-hurt');
  }

  /** All that is in it now, but its style sheet, which comes after the first paint. */
  markup(): Promise<string> {
    return this.#figure.evaluate((figure) => {
      const copy = figure.cloneNode(true) as HTMLElement;
      for (const sheet of copy.querySelectorAll('noscript, link')) sheet.remove();
      return copy.innerHTML;
    });
  }
}
