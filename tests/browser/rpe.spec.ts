import { ToolPage } from './pages/tool.ts';
import { expect, test } from './test.ts';

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
  await expect(tool.answer).toContainText('101\u00a0kg');
  await expect(tool.answer).toContainText('the same again');
});

test('without a script the table shows, and nothing that needs one', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(HOME);
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('cell', { name: '82, the set you did' })).toHaveCount(0);
  await page.close();
});

test('the chart marks the set that was done and the next', async ({ page }) => {
  await new ToolPage(page).open(`${HOME}?load=100kg&reps=5&rpe=8&next=3&aim=9`);
  const chart = page.getByRole('table', {
    name: 'Outlined: the set you did. Filled: the next set.',
  });
  await expect(chart.locator('[data-done]')).toHaveText('82, the set you did');
  await expect(chart.locator('[data-next]')).toHaveText('88, the next set');
  await page.getByRole('textbox', { name: 'Next reps' }).fill('5');
  await page.getByLabel('Next RPE').selectOption('8');
  await expect(chart.locator('[data-done]')).toHaveText('82, the set you did, the next set');
});

test('reps beyond what the formulas hold are refused with the way out', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=100kg&reps=8&rpe=7`);
  expect(await tool.faultOf(tool.reps)).toContain('8 reps with 3 left make 11');
  await expect(tool.shown).toHaveAttribute('inert');
  await page.getByRole('combobox', { name: 'RPE', exact: true }).selectOption('8');
  await expect(tool.shown).not.toHaveAttribute('inert');
});

test('the whole chart fits at 320 px, in letters that can be read', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${HOME}?reps=9&rpe=9`);
  const chart = page.getByRole('table');
  const { left, right, size, clipped } = await chart.evaluate((table) => {
    const { left, right } = table.getBoundingClientRect();
    const cells = [...table.querySelectorAll('th, td')];
    return {
      left,
      right,
      size: parseFloat(getComputedStyle(table).fontSize),
      clipped: cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length,
    };
  });
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(320);
  expect(size).toBeGreaterThanOrEqual(14);
  expect(clipped).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
