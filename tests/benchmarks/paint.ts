/**
 * When a page of the built site is on the screen, against the same text as bare HTML in the same
 * run: in the lab (Lighthouse, a simulated phone) and in a real browser on a slow line. The goals
 * are a largest paint within 1.15 times that of the bare page, nothing that blocks, nothing that moves.
 *
 * `node tests/benchmarks/paint.ts [--rounds=7] [--only=lab|line] [/address/ …]`, after `npm run build`.
 * Without addresses: the article with the most stylesheets, and the shortest one without a tool.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser, launchArguments } from '../browser/browser.ts';
import { parse, readPages } from '../fixtures/output.ts';
import { measures, middle, type Paint } from './paint/figures.ts';
import { serveAsHost } from './paint/host.ts';
import { installLighthouse, measureInLab } from './paint/lab.ts';
import { measureOnSlowLine } from './paint/slow-line.ts';

const GOAL = 1.15;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    only: { type: 'string' },
    site: { type: 'string', default: 'dist' },
  },
});

/** The article with the most stylesheets, and the shortest one without a tool. */
async function typicalPages(): Promise<string[]> {
  const articles = (await readPages(values.site))
    .filter(({ file }) => /^articles\/\D[^/]*\/index\.html$/.test(file))
    .map(({ file, html }) => ({ address: `/${file.slice(0, -'index.html'.length)}`, html }))
    .sort((a, b) => a.html.length - b.html.length);
  const sheets = ({ html }: { html: string }) => html.split('rel="stylesheet"').length;
  const dressed = articles.toSorted((a, b) => sheets(b) - sheets(a)).at(0);
  const plain = articles.find(({ html }) => !parse(html).querySelector('.tool'));
  return [dressed, plain].flatMap((page) => (page ? [page.address] : []));
}

/** Measures pages and their bare HTML by turns, and prints the middle of each measure. */
async function compare(
  what: string,
  addresses: readonly string[],
  measure: (address: string) => Promise<Paint>,
): Promise<void> {
  const variants = addresses.flatMap((address) => [address, `/bare${address}`]);
  const runs = new Map(variants.map((variant): [string, Paint[]] => [variant, []]));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [variant, of] of runs) of.push(await measure(`${host.address}${variant}`));
  }
  for (const address of addresses) {
    const [own, bare] = [address, `/bare${address}`].map((each) => middle(runs.get(each) ?? []));
    if (!own || !bare) continue;
    const told = measures.map((name) =>
      name === 'shift'
        ? `${name} ${own[name].toFixed(3)}`
        : `${name} ${own[name].toFixed(0)}/${bare[name].toFixed(0)}`,
    );
    const ratio = own.largest / bare.largest;
    process.stdout.write(
      `${what} ${address}: ${told.join(', ')}; largest ${ratio.toFixed(2)} of bare\n`,
    );
    if (ratio > GOAL || own.blocked > 0 || own.shift >= 0.005) process.exitCode = 1;
  }
}

const addresses = positionals.length > 0 ? positionals : await typicalPages();
const host = await serveAsHost(values.site);
if (values.only !== 'line') {
  await installLighthouse();
  await compare('lab', addresses, measureInLab);
}
if (values.only !== 'lab') {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: launchArguments,
    ...(executablePath && { executablePath }),
  });
  await compare('slow line', addresses, (address) => measureOnSlowLine(browser, address));
  await browser.close();
}
host.stop();
