import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { emptyFolder, writeFiles } from '../../fixtures/folder.ts';
import { PROJECT } from '../../fixtures/site.ts';
import { type Cost, measure } from './measure.ts';
import { plainPosts } from '../posts.ts';

export const VERSION = '3.1.8';

const PACKAGES = path.join(PROJECT, `.cache/bench/eleventy-${VERSION}`);

/** A plain blog of Eleventy's with the posts of the benchmarks. */
export interface Blog {
  readonly root: string;
  build(): Promise<Cost>;
}

/** Makes such a blog with so many posts, in a folder of its own. */
export async function eleventyBlog(count: number): Promise<Blog> {
  await install();
  const root = await emptyFolder();
  await cp(path.join(import.meta.dirname, 'blog'), root, { recursive: true });
  await symlink(path.join(PACKAGES, 'node_modules'), path.join(root, 'node_modules'));
  await writeFiles(root, { 'package.json': '{ "type": "module" }' });
  for await (const files of plainPosts(count)) await writeFiles(root, files);
  return { root, build: () => measure(['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'], root) };
}

/** Installs Eleventy beside the project, once: only this benchmark needs it. */
async function install(): Promise<void> {
  if (existsSync(path.join(PACKAGES, 'node_modules'))) return;
  await mkdir(PACKAGES, { recursive: true });
  await writeFile(path.join(PACKAGES, 'package.json'), '{ "private": true }');
  await promisify(execFile)('npm', ['install', '--no-audit', `@11ty/eleventy@${VERSION}`], {
    cwd: PACKAGES,
  });
}
