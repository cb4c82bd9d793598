import type { Browser } from '@playwright/test';
import { putOnSlowLine } from '../../browser/layout-shifts.ts';
import type { Paint } from './figures.ts';

/** A task longer than this, in milliseconds, keeps a reader waiting. */
const LONG = 50;

interface Entry extends PerformanceEntry {
  readonly value: number;
}

/** One load in a real browser with nothing kept: 1.6 Mbit/s, 150 ms there and back, a processor four times slower. */
export async function measureOnSlowLine(browser: Browser, address: string): Promise<Paint> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await putOnSlowLine(session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const entries: PerformanceEntry[] = [];
    Object.assign(globalThis, { entries });
    for (const type of ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift'])
      new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({
        type,
        buffered: true,
      });
  });
  await page.goto(address, { timeout: 60_000 });
  // What is worked at last: fonts and scripts that wait for the page.
  await page.waitForTimeout(1500);
  const paint = await page.evaluate((long) => {
    const { entries } = globalThis as unknown as { entries: Entry[] };
    const of = (type: string) => entries.filter(({ entryType }) => entryType === type);
    const first =
      of('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN;
    return {
      first,
      largest: of('largest-contentful-paint').at(-1)?.startTime ?? NaN,
      blocked: of('longtask')
        .filter(({ startTime }) => startTime > first)
        .reduce((sum, { duration }) => sum + Math.max(0, duration - long), 0),
      shift: of('layout-shift').reduce((sum, { value }) => sum + value, 0),
    };
  }, LONG);
  await context.close();
  return paint;
}
