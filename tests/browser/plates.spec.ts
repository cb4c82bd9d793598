import { expect, test } from '@playwright/test';
import { ToolPage } from './pages/tool.ts';

const HOME = '/tools/plates/';

test('a load becomes plates, drawn with their numbers', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=142.5kg`);
  await expect(tool.answer).toContainText('25 + 25 + 10 + 1.25');
  await expect(page.locator('.bar-figure text')).toHaveText(['25', '25', '10', '1.25']);
});

test('a load that cannot be made has the nearest on either side, and by how much they miss', async ({
  page,
}) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=101kg`);
  await expect(tool.answer).toContainText('100\u00a0kg and 102.5\u00a0kg come nearest.');
  const bars = page.locator('.bar-figure figcaption');
  await expect(bars.first()).toContainText('1\u00a0kg less');
  await expect(bars.last()).toContainText('1.5\u00a0kg more');
});

test('a bar heavier than the load is named at the field', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=15kg`);
  await expect(tool.load).toHaveAttribute('aria-invalid', 'true');
  expect(await tool.faultOf(tool.load)).toContain('The bar alone weighs 20\u00a0kg');
  await page.getByRole('radio', { name: '15 kg' }).check();
  await expect(tool.load).not.toHaveAttribute('aria-invalid');
  await expect(tool.answer).toContainText('The bar alone is your load.');
});

test('a bar of one’s own has a field', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(HOME);
  const own = page.getByLabel('Own bar');
  await expect(own).toBeHidden();
  await page.getByRole('radio', { name: 'Own' }).check();
  await own.fill('8');
  await tool.load.fill('48');
  await expect(tool.answer).toContainText('20');
  await own.fill('many');
  await expect(own).toHaveAttribute('aria-invalid', 'true');
  await expect(tool.answer).toBeHidden();
});

test('only plates that the gym has are used', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(HOME);
  await tool.gym.click();
  await tool.plates('25 kg').fill('1');
  await expect(tool.answer).toContainText('20 + 20');
  await expect.poll(() => tool.state['kg25']).toBe('1');
  await tool.plates('25 kg').fill('lots');
  const field = tool.plates('25 kg');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(await tool.faultOf(field)).toContain('from 0 to 40');
});

test('a gym without plates is told so', async ({ page }) => {
  const tool = new ToolPage(page);
  const none = [25, 20, 15, 10, 5, 2.5, 1.25].map((plate) => `kg${plate}=0`).join('&');
  await tool.open(`${HOME}?load=100kg&${none}`);
  const field = tool.plates('25 kg');
  await expect(field).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(await tool.faultOf(field)).toContain('no pair of plates');
  await expect(tool.answer).toBeHidden();
});

test('plates tapped in add up, and come off again', async ({ browser }) => {
  const page = await browser.newPage({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  const tool = new ToolPage(page);
  await tool.open(HOME);
  await page.locator('.tool label', { hasText: /^Plates$/ }).tap();
  await expect(tool.answer).toContainText('20\u00a0kg');
  await page.getByRole('button', { name: 'Add 25 kg', exact: true }).tap();
  await page.getByRole('button', { name: 'Add 1.25 kg' }).tap();
  await expect(tool.answer).toContainText('72.5\u00a0kg');
  await expect(page.locator('.bar-figure text')).toHaveText(['25', '1.25']);
  await expect.poll(() => tool.state).toMatchObject({ way: 'plates', on: '25-1.25' });
  await page.getByRole('button', { name: 'Take one off' }).tap();
  await expect(tool.answer).toContainText('70\u00a0kg');
  await page.getByRole('button', { name: 'Take all off' }).tap();
  await expect(tool.answer).toContainText('20\u00a0kg');
  await page.close();
});

for (const [plate, total] of [
  ['25', '720'],
  ['1.25', '55'],
]) {
  test(`a link to as many plates as go on has the same total: ${plate} kg`, async ({ page }) => {
    const tool = new ToolPage(page);
    await tool.open(`${HOME}?unit=kg&way=plates`);
    const button = page.getByRole('button', { name: `Add ${plate} kg`, exact: true });
    for (let tap = 0; tap < 14; tap += 1) await button.click();
    await expect(tool.answer).toContainText(`${total}\u00a0kg`);
    const shared = await tool.link.getAttribute('href');
    await expect.poll(() => tool.state['on']?.split('-')).toHaveLength(14);
    await page.reload();
    await expect(tool.answer).toContainText(`${total}\u00a0kg`);
    await tool.open(shared ?? '');
    await expect(tool.answer).toContainText(`${total}\u00a0kg`);
    await expect(tool.link).toHaveAttribute('href', shared ?? '');
  });
}

test('a link with more plates than go on says so, and so does a full side', async ({ page }) => {
  const tool = new ToolPage(page);
  for (const plates of [15, 5000]) {
    await tool.open(`${HOME}?unit=kg&way=plates&on=${Array(plates).fill('25').join('-')}`);
    await expect(tool.answer).toContainText('are left out: a side holds 14 at most');
  }
  await page.getByRole('button', { name: 'Take one off' }).click();
  await expect(tool.answer).not.toContainText('left out');
  await page.getByRole('button', { name: 'Add 25 kg', exact: true }).click();
  await expect(tool.answer).toContainText('all a side holds here: 14 plates');
});

test('change plates for pounds go on, and come from a gym that has them', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?unit=lb&load=136lb&lb0.5=2`);
  await expect(tool.answer).toContainText('45 + 0.5');
  await tool.open(`${HOME}?unit=lb&way=plates`);
  await page.getByRole('button', { name: 'Add 0.25 lb' }).click();
  await expect(tool.answer).toContainText('45.5\u00a0lb');
});

test('what is on the bar comes back with its unit', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?unit=kg&way=plates&on=25-1.25`);
  await tool.unit('lb').check();
  await expect(tool.answer).toContainText('45\u00a0lb');
  await tool.unit('kg').check();
  await expect(tool.answer).toContainText('72.5\u00a0kg');
});

test('no part of a plate is made of a link that is too long', async ({ page }) => {
  const tool = new ToolPage(page);
  for (const plates of [5, 14, 33, 34, 5000]) {
    await tool.open(`${HOME}?unit=kg&way=plates&on=${Array(plates).fill('25').join('-')}`);
    const numbers = await page.locator('.bar-figure text').allTextContents();
    expect(new Set(numbers).has('2')).toBe(false);
    expect(numbers.length).toBeLessThanOrEqual(14);
    expect((await tool.link.getAttribute('href'))?.length).toBeLessThan(400);
  }
});

test('plates go on by keyboard, and the focus stays', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?way=plates`);
  const plate = page.getByRole('button', { name: 'Add 10 kg' });
  await plate.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect(plate).toBeFocused();
  await expect(tool.answer).toContainText('60\u00a0kg');
});
