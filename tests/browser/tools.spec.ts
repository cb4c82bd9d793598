import { expect, test } from '@playwright/test';
import { toolNames } from '../../src/tools/index.ts';
import { slowDown, watchShifts } from './layout-shifts.ts';
import { ToolPage } from './pages/tool.ts';

const HOSTILE = '<img src=x onerror=alert(1)>"\'`${1}';

/** Those that ask for a bar. */
const loading = ['/tools/plates/', '/tools/warm-up/'];

/** Those that ask for a load. */
const lifting = toolNames
  .filter((name) => name !== 'fridge-clock')
  .map((name) => ({ name, href: `/tools/${name}/` }));

for (const { href, name } of lifting) {
  test.describe(name, () => {
    test('answers at once, with an example', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(href);
      await expect(tool.answer).toBeVisible();
      expect(tool.errors).toEqual([]);
    });

    test('remembers the unit on the next page, and starts with an example in it', async ({
      page,
    }) => {
      const tool = new ToolPage(page);
      await tool.open(href);
      await tool.unit('lb').check();
      await expect(tool.load).toHaveValue(/^225\slb$/);
      for (const other of lifting) {
        await tool.open(other.href);
        await expect(tool.unit('lb')).toBeChecked();
        await expect(tool.load).toHaveValue(/^225\slb$/);
      }
    });

    test('takes a shared link, and gives the same link back', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(`${href}?load=140kg`);
      await expect(tool.load).toHaveValue('140\u00a0kg');
      await expect(tool.unit('kg')).toBeChecked();
      const shared = await tool.link.getAttribute('href');
      const said = await tool.answer.innerText();
      await tool.open(shared ?? '');
      await expect(tool.answer).toHaveText(said.split('\n').filter(Boolean).join(''), {
        useInnerText: false,
      });
      await expect(tool.link).toHaveAttribute('href', shared ?? '');
    });

    test('takes the unit of a shared link over the one it remembers', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(href);
      await tool.unit('kg').check();
      await tool.open(`${href}?load=315lb`);
      await expect(tool.unit('lb')).toBeChecked();
      await expect(tool.load).toHaveValue('315\u00a0lb');
    });

    test('still works where storage is blocked', async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(globalThis, 'localStorage', {
          get() {
            throw new Error('blocked');
          },
        });
      });
      const tool = new ToolPage(page);
      await tool.open(href);
      await tool.unit('lb').check();
      await expect(tool.load).toHaveValue(/^225\slb$/);
      await expect(tool.answer).toContainText('lb');
      expect(tool.errors).toEqual([]);
    });

    for (const [text, words] of [
      ['', 'Write a load'],
      ['heavy', 'That is not a load'],
      ['-100', 'more than zero'],
      ['0', 'more than zero'],
      ['1e9', 'That is not a load'],
      ['1000000000', 'too heavy'],
      ['1,000', 'two ways'],
      [HOSTILE, 'That is not a load'],
    ] as const) {
      test(`says beside the field what to write instead of "${text}"`, async ({ page }) => {
        const tool = new ToolPage(page);
        await tool.open(href);
        await tool.load.fill(text);
        await tool.load.press('Enter');
        await expect(tool.load).toHaveAttribute('aria-invalid', 'true');
        expect(await tool.faultOf(tool.load)).toContain(words);
        await expect(tool.shown).toHaveAttribute('inert');
        await expect(page.getByRole('main')).not.toContainText('NaN');
        await tool.load.fill('100 kg');
        await expect(tool.load).not.toHaveAttribute('aria-invalid');
        await expect(tool.shown).not.toHaveAttribute('inert');
        expect(tool.errors).toEqual([]);
      });
    }

    test('makes no markup of an address', async ({ page }) => {
      const tool = new ToolPage(page);
      const hostile = new URLSearchParams(
        [
          'load',
          'reps',
          'unit',
          'lift',
          'bar',
          'own',
          'way',
          'on',
          'rpe',
          'aim',
          'next',
          'kg25',
        ].map((field) => [field, HOSTILE.repeat(3)]),
      );
      await tool.open(`${href}?${hostile.toString()}`);
      await expect(tool.load).toHaveAttribute('aria-invalid', 'true');
      await expect(tool.shown).toHaveAttribute('inert');
      expect(await page.locator('[onerror], main img').count()).toBe(0);
      expect(tool.errors).toEqual([]);
    });

    test('shows its table and no form without JavaScript', async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(href);
      await expect(page.getByRole('table').first()).toBeVisible();
      expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0);
      expect(await page.getByRole('main').getByRole('radio').count()).toBe(0);
      await page.close();
    });

    test('has targets for a thumb at 320 px', async ({ browser }) => {
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
  });
}

for (const { href, name } of lifting) {
  test.describe(`${name} by itself`, () => {
    test('gives a load back as it was typed, after a look at the other unit', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(href);
      for (const text of ['107,5', '61', '100', '100 kg']) {
        await tool.load.fill(text);
        await tool.unit('lb').check();
        await expect(tool.load).toHaveValue(/lb$/);
        await expect(tool.load).not.toHaveValue(/^225\slb$/);
        await tool.unit('kg').check();
        await expect(tool.load).toHaveValue(text);
      }
      await tool.open(`${href}?load=102.5kg`);
      await tool.unit('lb').check();
      await tool.unit('kg').check();
      await expect(tool.load).toHaveValue('102.5\u00a0kg');
    });

    test('takes the unit that is chosen in another tab', async ({ context }) => {
      const [one, other] = [
        new ToolPage(await context.newPage()),
        new ToolPage(await context.newPage()),
      ];
      await one.open(href);
      await other.open(href);
      await other.unit('lb').check();
      await expect(one.unit('lb')).toBeChecked();
      await expect(one.load).toHaveValue(/^225\slb$/);
      await expect(one.answer).toContainText('lb');
    });

    test('keeps its state at the address of its file, and changes the address no faster than browsers allow', async ({
      page,
    }) => {
      const tool = new ToolPage(page);
      await page.addInitScript(() => {
        const replace = history.replaceState.bind(history);
        Object.assign(globalThis, { changes: 0 });
        history.replaceState = (...words) => {
          (globalThis as unknown as { changes: number }).changes += 1;
          replace(...words);
        };
      });
      await tool.open(`${href}index.html?load=140kg`);
      await expect(tool.load).toHaveValue('140\u00a0kg');
      await tool.unit('kg').focus();
      const start = performance.now();
      for (let i = 0; i < 40; i += 1) await page.keyboard.press('ArrowRight');
      await expect.poll(() => tool.state['load']).toContain('140');
      const changes = await page.evaluate(
        () => (globalThis as unknown as { changes: number }).changes,
      );
      // Safari allows 100 in 30 seconds.
      expect(changes).toBeLessThan(2 + (performance.now() - start) / 300);
      expect(tool.errors).toEqual([]);
    });

    test('still has what was worked out right before a reload', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(href);
      await tool.load.fill('142.5');
      await tool.load.press('Enter');
      await page.reload();
      await expect(tool.load).toHaveValue('142.5\u00a0kg');
    });

    test('goes to the first field with a fault at Enter', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(href);
      await tool.load.fill('heavy');
      await page.locator('.tool-form input[type=text]:visible').last().press('Enter');
      await expect(tool.load).toBeFocused();
    });

    test('says what changed of its answer once, after a while, and no small print', async ({
      page,
    }) => {
      const tool = new ToolPage(page);
      await tool.open(href);
      const status = page.locator('.tool-status');
      await expect(status).toHaveText('');
      const said = await status.evaluateHandle((place) => {
        const changes: string[] = [];
        new MutationObserver(() => changes.push(place.textContent)).observe(place, {
          childList: true,
        });
        return changes;
      });
      await tool.load.fill('');
      await tool.load.pressSequentially('142.5', { delay: 60 });
      await expect(status).not.toHaveText('');
      await page.waitForTimeout(500);
      const spoken = await said.jsonValue();
      expect(spoken).toHaveLength(1);
      const small = tool.page.locator('.tool-notes p');
      for (const text of await small.allTextContents()) expect(spoken[0]).not.toContain(text);
      expect(
        await page.locator('.tool [aria-live], .tool output, .tool [role=status]').count(),
      ).toBe(1);
    });
  });
}

for (const href of loading) {
  test.describe(`the bar of ${href}`, () => {
    test('is the usual one of the unit that was kept', async ({ page }) => {
      await page.addInitScript(() => {
        localStorage.setItem('unit', 'lb');
      });
      const tool = new ToolPage(page);
      await tool.open(href);
      await expect(tool.bar('45 lb')).toBeChecked();
      await expect(tool.load).not.toHaveAttribute('aria-invalid');
      await expect(tool.answer).toBeVisible();
      await expect(tool.answer).not.toContainText('Not with these plates');
    });

    for (const query of ['unit=lb', 'load=225lb']) {
      test(`is the usual one of the unit of the address: ${query}`, async ({ page }) => {
        const tool = new ToolPage(page);
        await tool.open(`${href}?${query}`);
        await expect(tool.bar('45 lb')).toBeChecked();
      });
    }

    test('takes links as they were written before, and leaves out what is as usual', async ({
      page,
    }) => {
      const tool = new ToolPage(page);
      for (const query of ['load=102.5kg', 'load=102.5&unit=kg', 'load=102,5+kg&on=']) {
        await tool.open(`${href}?${query}`);
        await expect(tool.load).toHaveValue('102.5\u00a0kg');
        await expect(page.locator('.tool')).toContainText('25 + 15 + 1.25');
      }
      await tool.open(`${href}?load=100kg&kg25=0&kg20=4`);
      await expect(page.locator('[name=kg25]')).toHaveValue('0');
      await expect(page.locator('.tool')).toContainText('20 + 20');
      const shared = new URL((await tool.link.getAttribute('href')) ?? '', page.url()).searchParams;
      expect(shared.get('kg25')).toBe('0');
      expect([...shared.keys()].filter((name) => /^(kg20|lb|on$)/.test(name))).toEqual([]);
    });

    test('is one of the reader’s own that no change of unit changes', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(href);
      await tool.chooseBar('Own');
      const own = page.getByLabel('Own bar');
      await own.fill('17');
      await tool.load.fill('57');
      await tool.unit('lb').check();
      await expect(own).toHaveValue('37.48\u00a0lb');
      await tool.unit('kg').check();
      await expect(own).toHaveValue('17');
      await expect(page.locator('.tool')).toContainText('17\u00a0kg');
    });

    test('is the one that the address names', async ({ page }) => {
      const tool = new ToolPage(page);
      await tool.open(`${href}?unit=lb&bar=20kg`);
      await expect(tool.bar('20 kg')).toBeChecked();
    });
  });
}

for (const { href, name } of lifting) {
  test.describe(`the first view of ${name}`, () => {
    test('is what the script leaves there until the form changes', async ({ page, browser }) => {
      const still = await browser.newPage({ javaScriptEnabled: false });
      await still.goto(href);
      await page.goto(href);
      const first = await still.locator('.tool').evaluate(({ outerHTML }) => outerHTML);
      expect(await page.locator('.tool').evaluate(({ outerHTML }) => outerHTML)).toBe(first);
      await still.close();
    });

    test('is that without a script, with nothing that needs one', async ({ browser }) => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(href);
      await expect(page.getByRole('table').first()).toBeVisible();
      for (const live of await page.locator('[data-live]').all()) await expect(live).toBeHidden();
      await page.close();
    });

    for (const [start, address, kept] of [
      ['its examples', href, 'kg'],
      ['an address', `${href}?load=140kg`, 'kg'],
      ['a kept unit', href, 'lb'],
    ] as const) {
      test(`stays where it is when the script is late, with ${start}`, async ({ page }) => {
        await page.setViewportSize({ width: 390, height: 844 });
        await page.addInitScript((unit) => {
          localStorage.setItem('unit', unit);
        }, kept);
        await slowDown(page);
        const shifts = await watchShifts(page);
        await page.goto(address);
        await expect(new ToolPage(page).unit(kept)).toBeChecked();
        await page.waitForTimeout(300);
        expect(await shifts()).toEqual([]);
      });
    }
  });
}

for (const [address, other] of [
  ['/tools/rpe/?reps=8&rpe=7', 'next'],
  ['/tools/plates/?load=5kg', 'kg25'],
  ['/tools/warm-up/?load=101kg', 'kg25'],
] as const) {
  test(`a fault is not told again when another field changes: ${address}`, async ({ page }) => {
    await new ToolPage(page).open(address);
    const fault = page.locator('.tool-fault:not(:empty)');
    await expect(fault).toHaveCount(1);
    const told = await fault.evaluateHandle((place) => {
      const changes: string[] = [];
      new MutationObserver(() => changes.push(place.textContent)).observe(place, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return changes;
    });
    await page.locator(`[name=${other}]`).evaluate((field: HTMLInputElement) => {
      field.value = '4';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect(fault).toHaveCount(1);
    expect(await told.jsonValue()).toEqual([]);
  });
}
