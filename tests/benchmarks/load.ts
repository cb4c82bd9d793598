/**
 * How many requests for an article nginx answers in a second with the configuration that a build
 * writes, against a bare file of the same size on a bare nginx, in turns. The goal is a ratio of 0.95
 * or more, and no error.
 */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emptyFolder } from '../fixtures/folder.ts';
import { installPrograms } from '../fixtures/programs.ts';
import { SERVERS } from '../hosts/install-servers.ts';
import { startNginx } from '../hosts/servers.ts';
import { onNginx } from '../hosts/sites.ts';
import { amount, table } from './report.ts';

const CONNECTIONS = 200;

/** Turns, and the seconds of each. */
const [TURNS, SECONDS] = [6, 10];

/** What a browser takes. */
const ENCODINGS = 'gzip, deflate, br';

installPrograms([
  ...SERVERS,
  { name: 'wrk', package: 'wrk', check: ['sh', '-c', 'command -v wrk'] },
]);

interface Load {
  requests: number;
  errors: number;
}

const site = await onNginx();
const article = [...site.files.keys()].find((address) => /\/articles\/.+\/$/.test(address)) ?? '';
const { body } = await site.ask(article, { headers: { 'Accept-Encoding': ENCODINGS } });
const folder = await emptyFolder();
await writeFile(path.join(folder, 'file.html'), body);
const bare = await startNginx(folder);

const loads: Record<'article' | 'bare', Load> = {
  article: { requests: 0, errors: 0 },
  bare: { requests: 0, errors: 0 },
};
for (let turn = 1; turn <= TURNS; turn++) {
  add(loads.article, load(site.port, article));
  add(loads.bare, load(bare.port, '/file.html'));
  process.stderr.write(`${turn} of ${TURNS}: ${JSON.stringify(loads)}\n`);
}
await site.stop();
await bare.stop();

const rows = [
  ['the article', loads.article] as const,
  [`a bare file of ${amount(body.length)} bytes`, loads.bare] as const,
].map(([name, { requests, errors }]) => [
  name,
  amount(Math.round(requests / (TURNS * SECONDS))),
  amount(errors),
]);
const ratio = loads.article.requests / loads.bare.requests;
process.stdout.write(
  `${table(['what', 'requests a second', 'errors'], rows)}\n\nOf the bare file’s requests, the article has ${ratio.toFixed(2)}.\n`,
);

/** What wrk counted in one turn. */
function load(port: number, address: string): Load {
  const output = execFileSync(
    'wrk',
    [
      ...['--threads', '1', '--connections', String(CONNECTIONS), '--duration', `${SECONDS}s`],
      ...['--header', 'Host: example.com', '--header', `Accept-Encoding: ${ENCODINGS}`],
      `http://127.0.0.1:${port}${address}`,
    ],
    { encoding: 'utf8' },
  );
  const [, requests] = /(\d+) requests in/.exec(output) ?? [];
  const [, refused] = /Non-2xx or 3xx responses: (\d+)/.exec(output) ?? [];
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(
    output,
  );
  const errors = [refused ?? 0, ...(broken?.slice(1) ?? [])].map(Number);
  return { requests: Number(requests), errors: errors.reduce((sum, each) => sum + each, 0) };
}

function add(sum: Load, { requests, errors }: Load): void {
  sum.requests += requests;
  sum.errors += errors;
}
