import { expect, test } from '@playwright/test';
import { watchShifts } from './layout-shifts.ts';
import { stopClock, WorkoutPage } from './pages/workout.ts';
import { addresses } from './servers.ts';

test('a tick notes what was planned and starts the rest, which says when it is over', async ({
  page,
}) => {
  await stopClock(page);
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
  await stopClock(page);
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
  await page.clock.fastForward(130_000);
  await expect(workout.rest.getByRole('timer')).toHaveText('0:00');
  await expect(workout.status).toContainText('Rest is over');
});

test('a clock that is set back does not lengthen a rest, with the page open or after a reload', async ({
  page,
}) => {
  await stopClock(page);
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
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
  await stopClock(page);
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.tick('Deadlift', 1).check();
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
  const text = await (
    await import('node:fs/promises')
  ).readFile(await (await saved).path(), 'utf8');
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
    `2026-11-25 18:05:00;'=first session;Plank;1;0;kg;0;;;;45;Planned: 30 s;From ${page.url()};1m`.replace(
      "'=first",
      'A =first',
    ),
  );
  expect(end).toBe('');
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

for (const kept of [
  'nonsense',
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

test('the script changes nothing until the sheet does, and moves nothing with a kept unit', async ({
  page,
  browser,
}) => {
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

  await page.setViewportSize({ width: 320, height: 700 });
  for (const unit of ['kg', 'lb'] as const) {
    await workout.unit(unit).check();
    await expect(workout.unit(unit)).toBeChecked();
  }
  const heights = async () => [
    await workout.sheet.evaluate((sheet) => sheet.getBoundingClientRect().height),
  ];
  const inPounds = await heights();
  await workout.unit('kg').check();
  expect(await heights()).toEqual(inPounds);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a plan in an empty field can be read in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const workout = new WorkoutPage(page);
    await workout.open();
    const contrast = await workout.field('Load', 'Deadlift', 1).evaluate((field) => {
      const luminance = (color: string) => {
        const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? [])
          .map((part) => Number(part) / 255)
          .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const { color, opacity } = getComputedStyle(field, '::placeholder');
      const [text, under] = [color, getComputedStyle(field).backgroundColor].map(luminance);
      const [darker = 0, lighter = 0] = [text ?? 0, under ?? 0].sort((one, other) => one - other);
      return opacity === '1' ? (lighter + 0.05) / (darker + 0.05) : 0;
    });
    expect(contrast).toBeGreaterThanOrEqual(4.5);
  });
}

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
  await page.waitForTimeout(300);
  expect(await shifts()).toEqual([]);
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
