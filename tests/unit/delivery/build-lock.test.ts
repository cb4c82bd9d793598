import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { emptyFolder, writeFiles } from '../../fixtures/folder.ts';

const LOCK = path.resolve(import.meta.dirname, '../../../src/delivery/build-lock.ts');

/** Arguments for Node to take a lock, say what came of it (the holder, or that it has the lock), and do what is said then. */
const taking = (lock: string, then = '') => [
  '--input-type=module',
  '--eval',
  `import { takeLock } from ${JSON.stringify(LOCK)};
   process.stdout.write(String(takeLock(${JSON.stringify(lock)}) ?? 'taken'));
   ${then}`,
];

const take = (lock: string) => execFileSync(process.execPath, taking(lock), { encoding: 'utf8' });

/** A lock that a process has left, or that holds something else. */
async function lockOf(name: string): Promise<string> {
  const root = await emptyFolder();
  await writeFiles(root, { [`building/${name}`]: '' });
  return path.join(root, 'building');
}

describe('the lock of a build', () => {
  it('is given back when its process ends, and leaves nothing', async () => {
    const folder = path.join(await emptyFolder(), 'not/there/yet');
    const lock = path.join(folder, 'building');
    expect(take(lock)).toBe('taken');
    expect(await readdir(folder)).toEqual([]);
    expect(take(lock)).toBe('taken');
  });

  it('names the process that has it', async () => {
    const other = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 60_000)']);
    try {
      const lock = await lockOf(String(other.pid));
      expect(take(lock)).toBe(String(other.pid));
      expect(await readdir(lock)).toEqual([String(other.pid)]);
      expect(await readdir(path.dirname(lock))).toEqual(['building']);
    } finally {
      other.kill('SIGKILL');
    }
  });

  it.each(['99999999', 'nonsense', '-1'])(
    'is taken over from a process that is gone: "%s"',
    async (holder) => {
      expect(take(await lockOf(holder))).toBe('taken');
    },
  );

  it('is taken where a process was stopped while it gave it back', async () => {
    const lock = path.join(await emptyFolder(), 'building');
    await mkdir(lock);
    expect(take(lock)).toBe('taken');
    expect(existsSync(lock)).toBe(false);
  });

  it('has one holder, of many that take it over at once', async () => {
    const lock = await lockOf('99999999');
    // Each waits for the end of its input: none is done before the last has asked.
    const builds = Array.from({ length: 8 }, () =>
      spawn(process.execPath, taking(lock, 'process.stdin.resume();')),
    );
    const answers = builds.map(({ stdout }) => text(stdout));
    const asked = builds.map(
      ({ stdout }) => new Promise((resolve) => stdout.once('readable', resolve)),
    );
    await Promise.all(asked);
    for (const { stdin } of builds) stdin.end();
    const taken = (await Promise.all(answers)).filter((answer) => answer === 'taken');
    expect(taken).toHaveLength(1);
  });
});
