import type { Page } from '@playwright/test';

/**
 * Lets a page count as opened when all of it is here, unless a test says what it waits for: what an
 * article fetches after its first paint holds no `load` back.
 */
export function openWhole(page: Page): void {
  const open = page.goto.bind(page);
  page.goto = async (address, options) => {
    const response = await open(address, options);
    if (options?.waitUntil === undefined) await page.waitForFunction(isWhole);
    return response;
  };
}

/** Whether all that waits for the first paint is here, or failed. */
function isWhole(): boolean {
  // Without scripting, what stands in a `noscript` is a part of the page.
  return [...document.querySelectorAll('noscript')].every(({ children }) => children.length > 0);
}
