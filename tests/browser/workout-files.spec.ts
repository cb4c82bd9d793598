import { readFile } from 'node:fs/promises';
import { WorkoutPage } from './pages/workout.ts';
import { expect, test } from './test.ts';

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

test('a load that was typed and not left yet is in its unit, in the file and after a reload', async ({
  page,
}) => {
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.unit('lb').check();
  await workout.field('Load', 'Deadlift', 1).fill('135');
  await page.evaluate(() => {
    localStorage.setItem('unit', 'kg');
  });
  const saved = page.waitForEvent('download');
  // Not a click, which would take the focus and make the field tell its change.
  await workout.button('Save as CSV').evaluate((button) => {
    (button as HTMLButtonElement).click();
  });
  const text = await readFile(await (await saved).path(), 'utf8');
  expect(text).toContain('Deadlift,1,"130 lb, RPE 7",5,,135,lb,\r\n');
  await workout.field('Load', 'Deadlift', 2).fill('140');
  await page.reload();
  await expect(workout.unit('kg')).toBeChecked();
  await expect(workout.field('Load', 'Deadlift', 2)).toHaveValue('140\u00a0lb');
});

test('a browser that writes decimal commas gets a file with semicolons', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'de-DE' });
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.field('Load', 'Deadlift', 1).fill('62,5');
  const { text } = await workout.save();
  expect(text).toContain('\r\nDeadlift;1;60 kg, RPE 7;5;;62,5;kg;\r\n');
  await page.close();
});

test('the file for Hevy has the sets that are done', async ({ page }) => {
  const workout = new WorkoutPage(page);
  await page.clock.setFixedTime(new Date(2026, 10, 25, 18, 5));
  await workout.open();
  await workout.button('Save for Hevy').click();
  await expect(workout.status).toContainText('Tick a set first');
  await workout.tick('Plank', 1).check();
  await workout.field('Seconds', 'Plank', 1).fill('45');
  const { name, text } = await workout.save('Save for Hevy');
  expect(name).toBe('workout-a-first-session-2026-11-25-hevy.csv');
  const [head, row, end] = text.split('\r\n');
  expect(head).toMatch(/^Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;/);
  expect(row).toBe(
    `2026-11-25 18:05:00;A =first session;Plank;1;0;kg;0;;;;45;Planned: 30 s;From ${page.url()};1m`,
  );
  expect(end).toBe('');
});
