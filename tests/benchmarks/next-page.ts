/**
 * How long after a click the next article is on the screen: one that the browser made ready while the
 * link was pointed at, and one that it had to fetch. The goal for the first is less than 100 ms.
 *
 * `node tests/benchmarks/next-page.ts [--rounds=7] [--site=dist]`
 * Without a site, the project is built first.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser, launchArguments } from '../browser/browser.ts';
import { parse, readPages } from '../fixtures/output.ts';
import { ASTRO, PROJECT } from '../fixtures/site.ts';
import { measure } from './builds/measure.ts';
import { serveAsHost } from './paint/host.ts';
import { table } from './report.ts';

/** Milliseconds. */
const GOAL = 100;
/** Milliseconds that the browser is given to make a page ready. */
const POINTING = 2500;
const WINDOWS = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, site: { type: 'string' } },
});

/** The first article that leads to a next one. */
async function startingPage(): Promise<string> {
  const page = (await readPages(site)).find(({ html }) => parse(html).querySelector('a[rel=next]'));
  if (!page) throw new Error(`No article in ${site} leads to a next one: write two.`);
  return `/${page.file.slice(0, -'index.html'.length)}`;
}

/** From the click until the next article is painted, in milliseconds; `undefined` if it was not made ready though it was pointed at. */
async function afterClick(
  browser: Browser,
  window: (typeof WINDOWS)[number],
  pointing: number,
): Promise<number | undefined> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(window);
  await page.goto(`${host.address}${start}`, { waitUntil: 'networkidle0' });
  const link = await page.waitForSelector('a[rel=next]');
  await link?.scrollIntoView();
  if (pointing > 0) {
    await link?.hover();
    await pause(pointing);
  }
  // A click of the pointer that is there, as a reader's. What it opens counts the time from then on.
  await link?.click();
  await pause(1500);
  const visit = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const paint = performance.getEntriesByName('first-contentful-paint').at(0);
    return {
      at: location.pathname,
      opened: (navigation?.toJSON() as { activationStart: number }).activationStart,
      painted: paint?.startTime ?? NaN,
    };
  });
  await context.close();
  if (visit.at === start || (pointing > 0 && visit.opened === 0)) return undefined;
  return visit.painted - visit.opened;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

const site = values.site ?? 'dist';
if (values.site === undefined) await measure([ASTRO, 'build'], PROJECT);
const host = await serveAsHost(site);
const start = await startingPage();
const browser = await puppeteer.launch({
  executablePath: findBrowser() ?? chromium.executablePath(),
  args: launchArguments,
});
const rows: string[][] = [];
for (const window of WINDOWS) {
  const [ready, fetched]: [number[], number[]] = [[], []];
  let missed = 0;
  for (let round = 0; round < Number(values.rounds); round++) {
    const time = await afterClick(browser, window, POINTING);
    if (time === undefined) missed++;
    else ready.push(time);
    fetched.push((await afterClick(browser, window, 0)) ?? NaN);
  }
  rows.push([
    `${window.width} px`,
    `${median(ready).toFixed(0)} ms`,
    `${Math.max(...ready).toFixed(0)} ms`,
    `${median(fetched).toFixed(0)} ms`,
    String(missed),
    median(ready) < GOAL ? 'meets' : 'misses',
  ]);
}
await browser.close();
host.stop();
const head = ['window', 'made ready', 'at most', 'fetched', 'times not made ready'];
process.stdout.write(table([...head, `goal of ${GOAL} ms`], rows));
