import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { postFieldHelp, postFrontMatter } from '../blog/front-matter/post.ts';
import { isSlug, suggestSlug } from '../blog/permalinks.ts';
import type { Fault } from './fault.ts';
import { type PostFile, readPostFile } from './front-matter.ts';
import type { PostIdentity } from './identity-faults.ts';
import { nearest } from './nearest.ts';
import { schemaFaults } from './schema-faults.ts';
import { textFaults } from './text-faults.ts';

/** The ids that a post may refer to. */
export interface KnownIds {
  readonly topics: readonly string[];
  readonly sources: readonly string[];
}

/**
 * Finds every fault of one post. Its `identity` is for comparing it with the
 * others; there is none where the file cannot be read.
 *
 * @param slug the name of its folder in `content/posts`.
 */
export async function checkPost(
  root: string,
  slug: string,
  known: KnownIds,
): Promise<{ faults: Fault[]; identity?: PostIdentity }> {
  const folder = `content/posts/${slug}`;
  const faults = slugFaults(folder, slug);
  const names = ['index.mdx', 'index.md'].filter((name) =>
    existsSync(path.join(root, folder, name)),
  );
  const [name] = names;
  if (!name) {
    const mend = 'Write the post there, or take the folder away';
    return { faults: [...faults, { file: folder, problem: 'the folder has no index.mdx', mend }] };
  }
  if (names.length > 1) {
    const problem = `two posts have the slug "${slug}": ${names.join(' and ')}`;
    return { faults: [...faults, { file: folder, problem, mend: 'Keep one of them' }] };
  }

  const file = `${folder}/${name}`;
  const post = readPostFile(file, await readFile(path.join(root, file), 'utf8'));
  if (Array.isArray(post)) return { faults: [...faults, ...post] };
  const links = linkingFields.parse(post.fields);
  faults.push(...schemaFaults(file, post, postFrontMatter(z.string()), postFieldHelp));
  faults.push(...linkFaults(file, post, links, known));
  const { cover, references } = links;
  if (cover && !existsSync(path.join(root, folder, cover.image))) {
    faults.push({
      file,
      line: post.lineOf(['cover', 'image']),
      problem: `cover.image is "${cover.image}", which is not in ${folder}`,
      mend: 'Put the picture there, or leave cover out and one is drawn',
    });
  }
  if (name === 'index.mdx') faults.push(...textFaults(file, post.body, references));
  const { id, aliases } = links;
  return { faults, identity: { file, slug, id, aliases, line: post.lineOf(['id']) } };
}

function slugFaults(file: string, slug: string): Fault[] {
  if (!isSlug(slug)) {
    const problem = `the slug "${slug}" is not lower-case ASCII words and hyphens`;
    const mend = `Rename the folder to ${suggestSlug(slug) || 'words in plain letters'}`;
    return [{ file, problem, mend }];
  }
  if (/^\d+$/.test(slug)) {
    const problem = `the slug "${slug}" is the address of a page of the list of articles`;
    return [{ file, problem, mend: `Rename the folder to post-${slug}` }];
  }
  return [];
}

/** The fields that lead to other files, read as far as they can be where the front matter has faults. */
const linkingFields = z
  .looseObject({
    topic: z.string().optional().catch(undefined),
    cover: z.looseObject({ image: z.string() }).optional().catch(undefined),
    references: z.array(z.string()).catch([]),
    id: z.string().optional().catch(undefined),
    aliases: z.array(z.string()).catch([]),
  })
  .catch({ references: [], aliases: [] });

function linkFaults(
  file: string,
  { lineOf }: PostFile,
  { topic, references }: z.output<typeof linkingFields>,
  known: KnownIds,
): Fault[] {
  const faults: Fault[] = [];
  if (topic !== undefined && !known.topics.includes(topic)) {
    const meant = nearest(topic, known.topics);
    faults.push({
      file,
      line: lineOf(['topic']),
      problem: `topic is "${topic}", which is no file in content/topics`,
      mend: meant ? `Write topic: ${meant}` : `Write one of ${known.topics.join(', ')}`,
    });
  }
  for (const [i, id] of references.entries()) {
    if (known.sources.includes(id)) continue;
    const meant = nearest(id, known.sources);
    faults.push({
      file,
      line: lineOf(['references', i]),
      problem: `references has "${id}", which is no file in content/sources`,
      mend: meant ? `Write ${meant}` : `Add content/sources/${id}.yaml, or take it out`,
    });
  }
  return faults;
}
