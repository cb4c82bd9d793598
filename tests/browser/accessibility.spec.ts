import { axeFaults, ibmFaults } from './checkers.ts';
import { focusFaults, headingFaults, spaceText, textFaults, unfold } from './legibility.ts';
import { addresses, oddPages, sitePages, stretchedPages } from './servers.ts';
import { expect, test } from './test.ts';

for (const address of [
  ...sitePages,
  ...stretchedPages,
  ...oddPages.filter((page) => !page.includes('twenty-thousand')),
]) {
  test(`${address.replace(/^.*:(\d+)/, '$1')} is for everyone: light and dark, narrow and wide, by keyboard, zoomed and with wide spacing`, async ({
    page,
  }) => {
    // The checkers look at every node: a page with every tool on it takes long.
    test.slow();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(address);
    await unfold(page);
    expect(await headingFaults(page)).toEqual([]);
    expect(await axeFaults(page), 'light, 360 px').toEqual([]);
    expect(await ibmFaults(page), 'light, 360 px').toEqual([]);
    expect(await focusFaults(page)).toEqual([]);

    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await axeFaults(page), 'light, 1280 px').toEqual([]);
    // The other scheme differs in its colors, and in nothing else.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFaults(page, ['color-contrast', 'link-in-text-block']), 'dark').toEqual([]);
    expect(await ibmFaults(page), 'dark, 1280 px').toEqual([]);

    // 1280 × 1024 px at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    await spaceText(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    expect(await textFaults(page)).toEqual([]);
  });
}

test('the first stop of the keyboard leads to the text', async ({ page }) => {
  await page.goto('/articles/why-hands-hurt/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
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

test('forced colors show what is chosen, each plate and the section being read', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/tools/plates/');
  const unit = page.locator('.tool-choice').first().locator('label');
  const [chosen, other] = await unit.evaluateAll((labels) =>
    labels.map((label) => getComputedStyle(label).backgroundColor),
  );
  expect(chosen).not.toBe(other);
  const plates = page.locator('.tool-shown .bar').getByRole('button');
  const edges = await plates.evaluateAll((all) =>
    all.map((plate) => getComputedStyle(plate).borderTopStyle),
  );
  expect(new Set(edges)).toEqual(new Set(['solid']));

  await page.goto('/articles/why-hands-hurt/');
  await page.locator('.prose h2').last().scrollIntoViewIfNeeded();
  const marked = page.locator('.contents a[aria-current]');
  await expect(marked).toHaveCSS('border-left-width', '3px');
  await expect(page.locator('.contents a:not([aria-current])').first()).toHaveCSS(
    'border-left-width',
    '0px',
  );
});

test('nothing moves by itself for a reader who wants less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of ['/no-such-page/', '/articles/why-hands-hurt/', '/tools/plates/']) {
    await page.goto(address);
    const moving = await page.evaluate(() => [
      ...document.getAnimations().map(({ id }) => id),
      ...[...document.querySelectorAll('*')]
        .filter((each) => getComputedStyle(each).scrollBehavior !== 'auto')
        .map(({ localName }) => localName),
    ]);
    expect(moving, address).toEqual([]);
  }
});

test('a tool is for everyone too while a field of it is wrong, and while a rest runs', async ({
  page,
}) => {
  test.slow();
  await page.goto('/tools/one-rep-max/');
  await page.getByRole('textbox', { name: 'Load' }).fill('many');
  await expect(page.locator('[aria-invalid]')).toHaveCount(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page), colorScheme).toEqual([]);
    // The last answer is pale because it is inert, which IBM's rules do not look at.
    const faults = (await ibmFaults(page)).filter((fault) => !fault.startsWith('text_contrast'));
    expect(faults, colorScheme).toEqual([]);
  }

  await page.goto(`${addresses.oddSite}/articles/workout/`);
  await page.locator('.workout .set input[type=checkbox]').first().click();
  await expect(page.locator('.rest').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page), colorScheme).toEqual([]);
    expect(await ibmFaults(page), colorScheme).toEqual([]);
  }
  expect(await focusFaults(page)).toEqual([]);
});
