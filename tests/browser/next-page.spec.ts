/**
 * Pages that the browser has ready before they are opened, and those that it keeps for the way back. It
 * makes none ready under Playwright's eyes, so Puppeteer drives it here.
 */
import { chromium } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, launchArguments } from './browser.ts';
import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

let browser: Browser;
let page: Page;

test.beforeEach(async () => {
  browser = await puppeteer.launch({
    executablePath: findBrowser() ?? chromium.executablePath(),
    args: launchArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
});
test.afterEach(() => browser.close());

test('the next article is ready when its link is pointed at, and wears the theme chosen since', async () => {
  await expect(async () => {
    await page.goto(`${addresses.site}/articles/why-hands-hurt/`);
    await page.evaluate(() => {
      localStorage.clear();
    });
    const next = await page.waitForSelector('a[rel=next]');
    const address = (await next?.evaluate((link) => link.href)) ?? '';
    await next?.hover();
    // Longer than the browser takes a pointer for passing by.
    await pause(1000);
    await page.click('.theme-toggle');
    await next?.click();
    expect(await readyFor(address)).toBeGreaterThan(0);
  }).toPass();
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
});

test('a session sheet that waits in a page made ready leaves a rest to the pages in sight', async () => {
  const kept = () =>
    page.evaluate(() =>
      Object.entries<string>(localStorage).find(([key]) => key.startsWith('workout:')),
    );
  await page.goto(`${addresses.oddSite}/articles/workout/`);
  await page.$eval('workout-sheet', (sheet) => {
    sheet.scrollIntoView();
  });
  await page.waitForFunction(() => customElements.get('workout-sheet') !== undefined);
  await page.click('workout-sheet .set [type=checkbox]');
  await page.goto(`${addresses.oddSite}/articles/`);
  const [key, session] = (await kept()) ?? ['', ''];
  const soon = session.replace(/"endsAt":\d+/, `"endsAt":${Date.now() + 2000}`);
  expect(soon).not.toBe(session);
  await page.evaluate(
    (name, text) => {
      localStorage.setItem(name, text);
    },
    key,
    soon,
  );
  const link = await page.waitForSelector('main a[href="/articles/workout/"]');
  await link?.hover();
  await pause(4000);
  expect(await kept()).toEqual([key, soon]);
  await link?.click();
  expect(await readyFor(`${addresses.oddSite}/articles/workout/`)).toBeGreaterThan(0);
  await expect
    .poll(() => page.$eval('.workout-status', (place) => place.textContent))
    .toContain('Rest is over');
});

test('pages are kept for the way back', async () => {
  const session = await page.createCDPSession();
  await session.send('Page.enable');
  let cameBy = '';
  session.on('Page.frameNavigated', ({ type, frame }) => {
    cameBy = `${type} ${frame.url}`;
  });
  for (const path of ['/articles/why-hands-hurt/', '/tools/fridge-clock/', '/search/?q=callus']) {
    // A browser that is short of memory or time keeps nothing: the next try shows whether the page allows it.
    await expect(async () => {
      await page.goto(addresses.site + path);
      await page.goto(addresses.oddSite);
      await session.send('Runtime.evaluate', { expression: 'history.back()' });
      await expect
        .poll(() => cameBy, { timeout: 5000 })
        .toBe(`BackForwardCacheRestore ${addresses.site}${path}`);
    }).toPass();
  }
});

/** How long a page was ready before it was opened, in milliseconds; 0 if it was loaded on the click. */
async function readyFor(address: string): Promise<number> {
  let before = 0;
  await expect(async () => {
    // Asked in the page, and again: one made ready takes the place of the one before it with all that is open there.
    const now = await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation');
      return { ...visit?.toJSON(), at: location.href } as { activationStart: number; at: string };
    });
    expect(now.at).toBe(address);
    before = now.activationStart;
  }).toPass({ timeout: 15_000 });
  return before;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
