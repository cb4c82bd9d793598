import type { Locator, Page } from '@playwright/test';

/** The search as a reader meets it. */
export class SearchPage {
  readonly page: Page;
  readonly field: Locator;
  readonly heading: Locator;
  readonly results: Locator;
  readonly titles: Locator;
  readonly status: Locator;
  readonly all: Locator;

  constructor(page: Page) {
    this.page = page;
    this.field = page.getByRole('searchbox', { name: 'What are you looking for?' });
    this.heading = page.locator('.search-found h2');
    this.results = page.locator('.search-found .posts > li');
    this.titles = this.results.getByRole('heading');
    this.status = page.getByRole('search').getByRole('status');
    this.all = page.getByRole('region', { name: 'All articles' });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/search/${query}`);
  }

  topic(name: string): Locator {
    return this.page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  }
}
