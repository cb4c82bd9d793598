import { expect, type Page, test } from '@playwright/test';
import { addresses, oddPages, sitePages } from './servers.ts';

/** A phone's connection where the signal is poor: 1.6 Mbit/s, 150 ms there and back. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node }[];
}

/** CLS is told to two decimals. Less than half of the last is an edge that a font of the system moved. */
const NOTHING = 0.005;

/** Opens a page over a slow connection and reads it to the end. Returns what moved on the way, and how far. */
async function shiftsOn(page: Page, address: string): Promise<string[]> {
  await page.setViewportSize({ width: 390, height: 844 });
  // A font that comes late is not used at all (`optional`), and when it comes depends on the machine.
  await page.route('**/*.woff2', (route) => route.abort());
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await page.addInitScript(() => {
    const shifts: [value: number, moved: string][] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.textContent ?? ''),
        );
        shifts.push([value, moved.join(', ')]);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  });
  await page.waitForLoadState('networkidle');
  const shifts = await page.evaluate(
    () => (globalThis as unknown as { shifts: [value: number, moved: string][] }).shifts,
  );
  const all = shifts.reduce((sum, [value]) => sum + value, 0);
  return all < NOTHING ? [] : shifts.map(([value, moved]) => `${value.toFixed(4)}: ${moved}`);
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
