import { expect, test } from '@playwright/test';
import { WorkoutPage } from './pages/workout.ts';
import { addresses } from './servers.ts';

test('a tick notes what was planned and starts the rest, which says when it is over', async ({
  page,
}) => {
  await page.clock.install();
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await expect(workout.field('Load', 'Deadlift', 1)).toHaveValue('60\u00a0kg');
  await expect(workout.field('Reps', 'Deadlift', 1)).toHaveValue('5');
  await expect(workout.rest.getByRole('timer')).toHaveText('2:00');
  await expect(workout.rest).toContainText('Then Deadlift, set 2');
  await page.clock.runFor(61_000);
  await expect(workout.rest.getByRole('timer')).toHaveText('0:59');
  await expect(workout.status).toHaveText('Rest 2\u00a0min.');
  await page.clock.runFor(60_000);
  await expect(workout.status).toHaveText('Rest is over. Now Deadlift, set 2.');
  await expect(workout.status).toHaveAttribute('role', 'status');
  await expect(workout.rest.getByRole('timer')).toHaveText('0:00');
  expect(workout.errors).toEqual([]);
});

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

test('a rest goes by the time of day, so that a phone that slept is right', async ({ page }) => {
  await page.clock.install();
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await page.clock.fastForward(130_000);
  await expect(workout.rest.getByRole('timer')).toHaveText('0:00');
  await expect(workout.status).toContainText('Rest is over');
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
  await workout.button('Skip rest').focus();
  await page.keyboard.press('Enter');
  await expect(workout.rest).toBeHidden();
  await expect(workout.tick('Deadlift', 2)).toBeFocused();
});

test('what has the focus is not under the clock of the rest, with its ring', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 500 });
  const workout = new WorkoutPage(page);
  await workout.open();
  // The longest name makes the highest clock.
  await workout.tick('Deadlift', 3).check();
  await workout.tick('Deadlift', 1).focus();
  for (let stop = 0; stop < 14; stop++) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const focused = document.activeElement;
      const rest = document.querySelector('.rest')?.getBoundingClientRect();
      if (!focused || !rest || focused.closest('.rest')) return 0;
      const { outlineWidth, outlineOffset } = getComputedStyle(focused);
      const box = focused.getBoundingClientRect();
      const end = box.bottom + parseFloat(outlineWidth) + parseFloat(outlineOffset);
      return box.top < rest.bottom ? Math.max(0, end - rest.top) : 0;
    });
    expect(covered, `stop ${stop + 1}`).toBe(0);
  }
});

test('a reload keeps ticks, notes and the rest that runs', async ({ page }) => {
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.field('Load', 'Split squat', 2).fill('20 kg');
  await workout.field('Reps', 'Split squat', 2).fill('7');
  await workout.tick('Deadlift', 1).check();
  await page.reload();
  await expect(workout.tick('Deadlift', 1)).toBeChecked();
  await expect(workout.tick('Deadlift', 2)).not.toBeChecked();
  await expect(workout.field('Load', 'Split squat', 2)).toHaveValue('20\u00a0kg');
  await expect(workout.field('Reps', 'Split squat', 2)).toHaveValue('7');
  await expect(workout.rest).toContainText('Then Deadlift, set 2');
  await expect(page.locator('workout-sheet').last().getByRole('checkbox')).not.toBeChecked();
});

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

test('the file has a row for each set, and no formula', async ({ page }) => {
  await page.clock.setFixedTime(new Date(2026, 10, 25, 18, 5));
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await workout.field('Load', 'Deadlift', 2).fill('132,5 lb');
  const { name, text } = await workout.save();
  expect(name).toBe('workout-a-first-session-2026-11-25.csv');
  const lines = text.split('\r\n');
  expect(lines.slice(0, 4)).toEqual([
    '\ufeffExercise,Set,Planned load,Planned reps,Done,Load,Unit,Reps',
    'Deadlift,1,"60 kg, RPE 7",5,2026-11-25 18:05,60,kg,5',
    'Deadlift,2,"60 kg, RPE 7",5,,132.5,lb,',
    'Deadlift,3,"60 kg, RPE 7",5,,,,',
  ]);
  expect(lines[4]).toMatch(/^"'-Dumbbell bench press, one arm after the other",1,12\.5/);
  expect(lines).toHaveLength(1 + 3 + 2 + 10 + 1 + 1);
});

for (const [field, text, words] of [
  ['Load', 'heavy', 'That is not a load'],
  ['Load', '-5', 'more than zero'],
  ['Load', '1e9', 'That is not a load'],
  ['Load', '=HYPERLINK("x")', 'That is not a load'],
  ['Load', '<img src=x onerror=alert(1)>', 'That is not a load'],
  ['Reps', 'many', 'whole number from 0 to 999'],
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
    await expect(workout.status).toHaveText('Mend the marked field first.');
    await expect(input).toBeFocused();
    await page.reload();
    expect(await workout.faultOf(input)).toContain(words);
    await input.fill('5');
    await expect(input).not.toHaveAttribute('aria-invalid');
    expect(await page.locator('[onerror]').count()).toBe(0);
    expect(workout.errors).toEqual([]);
  });
}

test('by thumb at 320 px every target is large enough', async ({ browser }) => {
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
  await workout.button('Skip rest').tap();
  await expect(workout.rest).toBeHidden();
  await page.close();
});

for (const kept of [
  'nonsense',
  '{"notes":{"Deadlift":[{"load":"<b>x</b>","doneAt":"x"}]},"rest":7}',
]) {
  test(`what storage holds is not trusted: ${kept}`, async ({ page }) => {
    await page.addInitScript((value) => {
      localStorage.setItem('workout:/articles/workout/#workout-a-first-session', value);
    }, kept);
    const workout = new WorkoutPage(page);
    await workout.open();
    await expect(workout.tick('Deadlift', 1)).not.toBeChecked();
    await expect(workout.rest).toBeHidden();
    expect(workout.errors).toEqual([]);
  });
}

test('where storage is blocked the sheet works, and says that nothing is kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new Error('blocked');
      },
    });
  });
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await expect(workout.rest).toBeVisible();
  await expect(workout.sheet.getByText('This browser keeps nothing')).toBeVisible();
  expect(workout.errors).toEqual([]);
});

test('without JavaScript a workout is a table, with nothing to press', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const workout = new WorkoutPage(page);
  await workout.open();
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

test('on paper a workout has a blank cell for each set, and nothing to press', async ({ page }) => {
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await page.emulateMedia({ media: 'print' });
  await expect(workout.sheet.getByRole('checkbox')).toHaveCount(0);
  await expect(workout.sheet.getByRole('button')).toHaveCount(0);
  const cells = workout.sheet.locator('.blanks > span');
  await expect(cells).toHaveCount(3 + 2 + 10 + 1);
  for (const cell of await cells.all()) {
    const box = await cell.boundingBox();
    expect(box?.height).toBeGreaterThan(38);
  }
});

test('the sheet has no fault that axe can find, with a rest that runs and a field at fault', async ({
  page,
}) => {
  const { default: AxeBuilder } = await import('@axe-core/playwright');
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
  expect(page.url()).toContain(addresses.oddSite);
});
