import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isoDay } from '../blog/schema/instant.ts';
import { postFieldHelp, postFrontMatter } from '../blog/schema/post.ts';
import { articleAddress, isSlug, suggestSlug } from '../blog/permalinks.ts';
import { articles } from './addresses.ts';
import type { Content } from './content.ts';
import { nearest } from './nearest.ts';
import { Refusal } from './refusal.ts';
import { retiredAt } from './retired-files.ts';
import { skeleton } from './skeleton.ts';

/** What an author says of a post that is yet to be written. */
export interface NewPost {
  readonly title: string;
  /** The standfirst. */
  readonly description: string;
  /** The name of a file in `content/topics`. */
  readonly topic: string;
  /** Made of the title if left out. */
  readonly slug?: string | undefined;
  readonly tags?: readonly string[];
  /** A date as front matter has it; the content's today if left out. */
  readonly publishedAt?: string | undefined;
}

/**
 * Starts a draft: makes its folder, its front matter, and a skeleton to fill in.
 *
 * @returns the path of the new file from the project's root.
 * @throws {Refusal} when a field would not pass, or the address is taken.
 */
export async function startPost(content: Content, post: NewPost): Promise<string> {
  const slug = slugOf(content, post);
  const fields = {
    title: post.title,
    description: post.description,
    publishedAt: post.publishedAt ?? isoDay(content.now),
    topic: topicOf(content, post.topic),
    tags: post.tags ?? [],
    draft: true,
    references: [],
  };
  refuseFaults(fields);

  const file = `content/posts/${slug}/index.mdx`;
  const place = path.join(content.root, file);
  await mkdir(path.dirname(place), { recursive: true });
  // `wx` refuses a file that came into being since we looked.
  await writeFile(place, frontMatter(fields) + skeleton(fields.topic), { flag: 'wx' });
  return file;
}

/** What is wrong with one field's value, or `undefined`: for a prompt that asks again. */
export function fieldFault(field: 'title' | 'description', value: string): string | undefined {
  const { error } = postFrontMatter(z.string()).safeParse({ [field]: value });
  const issue = error?.issues.find(({ path: [name] }) => name === field);
  // At a prompt, the example of a line of front matter would mislead.
  return issue && `It ${issue.message}. Write ${postFieldHelp[field].replace(/, such as .*/, '')}.`;
}

function slugOf(content: Content, { title, slug = suggestSlug(title) }: NewPost): string {
  if (slug === '')
    throw new Refusal('The title makes no slug. Give one: --slug words-in-plain-letters');
  if (!isSlug(slug) || /^\d+$/.test(slug)) {
    const better = suggestSlug(slug).replace(/^(\d+)$/, 'post-$1');
    throw new Refusal(`"${slug}" can be no address. Write --slug ${better || 'words-and-hyphens'}`);
  }
  const owner = articles(content).get(articleAddress(slug));
  if (owner) throw new Refusal(`${owner.file} is there already. Edit it, or give another --slug`);
  const gone = retiredAt(articleAddress(slug), content);
  if (gone) {
    throw new Refusal(
      `${articleAddress(slug)} was an article that was taken back, as ${gone.file} says. Give another --slug`,
    );
  }
  const former = content.posts.find(
    ({ front, slug: own }) =>
      (front.id === slug && own !== slug) || front.aliases.includes(articleAddress(slug)),
  );
  if (former) {
    throw new Refusal(
      `${articleAddress(slug)} is an old address of ${former.file}. Give another --slug`,
    );
  }
  return slug;
}

function topicOf({ topics }: Content, topic: string): string {
  if (topics.includes(topic)) return topic;
  const meant = nearest(topic, topics);
  throw new Refusal(
    `"${topic}" is no topic. Write ${meant ? `--topic ${meant}` : `one of ${topics.join(', ')}`}`,
  );
}

function refuseFaults(fields: Record<string, unknown>): void {
  const { error } = postFrontMatter(z.string()).safeParse(fields);
  const issue = error?.issues[0];
  if (!issue) return;
  const field = String(issue.path[0]) as keyof typeof postFieldHelp;
  throw new Refusal(`${issue.path.join('.')} ${issue.message}. Write ${postFieldHelp[field]}`);
}

function frontMatter(fields: Record<string, unknown>): string {
  const lines = Object.entries(fields).map(([name, value]) =>
    // A date stays bare, as authors write it; JSON is YAML for the rest.
    name === 'publishedAt' || name === 'topic'
      ? `${name}: ${String(value)}`
      : `${name}: ${JSON.stringify(value)}`,
  );
  return `---\n${lines.join('\n')}\n---\n\n`;
}
