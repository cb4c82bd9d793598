import type { Locator, Page } from '@playwright/test';
import { toolNames } from '../../src/tools/index.ts';
import { lifting, ToolPage } from './pages/tool.ts';
import { expect, test } from './test.ts';

/** What is left of a phone above its keyboard. */
const WITH_KEYBOARD = { width: 390, height: 508 };
const PHONE = { width: 390, height: 844 };

async function openOn(page: Page, name: string, size = PHONE): Promise<ToolPage> {
  await page.setViewportSize(size);
  const tool = new ToolPage(page);
  await tool.open(`/tools/${name}/`);
  return tool;
}

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error('It does not show.');
  return { ...box, bottom: box.y + box.height };
}

for (const name of toolNames) {
  test(`the answer of ${name} and its drawing stand right under its name, to be read at arm’s length`, async ({
    page,
  }) => {
    const { answer } = await openOn(page, name);
    const title = await boxOf(page.locator('h1'));
    expect((await boxOf(page.locator('.tool-shown'))).y - title.bottom).toBeLessThan(40);
    const big = answer.locator('b');
    expect((await boxOf(big)).bottom).toBeLessThan(WITH_KEYBOARD.height);
    const size = await big.evaluate((each) => getComputedStyle(each).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(56);
  });
}

for (const { name, href } of lifting) {
  test(`${name} shows its answer, its drawing, the field and usual loads with a keyboard open`, async ({
    page,
  }) => {
    const { answer, load } = await openOn(page, name, WITH_KEYBOARD);
    await load.focus();
    const shown = await boxOf(page.locator('.tool-shown'));
    const field = await boxOf(load);
    expect((await boxOf(answer)).y).toBeGreaterThanOrEqual(0);
    expect(shown.bottom).toBeLessThanOrEqual(field.y);
    const usual = await boxOf(page.locator('.tool-usual:visible'));
    expect(usual.bottom).toBeLessThan(WITH_KEYBOARD.height + 1);

    await load.fill('');
    const told = page.locator('.tool-shown[inert]');
    await expect(told).toHaveAttribute('data-fault', /^Write a load/);
    expect(await boxOf(told)).toEqual(shown);
    expect(await boxOf(load)).toEqual(field);
  });

  test(`the fields of ${name} are never under its answer`, async ({ page }) => {
    await openOn(page, name, WITH_KEYBOARD);
    const fields = page.locator('.tool-form :is(input, select, button):visible');
    for (const field of [...(await fields.all()).reverse(), ...(await fields.all())]) {
      await field.focus();
      const shown = await boxOf(page.locator('.tool-shown'));
      expect((await boxOf(field)).y).toBeGreaterThanOrEqual(shown.bottom);
    }
  });

  test(`the load of ${name} is changed by thumb, and nothing moves`, async ({ page }) => {
    const { load, answer } = await openOn(page, name);
    const place = () => load.evaluate((field) => field.getBoundingClientRect().top + scrollY);
    const before = await place();
    for (const step of await page.locator('.tool-step').all()) {
      const { width, height } = await boxOf(step);
      expect([width, height]).toEqual([56, 56]);
    }
    for (const usual of await page.locator('.tool-usual button:visible').all()) {
      const { width, height } = await boxOf(usual);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(48);
    }
    const said = await answer.textContent();
    for (const [button, text] of [
      ['140 kg', '140\u00a0kg'],
      ['2.5 kg more', '142.5\u00a0kg'],
      ['2.5 kg less', '140\u00a0kg'],
      ['60 kg', '60\u00a0kg'],
      ['180 kg', '180\u00a0kg'],
    ] as const) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await expect(load).toHaveValue(text);
      await expect(answer).not.toHaveText(said ?? '');
      expect(await place()).toBe(before);
    }
  });

  test(`${name} has targets for a thumb at 320 px`, async ({ browser }) => {
    const page = await browser.newPage({
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    const tool = new ToolPage(page);
    await tool.open(href);
    const small = await page
      .locator('.tool')
      .locator('label:has(input[type=radio]), input[type=text], select, button, summary, a')
      .evaluateAll((targets) =>
        targets
          // A plate on the bar is as wide as it is: "All off" and the keyboard take it off, too.
          .filter((target) => target.checkVisibility() && !target.matches('.bar *'))
          .map((target) => ({ box: target.getBoundingClientRect(), name: target.textContent }))
          .filter(({ box }) => box.height < 44 || box.width < 44)
          .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`),
      );
    expect(small).toEqual([]);
    await page.locator('.tool label', { hasText: /^lb$/ }).tap();
    await expect(tool.load).toHaveValue(/^225\slb$/);
    await page.close();
  });
}

test('a step that is held repeats until it is let go', async ({ page }) => {
  const { load } = await openOn(page, 'rpe');
  await page.getByRole('button', { name: '2.5 kg more' }).hover();
  await page.mouse.down();
  await expect(load).toHaveValue(/^1[2-9]\d/);
  await page.mouse.up();
  const left = await load.inputValue();
  await expect(page.getByRole('status')).not.toHaveText('');
  await expect(load).toHaveValue(left);
});

test('a step that is held ends where the pointer leaves it', async ({ page }) => {
  const { load } = await openOn(page, 'one-rep-max');
  await page.getByRole('button', { name: '2.5 kg less' }).hover();
  await page.mouse.down();
  await expect(load).toHaveValue(/^[1-8]\d\D/);
  await load.hover();
  const left = await load.inputValue();
  await expect(page.getByRole('status')).not.toHaveText('');
  await expect(load).toHaveValue(left);
  await page.mouse.up();
  await page.getByRole('button', { name: '2.5 kg less' }).click();
  await expect(load).not.toHaveValue(left);
});

test('a step says where it ends, and does nothing there', async ({ page }) => {
  const { load, reps } = await openOn(page, 'one-rep-max');
  const [less, more] = [
    page.getByRole('button', { name: '2.5 kg less' }),
    page.getByRole('button', { name: '2.5 kg more' }),
  ];
  await load.fill('2.5');
  await load.press('Enter');
  await expect(less).toHaveAttribute('aria-disabled', 'true');
  await less.click({ force: true });
  await expect(load).toHaveValue('2.5');
  await load.fill('1000');
  await load.press('Enter');
  await expect(more).toHaveAttribute('aria-disabled', 'true');
  await expect(less).not.toHaveAttribute('aria-disabled');
  await reps.fill('10');
  await reps.press('Enter');
  await expect(page.getByRole('button', { name: /one more$/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('a step is as small as the plates of the gym and its unit make it', async ({ page }) => {
  const tool = await openOn(page, 'plates');
  await tool.open('/tools/plates/?load=100kg&kg0.5=2');
  await page.getByRole('button', { name: '1 kg more' }).click();
  await expect(tool.load).toHaveValue('101\u00a0kg');
  await tool.open('/tools/plates/?load=225lb');
  await page.getByRole('button', { name: '5 lb more' }).click();
  await expect(tool.load).toHaveValue('230\u00a0lb');
  await page.getByRole('button', { name: '315 lb' }).click();
  await expect(tool.load).toHaveValue('315\u00a0lb');
});

test('a step leaves the focus in the field, and the keys of a keyboard step as well', async ({
  page,
}) => {
  const { load, reps } = await openOn(page, 'one-rep-max');
  await load.focus();
  await page.getByRole('button', { name: '2.5 kg more' }).click();
  await expect(load).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(load).toHaveValue('105\u00a0kg');
  await page.getByRole('button', { name: '2.5 kg less' }).press('Enter');
  await expect(load).toHaveValue('102.5\u00a0kg');
  await reps.press('ArrowDown');
  await expect(reps).toHaveValue('4');
});
