import type { JSHandle, Locator } from '@playwright/test';
import { stopClock } from './clock.ts';
import { lifting, ToolPage } from './pages/tool.ts';
import { expect, test } from './test.ts';

for (const { href, name } of lifting) {
  test(`${name} says what changed of its answer once, after a while, and no small print`, async ({
    page,
  }) => {
    await stopClock(page);
    const tool = new ToolPage(page);
    await tool.open(href);
    const status = page.locator('.tool-status');
    await expect(status).toHaveText('');
    const said = await changesOf(status);
    await tool.load.fill('');
    for (const key of '142.5') {
      await page.keyboard.press(key);
      await page.clock.runFor(60);
    }
    await page.clock.runFor(5000);
    const spoken = await said.jsonValue();
    expect(spoken).toHaveLength(1);
    const small = tool.page.locator('.tool-notes p');
    for (const text of await small.allTextContents()) expect(spoken[0]).not.toContain(text);
    expect(await page.locator('.tool [aria-live], .tool output, .tool [role=status]').count()).toBe(
      1,
    );
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
    const told = await changesOf(fault);
    await page.locator(`[name=${other}]`).evaluate((field: HTMLInputElement) => {
      field.value = '4';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect(fault).toHaveCount(1);
    expect(await told.jsonValue()).toEqual([]);
  });
}

/** What stands in a place, each time that it changes. */
function changesOf(place: Locator): Promise<JSHandle<string[]>> {
  return place.evaluateHandle((element) => {
    const changes: string[] = [];
    const note = () => changes.push(element.textContent);
    const all = { childList: true, characterData: true, subtree: true };
    new MutationObserver(note).observe(element, all);
    return changes;
  });
}
