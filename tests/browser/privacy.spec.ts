import { sharedSite } from '../fixtures/shared-site.ts';
import { wholeSite } from '../fixtures/whole-site.ts';
import { Device } from './pages/device.ts';
import { WorkoutPage } from './pages/workout.ts';
import { expect, test } from './test.ts';

test.use({ serviceWorkers: 'allow' });

test('the privacy page clears all that the device keeps, also under another tab, and nothing of a neighbor', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const { dist } = await sharedSite({ files: await wholeSite() });
  const device = await Device.open(page, dist);
  await device.read('/articles/first-bar/');
  const workout = new WorkoutPage(page);
  await workout.tick('Deadlift', 1).check();
  const other = new WorkoutPage(await page.context().newPage());
  await other.page.goto(page.url());
  await expect(other.tick('Deadlift', 1)).toBeChecked();

  await page.evaluate(async () => {
    localStorage.setItem('neighbor', 'theirs');
    localStorage.setItem('theme', 'dark');
    await caches.open(`kept ${location.origin}/neighbor/ pages`);
  });
  await device.read('/privacy/');
  await page.getByRole('button', { name: 'Clear all of it' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(await page.evaluate(() => localStorage.length)).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Clear all of it' }).click();
  await page.getByRole('button', { name: 'Clear it' }).click();
  await expect(page.locator('clear-device [role=status]')).toContainText('Cleared.');
  const left = await page.evaluate(async () => ({
    keys: Object.keys(localStorage),
    caches: await caches.keys(),
    theme: document.documentElement.dataset['theme'],
  }));
  expect(left).toEqual({
    keys: ['neighbor'],
    caches: [`kept ${device.origin}/neighbor/ pages`],
    theme: undefined,
  });
  expect(await device.workers()).toBe(0);

  // The other tab has forgotten it, rather than keeping it again with the next tick.
  await expect(other.tick('Deadlift', 1)).not.toBeChecked();
  await other.tick('Deadlift', 2).check();
  await other.page.reload();
  await expect(other.tick('Deadlift', 2)).toBeChecked();
  await expect(other.tick('Deadlift', 1)).not.toBeChecked();

  // From now on the device keeps again what is read.
  await device.read('/about/');
  expect(device.errors).toEqual([]);
});
