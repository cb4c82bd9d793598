import { expect, test } from '@playwright/test';
import { addresses } from './servers.ts';

test('on paper an article is its text: no chrome, every section, links spelled out', async ({
  page,
}) => {
  await page.goto('/articles/low-back-pain-after-deadlifting/');
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Main', 'On this page', 'Previous and next article']) {
    await expect(page.getByRole('navigation', { name, includeHidden: true })).toBeHidden();
  }
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'When to get help' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  const spelled = await page
    .locator('.sources a[href^="https://doi.org"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(spelled).toContain('doi.org');
});

test('on paper an article has its corrections, with their dates', async ({ page }) => {
  await page.goto(`${addresses.oddSite}/articles/corrected/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Corrections' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '2 January 2026' })).toBeVisible();
});

test('on paper the text is dark on white, whatever the theme of the screen', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'dark');
  });
  await page.goto('/articles/low-back-pain-after-deadlifting/');
  await page.emulateMedia({ media: 'print' });
  const colors = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  expect(colors).toEqual({ color: 'rgb(28, 27, 23)', backgroundColor: 'rgb(255, 255, 255)' });
});
