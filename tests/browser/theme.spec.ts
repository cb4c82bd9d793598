import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { ArticlePage } from './pages/article.ts';
import { blockStorage } from './storage.ts';
import { expect, test } from './test.ts';

const LIGHT = 'rgb(250, 248, 243)';
const DARK = 'rgb(21, 20, 15)';
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

for (const [system, own, other] of [
  ['light', LIGHT, DARK],
  ['dark', DARK, LIGHT],
] as const) {
  test.describe(`on a system set to ${system}`, () => {
    test.use({ colorScheme: system });

    test('the page follows the system until the reader chooses', async ({ page }) => {
      await page.goto('/');
      expect(await paper(page)).toBe(own);
    });

    test('the choice beats the system, and holds on the next page', async ({ page }) => {
      const { theme } = new ArticlePage(page);
      await page.goto('/');
      await theme.click();
      expect(await paper(page)).toBe(other);
      await page.goto('/about/');
      expect(await paper(page)).toBe(other);
      await expect(theme).toHaveAttribute('aria-pressed', String(system === 'light'));
    });

    test('choosing what the system has follows the system again', async ({ page }) => {
      const { theme } = new ArticlePage(page);
      await page.goto('/');
      await theme.click();
      await theme.click();
      expect(await paper(page)).toBe(own);
      await page.emulateMedia({ colorScheme: system === 'light' ? 'dark' : 'light' });
      expect(await paper(page)).toBe(other);
    });

    test('the choice is in force before the first paint', async ({ page }) => {
      await page.addInitScript(
        (choice) => {
          localStorage.setItem('theme', choice);
        },
        system === 'light' ? 'dark' : 'light',
      );
      // Stops the page right after its head: nothing later may be needed for the theme.
      await page.route('**/about/', async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replace(/<body>[\s\S]*/, '<body></body></html>');
        await route.fulfill({ response, body: html });
      });
      await page.goto('/about/', { waitUntil: 'load' });
      expect(await paper(page)).toBe(other);
    });
  });
}

test('an open second tab, and a page back from the cache, follow the choice', async ({
  context,
}) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const page of [first, second]) await page.goto('/');
  await new ArticlePage(first).theme.click();
  await expect.poll(() => paper(second)).toBe(DARK);
  await expect(new ArticlePage(second).theme).toHaveAttribute('aria-pressed', 'true');
  await new ArticlePage(first).theme.click();
  await expect.poll(() => paper(second)).toBe(LIGHT);

  // A page in the cache hears of nothing until it is shown again.
  await second.evaluate(() => {
    localStorage.setItem('theme', 'dark');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await paper(second)).toBe(DARK);
});

for (const [where, address, drawn] of [
  ['in the page', '/', 'svg.cover:not(:has(use))'],
  ['in a file of its own', '/topics/lifting/', 'svg.cover:has(use)'],
] as const) {
  test(`a cover drawn ${where} turns dark with the page`, async ({ page }) => {
    await page.goto(address);
    const cover = page.locator(drawn).first();
    const lightness = async () => {
      const { channels } = await sharp(await cover.screenshot()).stats();
      return channels.slice(0, 3).reduce((sum, { mean }) => sum + mean / 3, 0);
    };
    const byDay = await lightness();
    await new ArticlePage(page).theme.click();
    await expect.poll(lightness).toBeLessThan(byDay * 0.7);
  });
}

test('the theme still changes where storage is blocked', async ({ page }) => {
  await blockStorage(page);
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto('/');
  await new ArticlePage(page).theme.click();
  expect(await paper(page)).toBe(DARK);
  expect(errors).toEqual([]);
});
