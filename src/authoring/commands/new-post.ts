import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type DrawingName, drawingSetNames, drawingSets } from '../../blog/cover-drawings.ts';
import { isoDay } from '../../blog/schema/instant.ts';
import { postFieldHelp, postFrontMatter } from '../../blog/schema/post.ts';
import { articleAddress, isSlug, suggestSlug } from '../../blog/permalinks.ts';
import { site } from '../../site.ts';
import { articles } from '../links/addresses.ts';
import type { Content } from '../read/content.ts';
import { dateWords } from '../read/schema-faults.ts';
import { LEDGER_FILE } from '../read/ledger.ts';
import { nearest } from '../nearest.ts';
import { Refusal } from '../refusal.ts';
import { retiredAt } from '../read/retired-files.ts';
import { skeleton } from './skeleton.ts';

/** What an author says about a new post. */
export interface NewPost {
  readonly title: string;
  /** The standfirst. */
  readonly description: string;
  /** The name of a file in `content/topics`. */
  readonly topic: string;
  /** Made from the title if left out. */
  readonly slug?: string | undefined;
  readonly tags?: readonly string[];
  /** A date as front matter has it; the content's today if left out. */
  readonly publishedAt?: string | undefined;
}

/** What is known of it so far. */
export type GivenPost = { readonly [Field in keyof NewPost]?: NewPost[Field] | undefined };

/**
 * Starts a draft: makes its folder, its front matter, and a skeleton to fill in.
 *
 * @returns the path of the new file from the project's root.
 * @throws {Refusal} when a field would not pass, or the address is taken.
 */
export async function startPost(content: Content, post: NewPost): Promise<string> {
  refuseGiven(content, post);
  const slug = slugOf(post);
  const fields = {
    title: post.title,
    description: post.description,
    publishedAt: post.publishedAt ?? isoDay(content.now),
    topic: post.topic,
    tags: post.tags ?? [],
    draft: true,
    references: [],
  };
  const file = `content/posts/${slug}/index.mdx`;
  const place = path.join(content.root, file);
  await mkdir(path.dirname(place), { recursive: true });
  // `wx` refuses a file created since we looked.
  await writeFile(place, frontMatter(fields) + skeleton(fields.tags, site.editorial), {
    flag: 'wx',
  });
  return file;
}

/**
 * Refuses given fields that would not pass, so that nobody answers questions in vain.
 *
 * @throws {Refusal} when a field would not pass, or the address is taken.
 */
export function refuseGiven(content: Content, given: GivenPost): void {
  if (content.topics.length === 0) {
    throw new Refusal('There are no topics yet. Add one to content/topics first');
  }
  if (given.slug !== undefined || given.title !== undefined) {
    const fault = slugFault(content, slugOf(given));
    if (fault) throw new Refusal(`${fault.problem}. ${fault.fix}`);
  }
  if (given.topic !== undefined) refuseTopic(content, given.topic);
  const { title, description, tags, publishedAt } = given;
  refuseFaults({ title, description, tags, publishedAt });
}

/** The drawings that the cover of an article on a topic is chosen from. */
export function drawingsFor(
  { topicRecords }: Content,
  topic: string,
): readonly [DrawingName, ...DrawingName[]] {
  const record = topicRecords.find(({ file }) => file === `content/topics/${topic}.yaml`);
  const { covers } = (record?.yaml.fields ?? {}) as Record<string, unknown>;
  return drawingSets[drawingSetNames.find((name) => name === covers) ?? 'neutral'];
}

/** What is wrong with a title, its address included, or `undefined`: for a prompt that asks again. */
export function titleFault(content: Content, title: string, slug?: string): string | undefined {
  const fault = fieldFault('title', title);
  if (fault !== undefined || slug !== undefined) return fault;
  const taken = slugFault(content, suggestSlug(title));
  return taken && `${taken.problem}. Write another title.`;
}

/** What is wrong with one field's value, or `undefined`: for a prompt that asks again. */
export function fieldFault(field: 'title' | 'description', value: string): string | undefined {
  const { error } = postFrontMatter(z.string()).safeParse({ [field]: value });
  const issue = error?.issues.find(({ path: [name] }) => name === field);
  // At a prompt, the example of a line of front matter would mislead.
  return issue && `It ${issue.message}. Write ${postFieldHelp[field].replace(/, such as .*/, '')}.`;
}

function slugOf({ title = '', slug = suggestSlug(title) }: GivenPost): string {
  return slug;
}

/** Why a new post cannot have a slug, and what to write on the command line instead. */
function slugFault(content: Content, slug: string): { problem: string; fix: string } | undefined {
  if (slug === '') {
    const fix = 'Give one: --slug words-in-plain-letters';
    return { problem: 'The title cannot be turned into a slug', fix };
  }
  if (!isSlug(slug) || /^\d+$/.test(slug)) {
    const better = suggestSlug(slug).replace(/^(\d+)$/, 'post-$1');
    const fix = `Write --slug ${better || 'words-and-hyphens'}`;
    return { problem: `"${slug}" cannot be an address`, fix };
  }
  const address = articleAddress(slug);
  const file = articles(content).get(address)?.file ?? unreadable(content, slug);
  if (file !== undefined) {
    return { problem: `${file} already exists`, fix: 'Edit it, or give another --slug' };
  }
  const fix = 'Give another --slug';
  const gone = retiredAt(address, content);
  if (gone) {
    const problem = `${address} was an article that was taken back, as ${gone.file} says`;
    return { problem, fix };
  }
  const former = content.posts.find(
    ({ front }) => front.id === slug || front.aliases.includes(address),
  );
  if (former) return { problem: `${address} is an old address of ${former.file}`, fix };
  if (content.ledger?.idAt(address) === undefined) return undefined;
  return { problem: `${address} was published before, as ${LEDGER_FILE} says`, fix };
}

/** The text in a folder that no post could be read from. */
function unreadable({ root }: Content, slug: string): string | undefined {
  const file = `content/posts/${slug}/index.mdx`;
  return existsSync(path.join(root, file)) ? file : undefined;
}

function refuseTopic({ topics }: Content, topic: string): void {
  if (topics.includes(topic)) return;
  const meant = nearest(topic, topics);
  throw new Refusal(
    `"${topic}" is not a topic. Write ${meant ? `--topic ${meant}` : `one of ${topics.join(', ')}`}`,
  );
}

/** Refuses fields that are given and would not pass. */
function refuseFaults(fields: Partial<Record<keyof typeof postFieldHelp, unknown>>): void {
  const { error } = postFrontMatter(z.string()).safeParse(fields);
  const issue = error?.issues.find(
    ({ path: [name] }) => Reflect.get(fields, name ?? '') !== undefined,
  );
  if (!issue) return;
  const field = String(issue.path[0]) as keyof typeof postFieldHelp;
  const words = field === 'publishedAt' && dateWords(field, String(fields[field]));
  if (words) throw new Refusal(`${field} ${words.problem}. ${words.fix}`);
  throw new Refusal(`${issue.path.join('.')} ${issue.message}. Write ${postFieldHelp[field]}`);
}

function frontMatter(fields: Record<string, unknown>): string {
  const lines = Object.entries(fields).map(([name, value]) =>
    // A date is unquoted, as authors write it; the rest is JSON, which is valid YAML.
    name === 'publishedAt' || name === 'topic'
      ? `${name}: ${String(value)}`
      : `${name}: ${JSON.stringify(value)}`,
  );
  return `---\n${lines.join('\n')}\n---\n\n`;
}
