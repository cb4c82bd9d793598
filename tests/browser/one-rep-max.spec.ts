import { ToolPage } from './pages/tool.ts';
import { expect, test } from './test.ts';

const HOME = '/tools/one-rep-max/';

test('a set becomes a range with a middle, by keyboard alone', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(HOME);
  await tool.load.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('102,5');
  // Over the steps and the usual loads.
  for (let part = 0; part < 9; part += 1) await page.keyboard.press('Tab');
  await expect(tool.reps).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('3');
  await expect(tool.answer).toContainText('112.5\u00a0kg');
  for (let part = 0; part < 4; part += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Deadlift' })).toBeChecked();
  await expect(tool.notes).toContainText('For the deadlift be less sure');
  await expect
    .poll(() => tool.state)
    .toEqual({ load: '102,5', reps: '3', unit: 'kg', lift: 'deadlift' });
});

test('one rep is what was lifted', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=100kg&reps=1`);
  await expect(tool.answer).toContainText('100\u00a0kg');
  await expect(tool.answer).toContainText('What you lifted');
});

test('what was lifted is not rounded', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=101kg&reps=1`);
  await expect(tool.answer.locator('b')).toHaveText('101\u00a0kg');
  await expect(tool.answer).not.toContainText('about');
  await expect(page.getByRole('row', { name: '1 101 101 101', exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: '100% 101', exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: '90% 90', exact: true })).toBeVisible();
  await tool.open(`${HOME}?load=101kg&reps=5`);
  await expect(page.getByRole('row', { name: '5 101 101 101', exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: '1 112.5 117.5 120', exact: true })).toBeVisible();
});

test('a light set keeps its range, in finer steps that are named', async ({ page }) => {
  const tool = new ToolPage(page);
  for (const [load, range, steps] of [
    ['1.25', '1.41 to 1.49\u00a0kg', 'By six formulas, in steps of 0.01\u00a0kg'],
    ['12', '13.5 to 14.3\u00a0kg', 'By six formulas, in steps of 0.1\u00a0kg'],
    ['40', '45 to 47.5\u00a0kg', 'By six formulas, in steps of 2.5\u00a0kg'],
  ]) {
    await tool.open(`${HOME}?load=${load}kg&reps=5`);
    await expect(tool.answer).toContainText(range ?? '');
    await expect(tool.notes).toContainText(steps ?? '');
  }
});

test('eleven reps are refused with the reason', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=100kg&reps=11`);
  await expect(tool.reps).toHaveAttribute('aria-invalid', 'true');
  expect(await tool.faultOf(tool.reps)).toMatch(/1 to 10 reps\. .*drift apart/);
  await expect(tool.shown).toHaveAttribute('inert');
});

test('the fault of a field is spoken, and tied to the field', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(HOME);
  await tool.reps.fill('x');
  await expect(tool.reps).toHaveAttribute('aria-invalid', 'true');
  const fault = await tool.faultOf(tool.reps);
  await expect(page.locator('.tool').getByRole('status')).toHaveText(fault);
});

test('a chart and three tables carry the numbers', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=100kg&reps=5`);
  await expect(page.getByRole('img', { name: /Load against reps/ })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Epley 116.67' })).toBeVisible();
  await expect(page.getByRole('row', { name: '75% 87.5' })).toBeVisible();
  await expect(page.getByRole('row', { name: '5 100 100 100' })).toBeVisible();
});

test('the numbers of the chart are as large at every width', async ({ page }) => {
  for (const width of [320, 390, 430, 560, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(HOME);
    const size = await page
      .locator('.chart text')
      .first()
      .evaluate((text: SVGTextElement) => {
        const scale = text.getScreenCTM()?.a ?? 0;
        return scale * Number.parseFloat(getComputedStyle(text).fontSize);
      });
    expect(size, String(width)).toBeGreaterThanOrEqual(12);
    expect(size, String(width)).toBeLessThanOrEqual(15.1);
  }
});
