/** `npm run bench`: runs every benchmark, or the one that is named, and says what it measured. */
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT } from '../fixtures/site.ts';
import { machine, withFigures } from './report.ts';

/** What each part measures. It is a script beside this one, which writes its figures to its output as Markdown. */
const PARTS = {
  paint:
    'When an article is on the screen, on a simulated phone and in a browser on a slow line, against its bare HTML:',
  'next-page':
    'How long after a click the next article is painted, on a local server: made ready while its link was pointed at, and fetched:',
  builds:
    'What builds take. The posts are made up: some 700 words each, half of them with components, a tenth with a photo. A clean build finds no picture drawn before; a warm one finds all of them.',
  dev: 'What a writer waits for in `npm run dev`:',
  check: 'What `npm run check` takes:',
  import:
    'What it takes to bring over a blog from Squarespace (`npm run import`), whose pictures a local server gives:',
  load: 'How many requests nginx answers in a second over 200 connections, with the configuration that a build writes and on a bare server, in turns:',
  feed: 'What a feed takes, against the same articles as pages:',
} as const;

type Part = keyof typeof PARTS;

const README = path.join(PROJECT, 'README.md');

const HELP = `Measures what readers and authors wait for.

  npm run bench                       everything, which can take an hour
  npm run bench -- builds 100 1000    one part, and what it takes: here, how many posts
  npm run bench -- --readme           writes the figures into README.md, too

The parts: ${Object.keys(PARTS).join(', ')}.
`;

const args = process.argv.slice(2);
const [named, ...rest] = args.filter((each) => each !== '--readme');
if (named !== undefined && !Object.hasOwn(PARTS, named)) {
  process.stdout.write(HELP);
  process.exit(1);
}
for (const part of Object.keys(PARTS) as Part[]) {
  if (named !== undefined && named !== part) continue;
  process.stdout.write(`# ${part}\n\n`);
  const figures = `${PARTS[part]}\n\n${(await run(part, rest)).trim()}\n\n${machine(new Date())}`;
  process.stdout.write(`${figures}\n\n`);
  if (!args.includes('--readme')) continue;
  await writeFile(README, withFigures(await readFile(README, 'utf8'), part, figures));
}

/** What a part writes to its output; what it says meanwhile is seen at once. */
function run(part: Part, args: readonly string[]): Promise<string> {
  const script = path.join(import.meta.dirname, `${part}.ts`);
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`The benchmark ${part} failed.\n${output}`));
    });
  });
}
