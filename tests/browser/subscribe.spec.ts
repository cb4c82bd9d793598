import { expect, test } from './test.ts';

/** The address of the feed of everything, as the page shows it. */
const MAIN = /^https?:\/\/[^/]+\/rss\.xml$/;

test.describe('the address of a feed', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is copied at one press, again and again', async ({ page }) => {
    await page.goto('/subscribe/');
    const offer = page.locator('copy-address').first();
    for (let press = 1; press <= 2; press++) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await offer.getByRole('button', { name: 'Copy the address of Everything' }).click();
      await expect(offer.getByRole('status')).toHaveText('Copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(MAIN);
    }
    await expect(page.getByRole('status')).toHaveText(['Copied', '', '', '', '']);
  });

  test('is selected where the clipboard is out of reach', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto('/subscribe/');
    const offer = page.locator('copy-address').first();
    await offer.getByRole('button').click();
    await expect(offer.getByRole('status')).toHaveText('Selected, ready to copy');
    expect(await page.evaluate(() => String(getSelection()))).toMatch(MAIN);
  });

  test('stands there without a button where there is no scripting', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto('/subscribe/');
    const offer = page.locator('.feed-offer').first();
    await expect(offer.getByRole('link', { name: MAIN })).toBeVisible();
    await expect(offer.getByRole('button')).toBeHidden();
    await offer.getByText('Other formats and readers').click();
    await expect(offer.getByRole('link', { name: 'Atom, Everything' })).toBeVisible();
    await page.close();
  });
});
