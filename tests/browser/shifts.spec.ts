import type { Page } from '@playwright/test';
import { slowDown, watchShifts } from './layout-shifts.ts';
import { addresses, oddPages, sitePages } from './servers.ts';
import { expect, test } from './test.ts';

/** Opens a page over a slow connection and reads it to the end. Returns what moved on the way, and how far. */
async function shiftsOn(page: Page, address: string): Promise<string[]> {
  await page.setViewportSize({ width: 390, height: 844 });
  await slowDown(page);
  const shifts = await watchShifts(page);
  await page.goto(address);
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  });
  await page.waitForTimeout(500);
  return shifts();
}

for (const address of [...sitePages, ...oddPages]) {
  test(`${address.replace(/^.*:(\d+)/, '$1')} never moves while it loads slowly`, async ({
    page,
  }) => {
    expect(await shiftsOn(page, address)).toEqual([]);
  });
}

test('a tool in a unit that was kept, and one with a state in its address, do not move either', async ({
  page,
}) => {
  for (const query of ['', '?load=140kg', '?load=315lb']) {
    await page.goto(`${addresses.site}/tools/`);
    await page.evaluate(() => {
      localStorage.setItem('unit', 'lb');
    });
    expect(await shiftsOn(page, `${addresses.site}/tools/plates/${query}`), query).toEqual([]);
  }
});
