import { WorkoutPage } from './pages/workout.ts';
import { addresses } from './servers.ts';
import { blockStorage } from './storage.ts';
import { expect, test } from './test.ts';

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
  await expect(
    page.locator('workout-sheet').last().getByRole('checkbox', { name: 'Set' }),
  ).not.toBeChecked();
});

/** A second tab of the same browser. */
async function secondTab({ page }: WorkoutPage): Promise<WorkoutPage> {
  const tab = new WorkoutPage(await page.context().newPage());
  await tab.open();
  return tab;
}

test('two tabs keep the ticks of both, and what one undoes the other does not bring back', async ({
  page,
}) => {
  const one = new WorkoutPage(page);
  await one.open();
  const other = await secondTab(one);
  await one.tick('Deadlift', 1).check();
  await expect(other.tick('Deadlift', 1)).toBeChecked();
  await expect(other.rest).toContainText('Then Deadlift, set 2');
  await other.tick('Deadlift', 2).check();
  await other.tick('Deadlift', 1).uncheck();
  await other.unit('lb').check();
  await expect(one.tick('Deadlift', 1)).not.toBeChecked();
  await expect(one.unit('lb')).toBeChecked();
  await one.field('Reps', 'Split squat', 1).fill('7');
  // A browser fills in what it remembers of a page, which is not what the reader wants now.
  for (const tab of [one, other]) {
    await tab.page.reload();
    await expect(tab.tick('Deadlift', 1)).not.toBeChecked();
    await expect(tab.tick('Deadlift', 2)).toBeChecked();
    await expect(tab.field('Reps', 'Split squat', 1)).toHaveValue('7');
  }
});

test('a tab that heard nothing of the other does not write over what is newer', async ({
  page,
}) => {
  await page.addInitScript(() => {
    addEventListener('storage', (event) => {
      event.stopImmediatePropagation();
    });
  });
  const one = new WorkoutPage(page);
  await one.open();
  const other = await secondTab(one);
  await other.tick('Deadlift', 1).check();
  await expect(one.tick('Deadlift', 1)).not.toBeChecked();
  await one.tick('Deadlift', 2).check();
  await expect(one.tick('Deadlift', 1)).toBeChecked();
  await other.page.reload();
  await expect(other.tick('Deadlift', 1)).toBeChecked();
  await expect(other.tick('Deadlift', 2)).toBeChecked();
});

test('a page that comes back from the cache knows what happened since', async ({ page }) => {
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  const other = await secondTab(workout);
  // What a page in the cache misses: it is not told of changes.
  await page.evaluate(() => {
    addEventListener(
      'storage',
      (event) => {
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
  });
  await other.tick('Deadlift', 1).uncheck();
  await other.tick('Deadlift', 2).check();
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(workout.tick('Deadlift', 1)).not.toBeChecked();
  await expect(workout.tick('Deadlift', 2)).toBeChecked();
});

test('the way to the list and back keeps everything', async ({ page }) => {
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await page.goto(`${addresses.oddSite}/articles/`);
  await page.goBack();
  await expect(workout.tick('Deadlift', 1)).toBeChecked();
  await workout.tick('Deadlift', 2).check();
  await page.reload();
  await expect(workout.tick('Deadlift', 1)).toBeChecked();
  await expect(workout.tick('Deadlift', 2)).toBeChecked();
});

test('every address of an article has the same notes, also those kept by its old path', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const notes = { Deadlift: [{ load: '55 kg', reps: '5', doneAt: Date.now() }] };
    if (localStorage.getItem('unit')) return;
    localStorage.setItem('unit', 'kg');
    localStorage.setItem(
      'workout:/articles/first-session/#workout-a-first-session',
      JSON.stringify({ notes }),
    );
  });
  const workout = new WorkoutPage(page);
  await workout.open('/articles/workout/index.html');
  await expect(workout.field('Load', 'Deadlift', 1)).toHaveValue('55\u00a0kg');
  await workout.tick('Deadlift', 2).check();
  await workout.open();
  await expect(workout.tick('Deadlift', 1)).toBeChecked();
  await expect(workout.tick('Deadlift', 2)).toBeChecked();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => /^workout:/.test(key))),
  ).toEqual(['workout:first-session#workout-a-first-session']);
});

test('what is ticked before the script comes counts too', async ({ page }) => {
  let release = () => {};
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await waiting;
    await route.continue();
  });
  const workout = new WorkoutPage(page);
  await page.goto(`${addresses.oddSite}/articles/workout/`, { waitUntil: 'commit' });
  await workout.tick('Deadlift', 1).check();
  await workout.field('Load', 'Deadlift', 2).fill('70');
  release();
  await expect(workout.field('Reps', 'Deadlift', 1)).toHaveValue('5');
  await page.reload();
  await expect(workout.tick('Deadlift', 1)).toBeChecked();
  await expect(workout.field('Load', 'Deadlift', 2)).toHaveValue('70\u00a0kg');
});

for (const kept of [
  '{"notes":{"Deadlift":[{"load":"<b>x</b>","doneAt":"x"}]},"rest":7}',
  '{"version":2,"sets":{"Deadlift, set 1":{"load":7,"doneAt":{}}},"rest":{"endsAt":"x"}}',
]) {
  test(`what storage holds is not trusted: ${kept}`, async ({ page }) => {
    await page.addInitScript((value) => {
      localStorage.setItem('workout:/articles/workout/#workout-a-first-session', value);
      localStorage.setItem('workout:first-session#workout-a-first-session', value);
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
  await blockStorage(page);
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await expect(workout.rest).toBeVisible();
  await expect(workout.sheet.getByText('This browser keeps nothing')).toBeVisible();
  expect(workout.errors).toEqual([]);
});
