import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addressKey } from '../../blog/permalinks.ts';
import type { Content } from '../read/content.ts';
import { once } from '../rule.ts';

/** The file that a page comes from, and the line of it that a finding is about. */
export interface Maker {
  /** Path from the project's root. */
  readonly file: string;
  readonly line?: number | undefined;
}

/**
 * The file that made the page at an address: the post, the topic, the page or
 * the author of `content`; for what only code makes, its file in `src/pages`
 * or else in the built folder.
 *
 * @param words what the finding is about, as the file may have it: a link, for instance.
 */
export function madeBy(address: string, content: Content, words?: string): Maker {
  const file = contentFile(address, content) ?? pageFile(address, content.root);
  if (!file) return { file: `dist${address.replace(/\/$/, '/index.html')}` };
  return { file, line: words ? lineOf(words, path.join(content.root, file)) : undefined };
}

function contentFile(address: string, content: Content): string | undefined {
  const [, room = '', name = ''] = /^\/([^/]+)\/([^/]+?)(?:\.md)?(?:\/|$)/.exec(address) ?? [];
  const post = postFiles(content);
  if (room === 'articles' && post.has(`/articles/${name}`)) return post.get(`/articles/${name}`);
  const record = RECORDS[room] && `content/${RECORDS[room]}/${name}.yaml`;
  if (record && existsSync(path.join(content.root, record))) return record;
  return post.get(addressKey(address));
}

const RECORDS: Readonly<Record<string, string>> = { topics: 'topics', authors: 'authors' };

/** The file of each post, by the keys of its address and of its old ones. */
const postFiles = once(
  ({ posts }) =>
    new Map(
      posts.flatMap(({ file, slug, front }) =>
        [...front.aliases, `/articles/${slug}/`].map(
          (address) => [addressKey(address), file] as const,
        ),
      ),
    ),
);

function pageFile(address: string, root: string): string | undefined {
  const name = address.replace(/^\/|\/$|\.html$/g, '') || 'index';
  const candidates = [
    `content/pages/${name}.mdx`,
    `src/pages/${name}.astro`,
    `src/pages/${name}/index.astro`,
    `src/pages/${name}.ts`,
  ];
  return candidates.find((file) => existsSync(path.join(root, file)));
}

function lineOf(words: string, file: string): number | undefined {
  const lines = readFileSync(file, 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(words));
  return index < 0 ? undefined : index + 1;
}
