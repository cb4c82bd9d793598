import type { Page } from '@playwright/test';
import { ToolPage } from './pages/tool.ts';
import { expect, test } from './test.ts';

const HOME = '/tools/fridge-clock/';
const NOW = new Date(2026, 10, 25, 18, 30);

class ClockPage extends ToolPage {
  readonly cooked = this.page.getByLabel('Cooked');
  readonly drawing = this.page.locator('[data-place=clock]');
  readonly sources = this.page.locator('.tool-sources');

  choose(name: string) {
    return this.page.getByRole('radio', { name, exact: true });
  }
}

async function openClock(page: Page, query = ''): Promise<ClockPage> {
  await page.clock.setFixedTime(NOW);
  const clock = new ClockPage(page);
  await clock.open(HOME + query);
  return clock;
}

test('starts now, with most leftovers in the fridge, and shows both ends', async ({ page }) => {
  const clock = await openClock(page);
  await expect(clock.cooked).toHaveValue('2026-11-25T18:30');
  await expect(clock.answer).toContainText('Eat by Sat 6:30 pm');
  await expect(clock.answer).toContainText(
    'Saturday 28 November. At the latest Sunday 29 November at 6:30 pm',
  );
  await expect(clock.drawing).toContainText('6:30 pm');
  const times = clock.answer.locator('time');
  await expect(times.first()).toHaveAttribute(
    'datetime',
    new Date(2026, 10, 28, 18, 30).toISOString(),
  );
  await expect(clock.sources.getByRole('link', { name: 'USDA' })).toBeVisible();
  await expect(clock.sources.getByRole('link', { name: 'Healthwell' })).toBeHidden();
});

test('is stricter with rice, and says by whose advice', async ({ page }) => {
  const clock = await openClock(page);
  await clock.choose('Rice').check();
  await expect(clock.answer).toContainText('Eat by Thu 6:30 pm');
  await expect(clock.notes).toContainText('UK advice');
  await expect(clock.notes).toContainText('only once');
  await expect(clock.sources.getByRole('link', { name: 'Healthwell' })).toBeVisible();
});

test('counts months in the freezer, and names days without an hour', async ({ page }) => {
  const clock = await openClock(page);
  await clock.choose('Freezer').check();
  await expect(clock.answer).toContainText('Eat by 25 Feb');
  await expect(clock.answer).toContainText(
    'Thursday 25 February 2027. At the latest Thursday 25 March 2027.',
  );
  await expect(clock.notes).toContainText('3 to 4 months');
  await expect(clock.sources.getByRole('link', { name: 'Illinois' })).toBeVisible();
});

test('says when it is late, and when it is over', async ({ page }) => {
  const clock = await openClock(page, '?cooked=2026-11-22T12:00');
  await expect(clock.answer).toContainText('Eat it by Thu 12:00 pm');
  await clock.cooked.fill('2026-11-21T12:00');
  await expect(clock.answer).toContainText('Throw it away');
  await expect(clock.notes).not.toContainText('Reheat');
  await clock.cooked.fill('2026-11-25T17:00');
  await clock.choose('Out').check();
  await expect(clock.answer).toContainText('Chill by Wed 7:00 pm');
  await clock.choose('Out, above 32 °C (90 °F)').check();
  await expect(clock.answer).toContainText(
    'Its limit of 1 hour passed on Wednesday 25 November at 6:00 pm',
  );
});

test('looks at the time again when the reader comes back to it', async ({ page }) => {
  const clock = await openClock(page);
  await clock.choose('Out').check();
  await expect(clock.answer).toContainText('Chill by');
  await page.clock.setFixedTime(new Date(2026, 10, 25, 21, 0));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(clock.answer).toContainText('Throw it away');

  await page.clock.setFixedTime(NOW);
  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  await expect(clock.answer).toContainText('Chill by');
});

test('goes with the time while it is in sight', async ({ page }) => {
  await page.clock.install({ time: NOW });
  const clock = new ClockPage(page);
  await clock.open(HOME);
  await clock.choose('Out').check();
  await expect(clock.answer).toContainText('Chill by');
  await page.clock.runFor('03:00:00');
  await expect(clock.answer).toContainText('Throw it away');
});

test('names the year of a day that is not in this one', async ({ page }) => {
  const clock = await openClock(page, '?cooked=2026-12-30T12:00');
  await expect(clock.answer).toContainText(/Eat by Sat 12:00\spm.*Saturday 2 January 2027/);
  await clock.cooked.fill('2025-12-20T12:00');
  await expect(clock.answer).toContainText(/passed on Wednesday 24 December 2025/);
});

test('can be worked by keyboard', async ({ page }) => {
  const clock = await openClock(page);
  await clock.choose('Most leftovers').focus();
  await page.keyboard.press('ArrowRight');
  await expect(clock.choose('Rice')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(clock.choose('Fridge')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(clock.answer).toContainText('Eat by 25 Feb');
});

test('keeps its state in the address, and takes it from one', async ({ page }) => {
  const clock = await openClock(page, '?cooked=2026-11-24T07:05&food=rice&place=out');
  await expect(clock.cooked).toHaveValue('2026-11-24T07:05');
  await expect(clock.choose('Rice')).toBeChecked();
  await expect(clock.answer).toContainText(
    'Its limit of 1 hour passed on Tuesday 24 November at 8:05 am',
  );
  await clock.choose('Fridge').check();
  await expect
    .poll(() => clock.state)
    .toEqual({ cooked: '2026-11-24T07:05', food: 'rice', place: 'fridge' });
  expect(await clock.link.getAttribute('href')).toBe(
    `${HOME}?cooked=2026-11-24T07%3A05&food=rice&place=fridge`,
  );
});

for (const cooked of [
  '',
  'yesterday',
  '9999-12-31T23:59',
  '0001-01-01T00:00',
  '<img src=x onerror=alert(1)>',
]) {
  test(`says beside the field what to write where the address has "${cooked}"`, async ({
    page,
  }) => {
    const query = new URLSearchParams({ cooked, food: '<b>', place: 'moon' });
    const clock = await openClock(page, `?${query.toString()}`);
    await expect(clock.cooked).toHaveAttribute('aria-invalid', 'true');
    expect(await clock.faultOf(clock.cooked)).toMatch(/^Write (the|a) day/);
    await expect(clock.shown).toHaveAttribute('inert');
    await expect(clock.choose('Most leftovers')).toBeChecked();
    await clock.cooked.fill('2026-11-25T12:00');
    await expect(clock.answer).toBeVisible();
    expect(await page.locator('[onerror], main img').count()).toBe(0);
    expect(clock.errors).toEqual([]);
  });
}

test('shows a table of food and place without JavaScript', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(HOME);
  await expect(page.getByRole('row', { name: 'Fridge 3 to 4 days 24 hours' })).toBeVisible();
  expect(await page.getByRole('main').getByRole('radio').count()).toBe(0);
  await page.close();
});

test('has targets for a thumb at 320 px, and does not scroll sideways', async ({ browser }) => {
  const page = await browser.newPage({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  const clock = await openClock(page);
  await page.locator('.tool label', { hasText: /^Rice$/ }).tap();
  await expect(clock.answer).toContainText('Thursday 26 November');
  const small = await page
    .locator('.tool')
    .locator('label:has(input[type=radio]), input[type=datetime-local], button, a')
    .evaluateAll((targets) =>
      targets
        .filter((target) => target.checkVisibility())
        .map((target) => target.getBoundingClientRect())
        .filter(({ width, height }) => width < 44 || height < 38),
    );
  expect(small).toEqual([]);
  const sizes = await clock.drawing.evaluate((place) => ({
    width: place.querySelector('svg')?.getBoundingClientRect().width,
    hour: [...place.querySelectorAll('text')].at(-1)?.getBoundingClientRect().height,
  }));
  expect(sizes.width).toBeGreaterThan(280);
  expect(sizes.hour).toBeGreaterThan(20);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});

test('stands in the article that it helps, and leaves the address of the article alone', async ({
  page,
}) => {
  await page.goto('/articles/pots-for-a-week/');
  const address = page.url();
  await page.locator('.tool label', { hasText: /^Rice$/ }).click();
  await expect(page.locator('.tool-answer')).toContainText('24 hours');
  expect(page.url()).toBe(address);
});
