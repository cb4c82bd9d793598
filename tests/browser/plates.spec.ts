import type { Page } from '@playwright/test';
import { ToolPage } from './pages/tool.ts';
import { expect, test } from './test.ts';

const HOME = '/tools/plates/';

/** The numbers of the plates that are drawn. */
const plates = (page: Page) => page.locator('.bar-place .bar > *');
const rack = (page: Page, name: string) =>
  page.getByRole('button', { name: `Put on ${name}`, exact: true });

test('a load becomes plates, drawn with their numbers', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=142.5kg`);
  await expect(tool.answer).toContainText('25 + 25 + 10 + 1.25');
  await expect(plates(page)).toHaveText(['25', '25', '10', '1.25']);
});

test('a load that cannot be made has those that come nearest', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=101kg`);
  await expect(tool.answer).toContainText('100 or 102.5\u00a0kg');
  await expect(plates(page)).toHaveText(['25', '15']);
});

test('a bar heavier than the load is named at the field', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=15kg`);
  await expect(tool.load).toHaveAttribute('aria-invalid', 'true');
  expect(await tool.faultOf(tool.load)).toContain('The bar alone weighs 20\u00a0kg');
  await tool.chooseBar('15 kg');
  await expect(tool.load).not.toHaveAttribute('aria-invalid');
  await expect(tool.answer).toContainText('Bar alone');
});

test('a bar of one’s own has a field', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(HOME);
  const own = page.getByLabel('Own bar');
  await expect(own).toBeHidden();
  await tool.chooseBar('Own');
  await own.fill('8');
  await tool.load.fill('48');
  await expect(tool.answer).toContainText('20');
  await own.fill('many');
  await expect(own).toHaveAttribute('aria-invalid', 'true');
  await expect(tool.shown).toHaveAttribute('inert');
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
  await expect(tool.shown).toHaveAttribute('inert');
});

test('plates tapped in add up, come off again, and the load follows', async ({ browser }) => {
  const page = await browser.newPage({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });
  const tool = new ToolPage(page);
  await tool.open(HOME);
  await page.getByRole('button', { name: 'Take all off' }).tap();
  await expect(tool.answer).toContainText('Bar alone');
  await expect(tool.load).toHaveValue('20\u00a0kg');
  await rack(page, '1.25\u00a0kg').tap();
  await rack(page, '25\u00a0kg').tap();
  await expect(plates(page)).toHaveText(['1.25', '25']);
  await expect(tool.load).toHaveValue('72.5\u00a0kg');
  await expect.poll(() => tool.state).toMatchObject({ on: '1.25-25' });
  await page.reload();
  await expect(plates(page)).toHaveText(['1.25', '25']);
  await page.getByRole('button', { name: 'Take off 1.25\u00a0kg' }).tap();
  await expect(tool.load).toHaveValue('70\u00a0kg');
  await tool.load.fill('82.5');
  await expect(plates(page)).toHaveText(['25', '5', '1.25']);
  await expect.poll(() => tool.state['on']).toBeUndefined();
  await rack(page, '10\u00a0kg').tap();
  await expect(plates(page)).toHaveText(['25', '5', '1.25', '10']);
  await expect(tool.load).toHaveValue('102.5\u00a0kg');
  await page.close();
});

test('tapped plates stay on another bar, and the load follows', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?unit=kg&on=10-10`);
  await expect(tool.load).toHaveValue('60\u00a0kg');
  await tool.chooseBar('15 kg');
  await expect(plates(page)).toHaveText(['10', '10']);
  await expect(tool.load).toHaveValue('55\u00a0kg');
});

test('a link from the past opens as what it said', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?way=plates&unit=kg&load=100kg&bar=20kg&on=25-1.25`);
  await expect(tool.load).toHaveValue('72.5\u00a0kg');
  await expect(plates(page)).toHaveText(['25', '1.25']);
  await tool.open(`${HOME}?way=load&unit=kg&load=100kg&bar=20kg&on=25-1.25`);
  await expect(plates(page)).toHaveText(['25', '15']);
  await tool.open(`${HOME}?way=plates&unit=lb&bar=45lb`);
  await expect(tool.answer).toContainText('Bar alone');
});

test('a plate of which no pair is left cannot be put on, and says so', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=60kg&kg20=2`);
  const out = page.getByRole('button', { name: '20\u00a0kg, 0 left' });
  await expect(out).toHaveAttribute('aria-disabled', 'true');
  await out.click({ force: true });
  await expect(plates(page)).toHaveText(['20']);
});

for (const [plate, total] of [
  ['25', '720'],
  ['1.25', '55'],
]) {
  test(`a link to as many plates as go on has the same total: ${plate} kg`, async ({ page }) => {
    const tool = new ToolPage(page);
    await tool.open(`${HOME}?unit=kg&load=20kg&kg${plate}=40`);
    for (let tap = 0; tap < 14; tap += 1) await rack(page, `${plate}\u00a0kg`).click();
    await expect(tool.answer).toContainText(`${total}\u00a0kg`);
    await expect(tool.answer).toContainText('all a side holds here: 14 plates');
    const shared = await tool.link.getAttribute('href');
    await expect.poll(() => tool.state['on']?.split('-')).toHaveLength(14);
    await page.reload();
    await expect(tool.answer).toContainText(`${total}\u00a0kg`);
    await tool.open(shared ?? '');
    await expect(tool.answer).toContainText(`${total}\u00a0kg`);
    await expect(tool.link).toHaveAttribute('href', shared ?? '');
  });
}

test('no plate is made of a link that is too long, and it says that some are left out', async ({
  page,
}) => {
  const tool = new ToolPage(page);
  for (const written of [15, 34, 5000]) {
    await tool.open(`${HOME}?unit=kg&way=plates&on=${Array(written).fill('25').join('-')}`);
    await expect(tool.answer).toContainText('are left out: a side holds 14 at most');
    await expect(plates(page)).toHaveText(Array<string>(14).fill('25'));
    expect((await tool.link.getAttribute('href'))?.length).toBeLessThan(400);
  }
});

test('tapped plates come back with their unit, unless the load has changed', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?unit=kg&on=10-25`);
  await tool.unit('lb').check();
  await expect(tool.load).toHaveValue('200\u00a0lb');
  await expect(plates(page)).toHaveText(['45', '25', '5', '2.5']);
  await tool.unit('kg').check();
  await expect(plates(page)).toHaveText(['10', '25']);
  await tool.unit('lb').check();
  await rack(page, '10\u00a0lb').click();
  await expect(tool.load).toHaveValue('220\u00a0lb');
  await tool.unit('kg').check();
  await expect(plates(page)).toHaveText(['25', '15']);
});

test('plates go on and come off by keyboard, and the focus stays', async ({ page }) => {
  const tool = new ToolPage(page);
  await tool.open(`${HOME}?load=20kg`);
  const plate = rack(page, '10\u00a0kg');
  await plate.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect(plate).toBeFocused();
  await expect(tool.answer).toContainText('60\u00a0kg');
  await plates(page).last().focus();
  await page.keyboard.press('Enter');
  await expect(plates(page)).toHaveText(['10']);
  await expect(plates(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tool.answer).toContainText('Bar alone');
  await expect(rack(page, '25\u00a0kg')).toBeFocused();
});

/** What a bar measures: its own width and, of each plate, its box and the size of its number. */
const measured = (page: Page, bars: string) =>
  page.locator(bars).evaluateAll((all) =>
    all.map((bar) => ({
      width: bar.getBoundingClientRect().width,
      plates: [...bar.children].map((plate) => {
        const { left, right, height } = plate.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(plate);
        const number = range.getBoundingClientRect();
        const fits = number.width <= right - left && number.height <= height;
        const size = Number.parseFloat(getComputedStyle(plate).fontSize);
        return { kind: plate.className, left, right, height, size, fits };
      }),
    })),
  );

for (const width of [320, 390, 768, 1280, 1920]) {
  test(`bars have one scale, and numbers that can be read: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const high = new Map<string, number>();
    const sees = async (address: string, bars: string) => {
      await page.goto(address);
      for (const bar of await measured(page, bars)) {
        expect(bar.width).toBeLessThanOrEqual(480.5);
        for (const [i, plate] of bar.plates.entries()) {
          expect(plate.size, plate.kind).toBeGreaterThanOrEqual(11);
          expect(plate.fits, plate.kind).toBe(true);
          expect(plate.height).toBeCloseTo(high.get(plate.kind) ?? plate.height, 0);
          high.set(plate.kind, plate.height);
          expect(plate.left).toBeGreaterThanOrEqual((bar.plates[i - 1]?.right ?? 0) - 0.5);
        }
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    };
    const every = '25-20-15-10-5-2.5-2-1.5-1.25-1-0.5';
    await sees(`${HOME}?unit=kg&on=${every}`, '.bar-place .bar');
    const [big] = await measured(page, '.bar-place .bar');
    expect(big?.width).toBeGreaterThanOrEqual(Math.min(480, width * 0.87));
    const red = high.get('kg25') ?? 0;
    for (const [kind, millimeters] of [
      ['kg10', 450],
      ['kg5', 230],
      ['kg1_25', 168],
    ] as const) {
      expect((high.get(kind) ?? 0) / red).toBeCloseTo(millimeters / 450, 1);
    }
    await sees(`${HOME}?unit=lb&on=45-35-25-10-5-2.5-1.25-1-0.5-0.25`, '.bar-place .bar');
    await sees(`${HOME}?unit=kg&on=${Array(14).fill('25').join('-')}`, '.bar-place .bar');
    await sees(`${HOME}?unit=kg&on=${Array(14).fill('1.25').join('-')}`, '.bar-place .bar');
    await sees('/tools/warm-up/?load=142.5kg', '.ramp .bar');
  });
}
