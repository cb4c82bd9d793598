import { expect, test } from '@playwright/test';
import { addresses } from './servers.ts';

const ARTICLE = '/articles/after-a-missed-week/';

test('a term shows its meaning while it is pointed at, without a script', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(addresses.site + ARTICLE);
  const term = page.locator('a.term').first();
  const meaning = page.locator('a.term + [popover]').first();
  await expect(meaning).toBeHidden();
  await term.hover();
  await expect(meaning).toBeVisible();
});

test('a term shows its meaning to the keyboard, and Escape takes it away', async ({ page }) => {
  await page.goto(ARTICLE);
  const term = page.locator('a.term').first();
  const meaning = page.locator('a.term + [popover]').first();
  await term.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(meaning).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
});

test('a term leads to its place in the glossary', async ({ page }) => {
  await page.goto(ARTICLE);
  const term = page.locator('a.term').first();
  const href = await term.getAttribute('href');
  await term.click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator(':target')).toBeInViewport();
});
