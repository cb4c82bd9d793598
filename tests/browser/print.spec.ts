import { WorkoutPage } from './pages/workout.ts';
import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

test('on paper an article is its text and its sources, and nothing that leads elsewhere', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  for (const address of [
    `${addresses.site}/articles/why-hands-hurt/`,
    `${addresses.site}/articles/rest-part-two/`,
    `${addresses.site}/articles/photo-of-a-bar/`,
    `${addresses.oddSite}/articles/everything/`,
  ]) {
    await page.goto(address);
    const left = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'nav, button, input:enabled, select, [role=search], body > :not(main), main > :not(article), .article > :not(header, .columns), .text > aside',
        ),
      ]
        .filter((element) => element.checkVisibility())
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(left, address).toEqual([]);
  }
});

test('on paper every link of the text has its whole address beside it, in small type', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/articles/why-hands-hurt/');
  await expect(page.getByRole('heading', { name: 'When to get help' })).toBeVisible();
  const links = await page.locator('.text a:not(.term)').evaluateAll((all) =>
    all.flatMap((link) => {
      const address = link.getAttribute('href') ?? '';
      if (address.startsWith('#') || !link.checkVisibility()) return [];
      const { content, fontSize } = getComputedStyle(link, '::after');
      return [{ address, spelled: content.replaceAll(/" "|"/g, ''), size: parseFloat(fontSize) }];
    }),
  );
  for (const { address, spelled, size } of links) {
    const whole = address.startsWith('/') ? `https://example.com${address}` : address;
    expect(spelled).toBe(` (${whole})`);
    expect(size).toBeLessThan(13);
  }
  expect(links.map(({ address }) => address[0]).toSorted()).toEqual(
    expect.arrayContaining(['/', 'h']),
  );
  const sources = page.locator('.sources li').first();
  expect(
    await sources.evaluate((line) => parseFloat(getComputedStyle(line).fontSize)),
  ).toBeLessThan(12);
});

test('on paper an article has its corrections, with their dates', async ({ page }) => {
  await page.goto(`${addresses.oddSite}/articles/corrected/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Corrections' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '2 January 2026' })).toBeVisible();
});

test('on paper the text is dark on white, whatever the theme of the screen', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'dark');
  });
  await page.goto('/articles/why-hands-hurt/');
  await page.emulateMedia({ media: 'print' });
  const colors = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  expect(colors).toEqual({ color: 'rgb(28, 27, 23)', backgroundColor: 'rgb(255, 255, 255)' });
});

test('on paper a session has four boxes a set to write in, and its room for notes fills the page', async ({
  page,
}) => {
  const [width, height] = A4_WITHOUT_MARGINS;
  await page.setViewportSize({ width, height });
  await page.goto(`${addresses.oddSite}/articles/workout/`);
  const sheet = page.locator('workout-sheet').last();
  await page.emulateMedia({ media: 'print' });
  for (const role of ['button', 'checkbox', 'textbox', 'radio', 'timer'] as const) {
    expect(await sheet.getByRole(role).count(), role).toBe(0);
  }
  const boxes = await sheet.locator('.blanks i').evaluateAll((places) =>
    places.map((place) => ({
      label: getComputedStyle(place, '::before').content,
      isRoomy: place.clientWidth >= 60 && place.clientHeight >= 36,
    })),
  );
  expect(boxes).toEqual(
    ['Load', 'Reps', 'RPE', 'Note'].map((label) => ({ label: `"${label}"`, isRoomy: true })),
  );
  const notes = await sheet.getByText('Notes', { exact: true }).boundingBox();
  expect(notes?.height).toBeGreaterThan(100);
  const filled = (await sheet.boundingBox())?.height;
  expect(filled).toBeGreaterThan(height - 12);
  expect(filled).toBeLessThanOrEqual(height);
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

/** In CSS pixels, less 20 mm to each side, and 16 mm above and below. */
const A4_WITHOUT_MARGINS = [643, 1002] as const;

for (const [address, ...words] of [
  ['/tools/one-rep-max/?load=100kg&reps=5', '100\u00a0kg × 5'],
  ['/tools/rpe/?load=100kg&reps=5&rpe=8&next=5&aim=9', '100\u00a0kg, 5 reps at RPE 8'],
  ['/tools/plates/?load=100kg&bar=15kg', '100\u00a0kg', '15\u00a0kg bar'],
  ['/tools/plates/?load=101kg&bar=15kg', '101\u00a0kg', '15\u00a0kg bar'],
  ['/tools/plates/?on=25&bar=15kg', '25', 'on each side of the 15\u00a0kg bar'],
  ['/tools/warm-up/?load=100kg&bar=15kg', 'to 100\u00a0kg', '15\u00a0kg\u00a0×'],
  [
    '/tools/fridge-clock/?cooked=2026-11-24T19:05&food=rice&place=fridge',
    'Rice, cooked Tuesday 24 November at 7:05\u00a0pm, in the fridge',
  ],
] as const) {
  test(`on paper a tool says what its result comes from: ${address}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(2026, 10, 25, 18, 30));
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.tool-form')).toBeHidden();
    await expect(page.locator('.tool-next')).toBeHidden();
    const result = await page.locator('.tool').innerText();
    for (const each of words) expect(result).toContain(each);
  });
}
