import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Content } from '../content.ts';
import { idOf, type PostSource } from '../post-source.ts';

export const EXAMPLES_FILE = 'content/examples.yaml';

/** The articles that the blog came with, which are still there: none of the owner's own. */
export function exampleArticles({ root, posts }: Content): PostSource[] {
  const file = path.join(root, EXAMPLES_FILE);
  if (!existsSync(file)) return [];
  const ids: unknown = parse(readFileSync(file, 'utf8'));
  return Array.isArray(ids) ? posts.filter((post) => ids.includes(idOf(post))) : [];
}
