import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { authorsEnvironment } from '../../fixtures/site.ts';
import { listFiles } from '../../fixtures/output.ts';

/** What a run of a command took. */
export interface Cost {
  readonly seconds: number;
  /** The most memory that the command and all that it started held at one time, in bytes. */
  readonly memory: number;
}

/**
 * Runs a script of Node's in a folder, to its end.
 *
 * @throws with the last of what it printed, if it fails.
 */
export function measure(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, env: { ...authorsEnvironment(), ...env } });
  let [output, memory] = ['', 0];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const watch = setInterval(() => {
    memory = Math.max(memory, child.pid ? memoryOf(child.pid) : 0);
  }, 200);
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, memory });
      else reject(new Error(output.slice(-2_000)));
    });
  });
}

/** What a process and all below it hold of the memory, in bytes; 0 where it has ended. */
function memoryOf(pid: number): number {
  const processes = existsSync('/proc/self/task') ? linuxTree(pid) : treeOf(pid);
  return processes.reduce((sum, bytes) => sum + bytes, 0);
}

function linuxTree(pid: number): number[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0);
    // Each thread has children of its own.
    const below = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return [kilobytes * 1024, ...below.map(Number).flatMap(linuxTree)];
  } catch {
    return [];
  }
}

/** Where there is no `/proc`, as on a Mac. */
function treeOf(pid: number): number[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim();
  const processes = lines.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const below = (root: number): number[] =>
    processes.flatMap(([id = 0, parent, kilobytes = 0]) => [
      ...(id === root ? [kilobytes * 1024] : []),
      ...(parent === root ? below(id) : []),
    ]);
  return below(pid);
}

/** How many files, pages among them, and bytes a folder has. */
export async function sizeOf(
  folder: string,
): Promise<{ files: number; pages: number; bytes: number }> {
  const names = await listFiles(folder);
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(path.join(folder, name))).size),
  );
  return {
    files: names.length,
    pages: names.filter((name) => name.endsWith('.html')).length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
