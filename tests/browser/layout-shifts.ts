import type { CDPSession, Page } from '@playwright/test';

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node }[];
}

type ShiftsSoFar = () => Promise<[value: number, moved: string][]>;

/** CLS is told to two decimals. Less than half of the last is a word that a font moved. */
const NOTHING = 0.005;

/**
 * Watches a page, from before it opens, for what moves in it.
 *
 * @returns what tells, once the page has drawn what it is now, how far each thing moved so far; nothing where CLS is 0.00.
 */
export async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: [value: number, moved: string][] = [];
    const note = (entries: PerformanceEntryList) => {
      for (const { value, sources } of entries as Shift[]) {
        const moved = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.textContent ?? ''),
        );
        shifts.push([value, moved.join(', ')]);
      }
    };
    const observer = new PerformanceObserver((list) => {
      note(list.getEntries());
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const shiftsSoFar: ShiftsSoFar = async () => {
      // What changed before the first is drawn by the second.
      await nextFrame();
      await nextFrame();
      note(observer.takeRecords());
      return shifts;
    };
    Object.assign(globalThis, { shiftsSoFar });
  });
  return async () => {
    const shifts = await page.evaluate(() =>
      (globalThis as unknown as { shiftsSoFar: ShiftsSoFar }).shiftsSoFar(),
    );
    const all = shifts.reduce((sum, [value]) => sum + value, 0);
    return all < NOTHING ? [] : shifts.map(([value, moved]) => `${value.toFixed(4)}: ${moved}`);
  };
}

/** Gives a page a phone's connection where the signal is poor: 1.6 Mbit/s, 150 ms there and back, and no fonts. */
export async function slowDown(page: Page): Promise<void> {
  // A font that comes late is not used at all (`optional`), and when it comes depends on the machine.
  await page.route('**/*.woff2', (route) => route.abort());
  await putOnSlowLine(await page.context().newCDPSession(page));
}

/** 1.6 Mbit/s, 150 ms there and back. */
export async function putOnSlowLine(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 93_750,
  });
}
