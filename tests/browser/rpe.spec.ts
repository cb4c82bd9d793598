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
  expect(tool.state).toMatchObject({ rpe: '8', aim: '8' });
});

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
