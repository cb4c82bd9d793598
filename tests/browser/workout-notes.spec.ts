import { WorkoutPage } from './pages/workout.ts';
import { expect, test } from './test.ts';

test('a tick taken back takes its notes back, and leaves what the reader wrote', async ({
  page,
}) => {
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await workout.tick('Deadlift', 2).check();
  await workout.field('Load', 'Deadlift', 2).fill('62,5');
  await workout.unit('lb').check();
  await page.reload();
  await workout.tick('Deadlift', 1).uncheck();
  await workout.tick('Deadlift', 2).uncheck();
  await expect(workout.field('Load', 'Deadlift', 1)).toHaveValue('');
  await expect(workout.field('Reps', 'Deadlift', 1)).toHaveValue('');
  await expect(workout.field('Load', 'Deadlift', 2)).toHaveValue('62.5\u00a0kg');
  const { text } = await workout.save();
  expect(text).toContain('Deadlift,1,"130 lb, RPE 7",5,,,,\r\n');
});

test('the whole sheet works by keyboard', async ({ page }) => {
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).focus();
  await page.keyboard.press('Space');
  await expect(workout.rest).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(workout.field('Load', 'Deadlift', 1)).toBeFocused();
  await page.keyboard.type('62,5');
  await page.keyboard.press('Tab');
  await expect(workout.field('Load', 'Deadlift', 1)).toHaveValue('62.5\u00a0kg');
  await expect(workout.field('Reps', 'Deadlift', 1)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(workout.button('Skip rest')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(workout.rest).toBeHidden();
  await expect(workout.tick('Deadlift', 2)).toBeFocused();
});

test('the unit changes what is planned, not what was noted, and is remembered', async ({
  page,
}) => {
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await workout.unit('lb').check();
  await expect(workout.sheet.getByRole('cell', { name: '130 lb RPE 7' })).toBeVisible();
  await expect(workout.field('Load', 'Deadlift', 1)).toHaveValue('60\u00a0kg');
  await workout.tick('Deadlift', 2).check();
  await expect(workout.field('Load', 'Deadlift', 2)).toHaveValue('130\u00a0lb');
  await workout.field('Load', 'Deadlift', 3).fill('135');
  await workout.field('Load', 'Deadlift', 3).blur();
  await expect(workout.field('Load', 'Deadlift', 3)).toHaveValue('135\u00a0lb');
  await page.reload();
  await expect(workout.unit('lb')).toBeChecked();
});

test('a load comes back as it was typed when the unit is switched back and forth', async ({
  page,
}) => {
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.field('Load', 'Deadlift', 1).fill('61');
  for (const unit of ['lb', 'kg'] as const) await workout.unit(unit).check();
  await expect(workout.field('Load', 'Deadlift', 1)).toHaveValue('61\u00a0kg');
  await expect(workout.field('Load', 'Deadlift', 2)).toHaveAttribute('placeholder', '60\u00a0kg');
});

for (const [field, text, words] of [
  ['Load', '<img src=x onerror=alert(1)>', 'That is not a load'],
  ['Reps', '-1', 'whole number from 0 to 999'],
] as const) {
  test(`"${text}" for ${field} is told beside the field, and is not saved`, async ({ page }) => {
    const workout = new WorkoutPage(page);
    await workout.open();
    const input = workout.field(field, 'Deadlift', 1);
    await input.fill(text);
    await input.blur();
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    expect(await workout.faultOf(input)).toContain(words);
    await workout.button('Save as CSV').click();
    await expect(workout.status).toHaveText('Fix the marked field first.');
    await expect(input).toBeFocused();
    await page.reload();
    expect(await workout.faultOf(input)).toContain(words);
    await input.fill('5');
    await expect(input).not.toHaveAttribute('aria-invalid');
    expect(await page.locator('[onerror]').count()).toBe(0);
    expect(workout.errors).toEqual([]);
  });
}

test('clearing asks first, and clears for good', async ({ page }) => {
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await workout.button('Clear this session').click();
  await expect(workout.dialog).toBeVisible();
  await workout.dialog.getByRole('button', { name: 'Keep them' }).click();
  await expect(workout.dialog).toBeHidden();
  await expect(workout.button('Clear this session')).toBeFocused();
  await expect(workout.tick('Deadlift', 1)).toBeChecked();

  await workout.button('Clear this session').click();
  await page.keyboard.press('Escape');
  await expect(workout.tick('Deadlift', 1)).toBeChecked();

  await workout.button('Clear this session').click();
  await workout.dialog.getByRole('button', { name: 'Clear them' }).click();
  await expect(workout.status).toHaveText('The session is cleared.');
  await expect(workout.tick('Deadlift', 1)).not.toBeChecked();
  await expect(workout.rest).toBeHidden();
  await page.reload();
  await expect(workout.tick('Deadlift', 1)).not.toBeChecked();
  await expect(workout.field('Load', 'Deadlift', 1)).toHaveValue('');
});
