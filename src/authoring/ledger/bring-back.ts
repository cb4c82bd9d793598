import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { articleAddress } from '../../blog/permalinks.ts';
import type { Content } from '../read/content.ts';
import { git } from './git.ts';
import { nearest } from '../nearest.ts';
import { Refusal } from '../refusal.ts';
import { retiredAt } from './retired-files.ts';

/**
 * Undoes a retirement: brings the article's folder back from git as it was, id
 * and dates included, and takes its record away.
 *
 * @returns what was done, for the author.
 * @throws {Refusal} before anything is written, when it cannot be done.
 */
export async function bringBack(content: Content, slug: string): Promise<string> {
  const { root, retired } = content;
  const record = retired.find((article) => article.slug === slug);
  if (!record) {
    const slugs = retired.map((article) => article.slug);
    const meant = retiredAt(articleAddress(slug), content)?.slug ?? nearest(slug, slugs);
    throw new Refusal(
      `There is no content/retired/${slug}.yaml.${meant ? ` Did you mean ${meant}?` : ''}`,
    );
  }
  const folder = `content/posts/${slug}`;
  if (!existsSync(path.join(root, folder))) {
    const commit = await lastWith(folder, root);
    await git(root, 'restore', `--source=${commit}`, '--worktree', '--', folder);
  }
  await rm(path.join(root, record.file));
  return [
    `Brought ${folder} back, and deleted ${record.file}.`,
    'Its id is the same as before: no subscriber gets the article twice.',
    'Run npm run check, then commit and push.',
    '',
  ].join('\n');
}

/** The last commit that has something in a folder. */
async function lastWith(folder: string, root: string): Promise<string> {
  const [commit = ''] = (await git(root, 'rev-list', '--max-count=1', 'HEAD', '--', folder)).split(
    '\n',
  );
  for (const candidate of commit ? [commit, `${commit}^`] : []) {
    if (await has(candidate, folder, root)) return candidate;
  }
  throw new Refusal(
    `Git does not have ${folder} here. Fetch the whole history with git fetch --unshallow, or put the folder there yourself and delete content/retired/${path.posix.basename(folder)}.yaml`,
  );
}

async function has(commit: string, folder: string, root: string): Promise<boolean> {
  try {
    return (await git(root, 'ls-tree', '--name-only', commit, '--', folder)).trim() !== '';
  } catch (error) {
    // The commit before the first one there is, or before those that a shallow copy has.
    if (error instanceof Refusal) throw error;
    return false;
  }
}
