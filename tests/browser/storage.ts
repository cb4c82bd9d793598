import type { Page } from '@playwright/test';

/** Lets a page have no storage, as browsers do that block it: to ask for it throws. */
export async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new Error('blocked');
      },
    });
  });
}
