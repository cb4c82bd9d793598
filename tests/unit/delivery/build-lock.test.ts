import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../../fixtures/folder.ts';

const LOCK = path.resolve(import.meta.dirname, '../../../src/delivery/build-lock.ts');

/** Takes a lock in a process of its own, and says what came of it: the holder, or that it has the lock. */
function take(file: string): string {
  const code = `import { takeLock } from ${JSON.stringify(LOCK)};
    process.stdout.write(String(takeLock(${JSON.stringify(file)}) ?? 'taken'));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
}

describe('the lock of a build', () => {
  it('is given back when its process ends', async () => {
    const file = path.join(await emptyFolder(), 'not/there/yet/build.lock');
    expect(take(file)).toBe('taken');
    expect(existsSync(file)).toBe(false);
    expect(take(file)).toBe('taken');
  });

  it('names the process that has it', async () => {
    const file = path.join(await emptyFolder(), 'build.lock');
    const other = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 60_000)']);
    try {
      await writeFile(file, String(other.pid));
      expect(take(file)).toBe(String(other.pid));
      expect(await readFile(file, 'utf8')).toBe(String(other.pid));
    } finally {
      other.kill('SIGKILL');
    }
  });

  it.each(['99999999', '', 'nonsense', '-1'])(
    'is taken over from a process that is gone: "%s"',
    async (holder) => {
      const file = path.join(await emptyFolder(), 'build.lock');
      await writeFile(file, holder);
      expect(take(file)).toBe('taken');
    },
  );
});
