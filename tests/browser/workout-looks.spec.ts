import AxeBuilder from '@axe-core/playwright';
import { contrast } from '../../src/blog/oklch.ts';
import { WorkoutPage } from './pages/workout.ts';
import { expect, test } from './test.ts';

test('by thumb at 320 px every target is large enough, and the clock is seen from afar', async ({
  browser,
}) => {
  const page = await browser.newPage({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.sheet.getByText('Set 1').first().tap();
  await expect(workout.tick('Deadlift', 1)).toBeChecked();
  await expect(workout.rest).toBeVisible();
  const small = await workout.sheet
    .locator('label, input[type=text], button')
    .evaluateAll((targets) =>
      targets
        .filter((target) => target.checkVisibility())
        .map((target) => target.getBoundingClientRect())
        .filter(({ width, height }) => width < 44 || height < 44),
    );
  expect(small).toEqual([]);
  for (const box of await workout.sheet.getByRole('checkbox').all()) {
    const { width = 0, height = 0 } = (await box.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(40);
  }
  const clock = workout.rest.getByRole('timer');
  expect(
    await clock.evaluate((time) => parseFloat(getComputedStyle(time).fontSize)),
  ).toBeGreaterThanOrEqual(48);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await workout.button('Skip rest').tap();
  await expect(workout.rest).toBeHidden();
  await page.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a plan in an empty field can be read in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const workout = new WorkoutPage(page);
    await workout.open();
    const { text, ground, opacity } = await workout
      .field('Load', 'Deadlift', 1)
      .evaluate((field) => {
        // A canvas gives every color as sRGB, however the style wrote it.
        const canvas = document.createElement('canvas').getContext('2d');
        const hex = (color: string) => Object.assign(canvas ?? {}, { fillStyle: color }).fillStyle;
        const { color, opacity } = getComputedStyle(field, '::placeholder');
        return { text: hex(color), ground: hex(getComputedStyle(field).backgroundColor), opacity };
      });
    expect(opacity).toBe('1');
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
}

test('the sheet has no fault that axe can find, with a rest that runs and a field at fault', async ({
  page,
}) => {
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await workout.field('Load', 'Deadlift', 2).fill('heavy');
  await workout.field('Load', 'Deadlift', 2).blur();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([]);
  }
});
