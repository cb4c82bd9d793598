import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Refusal } from '../refusal.ts';

/**
 * Runs git in the project's folder.
 *
 * @returns what it printed.
 * @throws {Refusal} when there is no git, or the folder is in no repository.
 */
export async function git(root: string, ...args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') throw new Refusal('Git is not installed here. Install it first');
    if (stderr.includes('not a git repository')) {
      throw new Refusal(
        'This folder is not in a git repository. Run git init and commit everything first',
      );
    }
    throw error;
  }
}

/**
 * The files with uncommitted changes: changed, new or deleted.
 *
 * @param folder a path from the project's folder; all of it if left out.
 * @throws {Refusal} when git cannot be asked.
 */
export async function uncommitted(root: string, folder = '.'): Promise<string[]> {
  const lines = await git(root, 'status', '--porcelain', '--untracked-files=all', '--', folder);
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3).replace(/^.* -> /, ''));
}

const run = promisify(execFile);
