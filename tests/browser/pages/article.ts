import type { Locator, Page } from '@playwright/test';

/** An article as a reader meets it. */
export class ArticlePage {
  readonly page: Page;
  readonly title: Locator;
  readonly cover: Locator;
  readonly text: Locator;
  readonly shortAnswer: Locator;
  readonly contents: Locator;
  readonly contentsFold: Locator;
  readonly currentSection: Locator;
  readonly previous: Locator;
  readonly next: Locator;
  readonly featured: Locator;
  readonly theme: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.cover = page.locator('.article > .cover');
    this.text = page.locator('.article .text');
    this.shortAnswer = page.getByRole('region', { name: 'The short answer' });
    this.contents = page.getByRole('navigation', { name: 'On this page' });
    this.contentsFold = this.contents.locator('summary');
    this.currentSection = this.contents.locator('[aria-current]');
    const neighbors = page.getByRole('navigation', { name: 'Previous and next article' });
    this.previous = neighbors.getByRole('link', { name: 'Previous' });
    this.next = neighbors.getByRole('link', { name: 'Next' });
    this.featured = page.getByRole('region', { name: 'Featured posts' }).getByRole('link');
    this.theme = page.getByRole('button', { name: 'Dark theme' });
  }

  async open(slug: string): Promise<void> {
    await this.page.goto(`/articles/${slug}/`);
  }
}
