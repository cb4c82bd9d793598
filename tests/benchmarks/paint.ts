/**
 * When a page of the built site is on the screen, against the same text as bare HTML in the same
 * run: in the lab (Lighthouse, a simulated phone) and in a real browser on a slow line. The goals
 * are a first and a largest paint within 1.15 times those of the bare page, nothing that blocks longer
 * than it does, nothing that moves.
 *
 * `node tests/benchmarks/paint.ts [--rounds=7] [--only=lab|line] [--site=dist] [/address/ …]`
 * Without a site, the project is built first. Without addresses: the article with the most
 * stylesheets, and the shortest one without a tool.
 */
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser, launchArguments } from '../browser/browser.ts';
import { parse, readPages } from '../fixtures/output.ts';
import { ASTRO, PROJECT } from '../fixtures/site.ts';
import { measure } from './builds/measure.ts';
import { middle, type Paint } from './paint/figures.ts';
import { serveAsHost } from './paint/host.ts';
import { installLighthouse, measureInLab } from './paint/lab.ts';
import { measureOnSlowLine } from './paint/slow-line.ts';
import { table } from './report.ts';

const GOAL = 1.15;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    only: { type: 'string' },
    site: { type: 'string' },
  },
});

/** The article with the most stylesheets, and the shortest one without a tool. */
async function typicalPages(): Promise<string[]> {
  const articles = (await readPages(site))
    .filter(({ file }) => /^articles\/\D[^/]*\/index\.html$/.test(file))
    .map(({ file, html }) => ({ address: `/${file.slice(0, -'index.html'.length)}`, html }))
    .sort((a, b) => a.html.length - b.html.length);
  const sheets = ({ html }: { html: string }) => html.split('rel="stylesheet"').length;
  const dressed = articles.toSorted((a, b) => sheets(b) - sheets(a)).at(0);
  const plain = articles.find(({ html }) => !parse(html).querySelector('.tool'));
  return [dressed, plain].flatMap((page) => (page ? [page.address] : []));
}

/** Measures pages and their bare HTML by turns, and gives the middle of each measure as rows of the table. */
async function compare(
  what: string,
  addresses: readonly string[],
  load: (address: string) => Promise<Paint>,
): Promise<string[][]> {
  const variants = addresses.flatMap((address) => [address, `/bare${address}`]);
  const runs = new Map(variants.map((variant): [string, Paint[]] => [variant, []]));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [variant, of] of runs) of.push(await load(`${host.address}${variant}`));
  }
  return addresses.flatMap((address) => {
    const [own, bare] = [address, `/bare${address}`].map((each) => middle(runs.get(each) ?? []));
    return own && bare ? [[what, address, ...figuresOf(own, bare)]] : [];
  });
}

/** The figures of a page beside those of its bare HTML, and whether they are within the goals. */
function figuresOf(own: Paint, bare: Paint): string[] {
  const ratios = [own.first / bare.first, own.largest / bare.largest];
  const isMet =
    ratios.every((ratio) => ratio <= GOAL) && own.blocked <= bare.blocked && own.shift < 0.005;
  return [
    ...(['first', 'largest', 'blocked'] as const).map(
      (name) => `${own[name].toFixed(0)} (${bare[name].toFixed(0)})`,
    ),
    own.shift.toFixed(3),
    ...ratios.map((ratio) => ratio.toFixed(2)),
    isMet ? 'meets' : 'misses',
  ];
}

const site = values.site ?? 'dist';
if (values.site === undefined) await measure([ASTRO, 'build'], PROJECT);
const addresses = positionals.length > 0 ? positionals : await typicalPages();
const rows: string[][] = [];
const host = await serveAsHost(site);
if (values.only !== 'line') {
  await installLighthouse();
  rows.push(...(await compare('lab', addresses, measureInLab)));
}
if (values.only !== 'lab') {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: launchArguments,
    ...(executablePath && { executablePath }),
  });
  const onSlowLine = (address: string) => measureOnSlowLine(browser, address);
  rows.push(...(await compare('slow line', addresses, onSlowLine)));
  await browser.close();
}
host.stop();
const head = ['where', 'page', 'first paint, ms (bare)', 'largest (bare)', 'blocked (bare)'];
const ratios = ['first ÷ bare', 'largest ÷ bare', `goals: ${GOAL}, blocked no longer`];
process.stdout.write(table([...head, 'shift', ...ratios], rows));
