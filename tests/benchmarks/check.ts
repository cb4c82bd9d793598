/** How long `npm run check` takes over 200 posts. The goal is under 5 seconds. */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { copyContent } from '../fixtures/folder.ts';
import { median } from './builds/measure.ts';
import { WORDS, writeArticles } from './posts.ts';

const POSTS = 200;
const COMMAND = path.resolve(import.meta.dirname, '../../src/authoring/commands/check.ts');

const root = await copyContent();
await writeArticles(root, POSTS);

/** One run, whose time is said at once: on a busy machine the next one can take long. */
function timedCheck(): number {
  const start = performance.now();
  const { stdout } = spawnSync(process.execPath, [COMMAND], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SITE_NOW: '2026-06-01' },
  });
  const seconds = (performance.now() - start) / 1000;
  process.stderr.write(`${seconds.toFixed(1)} s: ${stdout.trim().split('\n').at(-1) ?? ''}\n`);
  return seconds;
}

const seconds = median([1, 2, 3].map(timedCheck));
process.stdout.write(
  `The check of ${POSTS} posts of ${WORDS} words takes ${seconds.toFixed(1)} s.\n`,
);
await rm(root, { recursive: true });
