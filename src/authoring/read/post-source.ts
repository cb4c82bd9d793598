import path from 'node:path';
import type { MdastNode } from 'satteri';
import { z } from 'zod';
import { articleAddress } from '../../blog/permalinks.ts';
import { postFrontMatter } from '../../blog/schema/post.ts';
import { readable } from '../../blog/schema/readable.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { type PostFile, readPostFile } from './post-file.ts';
import { listFolder } from './list-folder.ts';
import { readContentFile } from './read-file.ts';
import { readText } from './read-text.ts';

/** A post or a page as its author wrote it, sound or not: what the rules read. */
export interface PostSource extends PostFile {
  readonly kind: 'post' | 'page';
  /** Its own address, such as `/articles/bracing/`. */
  readonly address: string;
  /** Path of the text from the project's root, such as `content/posts/bracing/index.mdx`. */
  readonly file: string;
  /** Path of its folder. */
  readonly folder: string;
  /** The name of its folder, or the id of a page. */
  readonly slug: string;
  /** The fields that rules look at, as far as they can be read; `schema` says what is wrong with the others. */
  readonly front: Front;
  /** The text as a tree, its places those in the file; empty where it cannot be read. */
  readonly text: MdastNode;
  /** Whether the text can be read, if need be without the pieces at fault. */
  readonly isReadable: boolean;
}

/** What came of reading a post. */
export interface PostReading {
  readonly post?: PostSource;
  readonly findings: readonly Finding[];
}

export type Front = ReturnType<typeof frontOf>;

/**
 * Reads the post of one folder of `content/posts`. There is no `post` where
 * its file is missing or its front matter cannot be read.
 */
export async function readPost(root: string, slug: string): Promise<PostReading> {
  const folder = `content/posts/${slug}`;
  const names = (await listFolder(path.join(root, folder))).map(({ name }) => name);
  const others = names.filter((name) => TEXT.test(name) && name.toLowerCase() !== INDEX);
  const hasIndex = names.includes(INDEX);
  const findings = others.map((name, i) =>
    findingsOf(`${folder}/${name}`, 'post-folder')(
      `a post is one text, ${INDEX}, and this is another`,
      hasIndex || i > 0
        ? `Move what readers should see of it into ${folder}/${INDEX}, and delete it`
        : `Call it ${INDEX}`,
    ),
  );
  if (!hasIndex) {
    const mend = 'Write the post there, or take the folder away';
    const lacking = findingsOf(folder, 'post-folder')(`the folder has no ${INDEX}`, mend);
    return { findings: findings.length > 0 ? findings : [lacking] };
  }

  const about = { kind: 'post' as const, slug, address: articleAddress(slug), folder };
  const reading = await readSource(root, `${folder}/${INDEX}`, about);
  return { ...reading, findings: [...findings, ...reading.findings] };
}

const INDEX = 'index.mdx';

/** The name of a file that is a text. */
const TEXT = /\.(?:mdx?|markdown)$/i;

/** Reads the file of a post or of a page. */
export async function readSource(
  root: string,
  file: string,
  about: Pick<PostSource, 'kind' | 'slug' | 'address' | 'folder'>,
): Promise<PostReading> {
  const content = await readContentFile(root, file);
  const parts = typeof content === 'string' ? readPostFile(file, content) : content;
  if (Array.isArray(parts)) return { findings: parts };
  const { findings, ...reading } = readText(file, parts.body);
  const front = frontOf(parts.fields);
  return {
    post: { ...parts, ...about, file, front, ...reading },
    findings: [...parts.faults, ...findings],
  };
}

/** What subscribers' readers know the post by: the slug it was first published under. */
export function idOf({ front, slug }: PostSource): string {
  return front.id ?? slug;
}

const readFields = readable(postFrontMatter(z.string()));

function frontOf(fields: unknown) {
  const { series: { name, part } = {}, ...front } = readFields(fields);
  const series = name !== undefined && part !== undefined ? { name, part } : undefined;
  return { ...front, series };
}
