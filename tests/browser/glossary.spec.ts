import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

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

test('the end of a long press leaves the reader at the term, and a tap follows it', async ({
  page,
}) => {
  await page.goto(ARTICLE);
  const release = async (after: number) => {
    await page
      .locator('a.term')
      .first()
      .evaluate(async (term, milliseconds) => {
        const touch = { bubbles: true, cancelable: true, pointerType: 'touch' };
        term.dispatchEvent(new PointerEvent('pointerdown', touch));
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        term.dispatchEvent(new PointerEvent('click', touch));
      }, after);
  };
  await release(600);
  await expect(page).toHaveURL(new RegExp(`${ARTICLE}$`));
  await release(50);
  await expect(page).toHaveURL(/\/glossary\/#/);
});
