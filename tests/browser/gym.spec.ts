import type { Page } from '@playwright/test';
import { ToolPage } from './pages/tool.ts';
import { WorkoutPage } from './pages/workout.ts';
import { blockStorage } from './storage.ts';
import { expect, test } from './test.ts';

const LOADER = '/tools/plates/';
const RAMP = '/tools/warm-up/';

/** The numbers of the plates that a page draws. */
function drawn(page: Page): Promise<string[]> {
  return page.locator(':is(.tool-front, .tool-result) .bar [class^=kg]').allTextContents();
}

function kept(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('gym'));
}

test('a plate that the gym lacks is lacking in every tool, in other tabs and on the way back', async ({
  page,
  context,
}) => {
  const [loader, other] = [new ToolPage(page), new ToolPage(await context.newPage())];
  await other.open(`${RAMP}?load=140kg`);
  await expect.poll(() => drawn(other.page)).toContain('25');
  await loader.open(LOADER);
  expect(await kept(page)).toBeNull();
  await loader.openGym();
  await expect(loader.gymNote).toContainText('kept on this device');
  await loader.plates('25 kg').fill('0');
  await expect(loader.answer).toContainText('20 + 20');
  await expect.poll(() => drawn(other.page)).not.toContain('25');
  await expect(other.plates('25 kg')).toHaveValue('0');

  await loader.open(`${RAMP}?load=140kg`);
  await expect(loader.gym).toContainText('20 kg bar, other plates');
  expect(await drawn(page)).not.toContain('25');
  await loader.openGym();
  await loader.plates('25 kg').fill('2');
  await expect.poll(() => drawn(page)).toContain('25');
  await page.goBack();
  await expect(loader.plates('25 kg')).toHaveValue('2');

  await loader.openGym();
  await page.getByRole('button', { name: 'Back to the usual gym' }).click();
  await expect(loader.plates('25 kg')).toHaveValue('10');
  await expect(loader.gym).toContainText('usual plates');
  await expect(other.plates('25 kg')).toHaveValue('10');
});

test('each unit keeps its plates and its bar', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(LOADER);
  await tool.chooseBar('15 kg');
  await tool.plates('20 kg').fill('0');
  await tool.unit('lb').check();
  await tool.chooseBar('20 kg');
  await tool.plates('45 lb').fill('2');
  await expect.poll(() => kept(page)).toContain('"lb45":"2"');
  await tool.open(RAMP);
  await expect(tool.bar('20 kg')).toBeChecked();
  await expect(tool.plates('45 lb')).toHaveValue('2');
  await tool.openGym();
  await tool.unit('kg').check();
  await expect(tool.bar('15 kg')).toBeChecked();
  await expect(tool.plates('20 kg')).toHaveValue('0');
});

test('the gym of a link is shown as it is, and leaves the reader’s own alone', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(LOADER);
  await tool.openGym();
  await tool.plates('25 kg').fill('0');
  await expect.poll(() => kept(page)).not.toBeNull();
  const own = await kept(page);

  await tool.open(`${LOADER}?load=140kg&bar=15kg`);
  await expect(tool.bar('15 kg')).toBeChecked();
  await expect(tool.plates('25 kg')).toHaveValue('10');
  await tool.openGym();
  await tool.plates('20 kg').fill('0');
  await expect.poll(() => tool.state['kg20']).toBe('0');
  expect(await kept(page)).toBe(own);
  await expect(tool.next.first()).toHaveAttribute('href', /bar=15kg.*kg20=0/);
  await tool.next.first().click();
  await expect(tool.bar('15 kg')).toBeChecked();
  await expect(tool.plates('20 kg')).toHaveValue('0');

  await tool.openGym();
  await page.getByRole('button', { name: 'Use my own gym' }).click();
  await expect(tool.bar('20 kg')).toBeChecked();
  await expect(tool.plates('25 kg')).toHaveValue('0');
  await expect(tool.plates('20 kg')).toHaveValue('4');
  expect(await kept(page)).toBe(own);
});

for (const [what, text] of [
  ['garbage', '{"version":'],
  ['a gym of another version', '{"version":"0","kg25":"0"}'],
] as const) {
  test(`the gym is the usual one where storage holds ${what}`, async ({ page }) => {
    await page.addInitScript((garbage) => {
      localStorage.setItem('gym', garbage);
    }, text);
    const tool = new ToolPage(page);
    await tool.open(LOADER);
    await expect(tool.plates('25 kg')).toHaveValue('10');
    await expect(tool.answer).toContainText('25 + 15');
    expect(tool.errors).toEqual([]);
  });
}

test('where storage is blocked the gym goes along in the address', async ({ page }) => {
  await blockStorage(page);
  const tool = new ToolPage(page);
  await tool.open(LOADER);
  await tool.openGym();
  await tool.plates('25 kg').fill('0');
  await expect(tool.answer).toContainText('20 + 20');
  await expect(tool.gymNote).toContainText('keeps nothing');
  await expect(tool.next.first()).toHaveAttribute('href', /kg25=0/);
  await expect.poll(() => tool.state['kg25']).toBe('0');
  await page.reload();
  await expect(tool.plates('25 kg')).toHaveValue('0');
  expect(tool.errors).toEqual([]);
});

test('an estimate leads to its plates and to its warm-up, with a load that the reader’s gym makes', async ({
  page,
}) => {
  const tool = new ToolPage(page);
  await tool.open(LOADER);
  await tool.openGym();
  await tool.plates('2.5 kg').fill('0');
  await tool.plates('1.25 kg').fill('0');
  await expect.poll(() => kept(page)).toContain('"kg1.25":"0"');

  await tool.open('/tools/one-rep-max/?load=100kg&reps=5');
  await expect(tool.answer).toContainText('117.5');
  await expect(tool.next).toHaveText(['Load 120\u00a0kg', 'Warm up to it']);
  for (const link of await tool.next.all()) {
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(48);
  }
  await tool.next.first().click();
  await expect(tool.load).toHaveValue('120\u00a0kg');
  await expect(tool.answer).toContainText('25 + 25');
  await tool.next.first().click();
  await expect(page).toHaveURL(/warm-up\/\?load=120kg&unit=kg$/);
  await expect(page.locator('.ramp li').last()).toContainText('120\u00a0kg, work set');
  expect(await drawn(page)).not.toContain('2.5');

  await tool.open('/tools/rpe/');
  await expect(tool.next).toHaveText(['Load 100\u00a0kg']);
});

test('a session leads to its warm-up, and the ramp back to the set that comes next', async ({
  page,
}) => {
  const workout = new WorkoutPage(page);
  await workout.open();
  await workout.unit('lb').check();
  await page.getByRole('link', { name: 'Warm up to it' }).click();
  const tool = new ToolPage(page);
  await expect(tool.load).toHaveValue('130\u00a0lb');
  await expect(tool.answer).toContainText('130\u00a0lb');
  const link = tool.next.last();
  await expect(link).toHaveText('Next in your session: Squat, set 1');
  await link.click();
  await expect(
    page.getByRole('group', { name: 'Squat, set 1', exact: true }).getByRole('checkbox'),
  ).toBeFocused();

  await workout.tick('Deadlift', 1).check();
  await page.goBack();
  await expect(link).toHaveText('Next in your session: Deadlift, set 2');
  await link.click();
  await expect(workout.tick('Deadlift', 2)).toBeFocused();
  await expect(workout.tick('Deadlift', 2)).toBeInViewport();
});
