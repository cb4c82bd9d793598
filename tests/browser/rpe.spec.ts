import { expect, test } from '@playwright/test';
import { ToolPage } from './pages/tool.ts';

const HOME = '/tools/rpe/';

test('a rated set gives the load of the next, by keyboard', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=100kg&reps=5&rpe=8&next=5&aim=9`);
  await expect(tool.answer).toContainText('102.5\u00a0kg');
  await expect(tool.answer).toContainText('2.5\u00a0kg more');
  await page.getByLabel('Next RPE').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(tool.answer).toContainText('the same again');
  await expect.poll(() => tool.state).toMatchObject({ rpe: '8', aim: '8' });
});

test('the same set again is the same load again, whatever it is', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=101kg&reps=5&rpe=8&next=5&aim=8`);
  await expect(tool.answer).toContainText('101\u00a0kg (222.5\u00a0lb)');
  await expect(tool.answer).toContainText('the same again');
});

test('the script changes nothing until the form does', async ({ page, browser }) => {
  const still = await browser.newPage({ javaScriptEnabled: false });
  await still.goto(HOME);
  await page.goto(HOME);
  const written = await still.locator('.tool').evaluate(({ outerHTML }) => outerHTML);
  expect(await page.locator('.tool').evaluate(({ outerHTML }) => outerHTML)).toBe(written);
  await still.close();
});

test('without a script the table shows, and nothing that needs one', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(HOME);
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('cell', { name: '82, the set you did' })).toHaveCount(0);
  for (const live of await page.locator('[data-live]').all()) await expect(live).toBeHidden();
  await page.close();
});

for (const [name, address, kept] of [
  ['its examples', HOME, 'kg'],
  ['an address', `${HOME}?load=142.5kg&reps=3&rpe=6.5&next=5&aim=9`, 'kg'],
  ['a kept unit', HOME, 'lb'],
] as const) {
  test(`nothing moves when the tool starts late with ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.addInitScript((unit) => {
      localStorage.setItem('unit', unit);
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        shifts.push(
          ...list.getEntries().map((entry) => (entry as never as { value: number }).value),
        );
      }).observe({ type: 'layout-shift', buffered: true });
    }, kept);
    const network = await page.context().newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 200_000,
    });
    await page.goto(address);
    await expect(new ToolPage(page).unit(kept)).toBeChecked();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (globalThis as never as { shifts: number[] }).shifts)).toEqual(
      [],
    );
  });
}

test('the chart marks the set that was done and the next', async ({ page }) => {
  await new ToolPage(page).open(`${HOME}?load=100kg&reps=5&rpe=8&next=3&aim=9`);
  const chart = page.getByRole('table', {
    name: 'Outlined: the set you did. Filled: the next set.',
  });
  await expect(chart.locator('[data-done]')).toHaveText('82, the set you did');
  await expect(chart.locator('[data-next]')).toHaveText('88, the next set');
  await page.getByLabel('Next reps').fill('5');
  await page.getByLabel('Next RPE').selectOption('8');
  await expect(chart.locator('[data-done]')).toHaveText('82, the set you did, the next set');
});

test('reps beyond what the formulas hold are refused with the way out', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=100kg&reps=8&rpe=7`);
  expect(await tool.faultOf(tool.reps)).toContain('8 reps with 3 left make 11');
  await expect(tool.answer).toBeHidden();
  await page.getByRole('combobox', { name: 'RPE', exact: true }).selectOption('8');
  await expect(tool.answer).toBeVisible();
});

test('the chart scrolls in its own frame at 320 px, by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${HOME}?reps=9&rpe=9`);
  const frame = page.getByRole('group', { name: /Table of RPE/ });
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
