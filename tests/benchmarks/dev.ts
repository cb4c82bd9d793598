/**
 * What a writer waits for in `npm run dev` over many posts: the server, its first page, another page,
 * the home page, and a page after it was edited.
 *
 * `node tests/benchmarks/dev.ts [--rounds=3] [1000]`
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import type { Site } from '../fixtures/site.ts';
import { median } from './builds/measure.ts';
import { article, fileOf } from './posts.ts';
import { project } from './project.ts';
import { amount, table } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
});

const STEPS = [
  'ready',
  'the first page',
  'another page',
  'the home page',
  'the home page again',
  'a page after an edit',
] as const;

type Waits = Record<(typeof STEPS)[number], number>;

/** How many edits a round makes: its figure is the median. */
const EDITS = 5;

async function runRound(site: Site, posts: number): Promise<Waits> {
  const port = await freePort();
  const start = performance.now();
  const { address, stop } = await site.serve('dev', port);
  const ready = since(start);
  const open = async (place: string) => {
    const from = performance.now();
    const response = await fetch(address + place);
    const page = await response.text();
    if (!response.ok) throw new Error(`/${place} is ${response.status}.`);
    return { page, seconds: since(from) };
  };
  const articleAt = (n: number) => `articles/${article(n).slug}/`;
  try {
    const middle = Math.floor(posts / 2);
    const waits = {
      ready,
      'the first page': (await open(articleAt(middle))).seconds,
      'another page': (await open(articleAt(middle + 1))).seconds,
      'the home page': (await open('')).seconds,
      'the home page again': (await open('')).seconds,
    };
    const edits: number[] = [];
    for (let edit = 0; edit < EDITS; edit++) {
      const line = `Line ${edit} that was not there before.`;
      const file = fileOf(site.root, middle);
      await writeFile(file, `${await readFile(file, 'utf8')}\n${line}\n`);
      const { page, seconds } = await open(articleAt(middle));
      if (!page.includes(line)) throw new Error('The page does not show the edit.');
      edits.push(seconds);
    }
    return { ...waits, 'a page after an edit': median(edits) };
  } finally {
    stop();
  }
}

function since(start: number): number {
  return (performance.now() - start) / 1000;
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => {
        resolve(address !== null && typeof address === 'object' ? address.port : 0);
      });
    });
  });
}

async function waitsWith(posts: number): Promise<string[]> {
  const site = await project(posts);
  const rounds: Waits[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    rounds.push(await runRound(site, posts));
    process.stderr.write(`${amount(posts)} posts, round ${round + 1}\n`);
  }
  // The server may not have ended yet.
  await rm(site.root, { recursive: true, maxRetries: 9 });
  return [
    amount(posts),
    ...STEPS.map((step) => `${median(rounds.map((round) => round[step])).toFixed(2)} s`),
  ];
}

const counts = positionals.length > 0 ? positionals.map(Number) : [1_000];
const rows: string[][] = [];
for (const count of counts) rows.push(await waitsWith(count));
process.stdout.write(`${table(['posts', ...STEPS], rows)}\n`);
