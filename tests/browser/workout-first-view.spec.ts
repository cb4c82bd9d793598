import { watchShifts } from './layout-shifts.ts';
import { WorkoutPage } from './pages/workout.ts';
import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

test('without JavaScript a workout is a table, with nothing to press', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const workout = new WorkoutPage(page);
  await page.goto(`${addresses.oddSite}/articles/workout/`);
  await expect(workout.sheet.getByRole('table', { name: 'A =first session' })).toBeVisible();
  await expect(
    workout.sheet.getByRole('row', { name: 'Deadlift 3 5 60 kg (130 lb) RPE 7 2 min' }),
  ).toBeVisible();
  await expect(workout.sheet.getByText('Easier: Romanian deadlift')).toBeVisible();
  for (const role of ['checkbox', 'textbox', 'button', 'radio'] as const) {
    expect(await workout.sheet.getByRole(role).count()).toBe(0);
  }
  await page.close();
});

test('the script changes nothing until the sheet does', async ({ page, browser }) => {
  const still = await browser.newPage({ javaScriptEnabled: false });
  await still.goto(`${addresses.oddSite}/articles/workout/`);
  const written = await still
    .locator('workout-sheet')
    .first()
    .evaluate((sheet) => sheet.outerHTML);
  await still.close();
  const workout = new WorkoutPage(page);
  await workout.open();
  expect(await workout.sheet.evaluate((sheet) => sheet.outerHTML)).toBe(written);
});

test('a change of unit leaves the sheet as high as it is, at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const workout = new WorkoutPage(page);
  await workout.open();
  for (const unit of ['kg', 'lb'] as const) {
    await workout.unit(unit).check();
    await expect(workout.unit(unit)).toBeChecked();
  }
  const height = () => workout.sheet.evaluate((sheet) => sheet.getBoundingClientRect().height);
  const inPounds = await height();
  await workout.unit('kg').check();
  expect(await height()).toBe(inPounds);
});

test('nothing moves when the script comes late, with a kept unit and kept notes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await workout.unit('lb').check();
  const shifts = await watchShifts(page);
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.goto('about:blank');
  await workout.open('/articles/workout/#workout-a-first-session');
  await expect(workout.tick('Deadlift', 1)).toBeChecked();
  await expect(workout.unit('lb')).toBeChecked();
  expect(await shifts()).toEqual([]);
});
