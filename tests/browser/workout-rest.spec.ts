import type { Page } from '@playwright/test';
import { stopClock } from './clock.ts';
import { WorkoutPage } from './pages/workout.ts';
import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

/** A session whose first set has just been ticked, with the clock in our hands. */
async function restingAfterFirstSet(page: Page): Promise<WorkoutPage> {
  await stopClock(page);
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  return workout;
}

test('a tick notes what was planned and starts the rest, which says when it is over', async ({
  page,
}) => {
  const workout = await restingAfterFirstSet(page);
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

test('a rest goes by the time of day, so that a phone that slept is right', async ({ page }) => {
  const workout = await restingAfterFirstSet(page);
  await page.clock.fastForward(130_000);
  await expect(workout.rest.getByRole('timer')).toHaveText('0:00');
  await expect(workout.status).toContainText('Rest is over');
});

test('a clock that is set back does not lengthen a rest, with the page open or after a reload', async ({
  page,
}) => {
  const workout = await restingAfterFirstSet(page);
  await page.clock.runFor(30_000);
  await page.clock.setSystemTime(new Date(2026, 10, 25, 17));
  await page.clock.runFor(1000);
  await expect(workout.rest.getByRole('timer')).toHaveText('1:29');
  await page.reload();
  await expect(workout.rest.getByRole('timer')).toHaveText('2:00');
});

test('a rest that ends is told by vibration, two tones and the title, and the screen stays on till then', async ({
  page,
}) => {
  await stopClock(page);
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    navigator.vibrate = () => told.push('vibration') > 0;
    const node = AudioScheduledSourceNode.prototype;
    for (const [name, word] of [
      ['start', 'tone'],
      ['stop', ''],
    ] as const) {
      node[name] = () => {
        if (word) told.push(word);
      };
    }
    const request = () => {
      told.push('on');
      return Promise.resolve({
        release: () => {
          told.push('off');
          return Promise.resolve();
        },
      });
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  });
  const told = () => page.evaluate(() => (globalThis as never as { told: string[] }).told);
  const workout = new WorkoutPage(page);
  await workout.open();
  const title = await page.title();
  await workout.tick('Deadlift', 1).check();
  await page.clock.runFor(60_000);
  expect(await page.title()).toBe(`1:00 · ${title}`);
  expect(await told()).toEqual(['on']);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await told()).toEqual(['on', 'on']);
  await page.clock.runFor(61_000);
  expect(await page.title()).toBe(`Rest is over · ${title}`);
  expect((await told()).slice(2).sort()).toEqual(['off', 'tone', 'tone', 'vibration']);
  await workout.button('Close').click();
  expect(await page.title()).toBe(title);

  await workout.signals.uncheck();
  await page.reload();
  await expect(workout.signals).not.toBeChecked();
  await workout.tick('Deadlift', 2).check();
  await page.clock.runFor(121_000);
  await expect(workout.status).toContainText('Rest is over');
  expect(await told()).toEqual(['on', 'off']);
});

test('a rest that ended while its reader was away says so on return, once', async ({ page }) => {
  const workout = await restingAfterFirstSet(page);
  await page.goto(`${addresses.oddSite}/articles/`);
  await page.clock.fastForward(300_000);
  await workout.open();
  await expect(workout.status).toHaveText('Rest is over. Now Deadlift, set 2.');
  await expect(workout.rest).toContainText('Rest is over. Now Deadlift, set 2');
  await page.reload();
  await expect(workout.tick('Deadlift', 1)).toBeChecked();
  await expect(workout.rest).toBeHidden();
});

test('a tick taken back after a reload ends its rest', async ({ page }) => {
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await page.reload();
  await expect(workout.rest).toBeVisible();
  await workout.tick('Deadlift', 1).uncheck();
  await expect(workout.rest).toBeHidden();
  await page.reload();
  await expect(workout.tick('Deadlift', 1)).not.toBeChecked();
  await expect(workout.rest).toBeHidden();
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
