import type { Page } from '@playwright/test';

/** Sets the clock of a page to 25 November 2026, 6 pm, and stops it: it goes on only when it is told to. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: new Date(2026, 10, 25, 17, 50) });
  await page.clock.pauseAt(new Date(2026, 10, 25, 18));
}
