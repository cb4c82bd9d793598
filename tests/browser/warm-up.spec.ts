import { ToolPage } from './pages/tool.ts';
import { expect, test } from './test.ts';

const HOME = '/tools/warm-up/';

test('a work set becomes a ramp of sets loaded as a lifter loads them', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=100kg`);
  await expect(tool.answer).toContainText('5 sets');
  await expect(tool.answer).toContainText('8 plates on or off each side');
  await expect(page.locator('.ramp li')).toHaveText([
    /20\u00a0kg.*10.*empty bar/,
    /40\u00a0kg.*6/,
    /60\u00a0kg.*5.*swap 10 for 20/,
    /70\u00a0kg.*3.*swap 20 for 25/,
    /90\u00a0kg.*1.*add 10/,
    /100\u00a0kg, work set.*swap 10 for 15/,
  ]);
});

test('a load that the gym cannot make is told at the field, with what it can', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=101kg`);
  expect(await tool.faultOf(tool.load)).toContain('Write 100\u00a0kg or 102.5\u00a0kg');
  await tool.load.fill('15');
  await tool.load.press('Enter');
  expect(await tool.faultOf(tool.load)).toContain('The bar alone weighs');
});

test('the plan follows the plates of the gym, by keyboard', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(HOME);
  await tool.gym.focus();
  await page.keyboard.press('Enter');
  const tens = tool.plates('10 kg');
  await tens.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('0');
  await expect(page.locator('.ramp li').last()).toContainText('100\u00a0kg, work set');
  await expect(page.locator('.ramp')).not.toContainText('25 + 10');
});
