import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { oddPages, sitePages, stretchedPages } from './servers.ts';
import { expect, test } from './test.ts';

for (const address of [
  ...sitePages,
  ...stretchedPages,
  ...oddPages.filter((page) => !page.includes('twenty-thousand')),
]) {
  test(`${address.replace(/^.*:(\d+)/, '$1')} has no fault that axe can find, light and dark, narrow and wide`, async ({
    page,
  }) => {
    // Axe looks at every node: a page with every tool on it takes long.
    test.slow();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(address);
    expect(await faultsOn(page), 'light, 360 px').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await faultsOn(page), 'light, 1280 px').toEqual([]);
    // The other scheme differs in its colors, and in nothing else.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOn(page, ['color-contrast', 'link-in-text-block']), 'dark').toEqual([]);
  });
}

test('the keyboard reaches the text at once, and every stop shows where it is', async ({
  page,
}) => {
  await page.goto('/articles/why-hands-hurt/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();

  await page.goto('/articles/why-hands-hurt/');
  for (let stop = 0; stop < 25; stop++) {
    await page.keyboard.press('Tab');
    const shown = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const { width, height } = focused.getBoundingClientRect();
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 0 && height > 0;
    });
    expect(shown, `stop ${stop + 1}`).toBe(true);
  }
});

test('the text can be zoomed to 400 % without loss', async ({ page }) => {
  // 1280 px at 400 % is a window of 320 px.
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/articles/why-hands-hurt/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('forced colors keep the topics apart by name and edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  for (const name of ['Lifting', 'Recovery', 'Eating', 'Mindset']) {
    const plate = page.locator('.barbell').getByRole('link', { name });
    await expect(plate).toBeVisible();
    expect(await plate.evaluate((link) => getComputedStyle(link).borderTopStyle)).toBe('solid');
  }
});

test('forced colors show drawings on the system’s canvas, whatever the theme', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'dark');
  });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await page.goto('/articles/');
  const fill = await page
    .locator('.month-chart rect')
    .first()
    .evaluate((bar) => getComputedStyle(bar).fill);
  expect(fill).toBe(await page.evaluate(() => getComputedStyle(document.body).color));
});

/** Beside the text the links of the contents are shown and can have the focus, but axe takes all in a closed fold to be hidden. */
const UNFOLDED = /^scrollable-region-focusable: <nav class="contents"[^>]*>$/;

/** What axe finds on a page, by all of its rules or by these alone. */
async function faultsOn(page: Page, rules: string[] = []): Promise<string[]> {
  // Without frames there is no need of a second page to join their results in.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules.length > 0) axe.withRules(rules);
  // The one rule of WCAG 2.2 that axe has, and leaves out unless it is asked for.
  else axe.options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    .filter((fault) => !UNFOLDED.test(fault));
}
