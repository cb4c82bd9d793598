import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { suggestSlug } from '../../blog/permalinks.ts';
import { authorFieldHelp, authorFields } from '../../blog/schema/author.ts';
import { siteFieldHelp, siteFields } from '../../blog/schema/site.ts';
import { topicFieldHelp, topicFields } from '../../blog/schema/topic.ts';
import { findingsAbout } from '../check-content.ts';
import { type Content, readContent } from '../read/content.ts';
import { describeFinding } from '../finding.ts';
import { uncommitted } from '../ledger/git.ts';
import { nearest } from '../nearest.ts';
import type { PostSource } from '../read/post-source.ts';
import { Refusal } from '../refusal.ts';
import { exampleArticles, retiredExamples } from '../read/examples.ts';
import { type ContentChoices, ownContent, pagesOfProse } from './own-content.ts';
import { writeSettings } from './settings-source.ts';
import { swap } from './swap.ts';

/** What a new owner says of the blog. */
export interface Owner {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  readonly address: string;
  readonly language: string;
  readonly timeZone: string;
  readonly editorial: string;
  /** Where a reader sends a correction. */
  readonly corrections: string | undefined;
  /** Ids of the topics that stay. */
  readonly topics: readonly string[];
  readonly newTopics: readonly NewTopic[];
  readonly keepsExamples: boolean;
  /** Left out where everything is by the publication, or the authors are there. */
  readonly author?: NewAuthor | undefined;
}

/** What is known of it so far. */
export type Given = { readonly [Answer in keyof Owner]?: Owner[Answer] | undefined };

export interface NewAuthor {
  readonly name: string;
  readonly biography: string;
}

export interface NewTopic {
  readonly name: string;
  /** The name of a plate, or six hex digits. */
  readonly color: string;
  readonly description: string;
}

const SETTINGS = [
  'name',
  'tagline',
  'description',
  'address',
  'language',
  'timeZone',
  'editorial',
  'corrections',
] as const satisfies (keyof Owner)[];

export type Setting = (typeof SETTINGS)[number];

/**
 * Makes the blog its new owner's: writes `src/site.ts` and `content`, all of it
 * or nothing. Both are made beside the project, checked, and put in their place.
 *
 * @returns the pages whose prose is still a former owner's.
 * @throws {Refusal} before anything is written, when it cannot be done.
 */
export async function adopt(content: Content, owner: Owner): Promise<string[]> {
  const { root, now } = content;
  await refuseChanges(root);
  refuseSettings(owner);
  const choices = choicesOf(content, owner);

  const next = path.join(root, '.cache/adopt/next');
  await rm(next, { recursive: true, force: true });
  await mkdir(path.join(next, 'src'), { recursive: true });
  try {
    await cp(path.join(root, 'content'), path.join(next, 'content'), { recursive: true });
    if (existsSync(path.join(root, 'public'))) {
      await cp(path.join(root, 'public'), path.join(next, 'public'), { recursive: true });
    }
    await ownContent(content, choices, next);
    await refuseFaults(content, await readContent(next, now));
    const source = await readFile(path.join(root, 'src/site.ts'), 'utf8');
    const settings = Object.fromEntries(SETTINGS.map((name) => [name, owner[name]]));
    await writeFile(path.join(next, 'src/site.ts'), writeSettings(source, settings));
    await swap(root);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  return pagesOfProse(root);
}

/**
 * Refuses what no further answer could mend, so that nobody answers questions
 * in vain.
 *
 * @throws {Refusal} for changes that git does not have, and for what is given and cannot be used.
 */
export async function refuseGiven(content: Content, given: Given): Promise<void> {
  await refuseChanges(content.root);
  refuseSettings(given);
  if (given.topics) {
    // Articles that could still be removed are no reason.
    refuseTopics(content, given.topics, given.keepsExamples ? [] : exampleArticles(content));
  }
  newTopicsOf(given.newTopics ?? [], given.topics ?? []);
  authorRecord(content, given.author);
}

/** What is wrong with one answer, or `undefined`: for a prompt that asks again. */
export function settingFault(name: Setting, value: string | undefined): string | undefined {
  const issue = siteFields.shape[name].safeParse(value).error?.issues[0];
  return issue && `${name} ${issue.message}. Write ${siteFieldHelp[name]}`;
}

/** Reads a topic as it is written on the command line. */
export function readTopic(text: string): NewTopic {
  const parts = text.split('|').map((part) => part.trim());
  const [name = '', color = '', description = '', ...others] = parts;
  if (description === '' || others.length > 0) {
    throw new Refusal(
      `--topic "${text}" is not a name, a color and a description. Write --topic "Running | green | How to run far without getting hurt."`,
    );
  }
  return { name, color, description };
}

/** Reads an author as one is written on the command line. */
export function readAuthor(text: string): NewAuthor {
  const [name = '', biography = '', ...others] = text.split('|').map((part) => part.trim());
  if (biography === '' || others.length > 0) {
    throw new Refusal(
      `--author "${text}" is not a name and a sentence about the author. Write --author "Ann Example | Ann has coached beginners for ten years."`,
    );
  }
  return { name, biography };
}

/**
 * What is wrong with a new topic, or `undefined`.
 *
 * @param taken ids of the topics that are there besides.
 */
export function topicFault(topic: NewTopic, taken: readonly string[]): string | undefined {
  const issue = topicFields.safeParse(fieldsOf(topic)).error?.issues[0];
  if (issue) {
    const field = String(issue.path[0]) as keyof typeof topicFieldHelp;
    return `The ${field} of the topic "${topic.name}" ${issue.message}. Write ${topicFieldHelp[field]}`;
  }
  return topicNameFault(topic.name, taken);
}

/** What is wrong with one answer about a new topic, or `undefined`. */
export function topicAnswerFault(
  field: 'name' | 'description',
  value: string,
  taken: readonly string[],
): string | undefined {
  const issue = topicFields.shape[field].safeParse(value).error?.issues[0];
  if (issue) return `The topic's ${field} ${issue.message}. Write ${topicFieldHelp[field]}`;
  return field === 'name' ? topicNameFault(value, taken) : undefined;
}

function topicNameFault(name: string, taken: readonly string[]): string | undefined {
  const id = suggestSlug(name);
  if (id === '') return `The topic "${name}" makes no file name. Use letters from a to z`;
  if (!taken.includes(id)) return undefined;
  return `The topic "${name}" is there already, as ${id}. Leave one out`;
}

/** What is wrong with one answer about a new author, or `undefined`. */
export function authorFault(
  content: Content,
  field: keyof NewAuthor,
  value: string,
): string | undefined {
  const issue = authorFields(z.string()).shape[field].safeParse(value).error?.issues[0];
  if (issue) return `The author's ${field} ${issue.message}. Write ${authorFieldHelp[field]}`;
  if (field !== 'name') return undefined;
  const id = suggestSlug(value);
  if (id === '') return `The author "${value}" makes no file name. Use letters from a to z`;
  if (!content.authors.includes(id)) return undefined;
  return `content/authors/${id}.yaml is there already. Leave --author out, and edit it`;
}

async function refuseChanges(root: string): Promise<void> {
  const [file, ...others] = await uncommitted(root);
  if (file === undefined) return;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  throw new Refusal(
    `There are changes that git does not have: ${file}${more}. Commit them or take them back first, so that you can undo what this command does`,
  );
}

function refuseSettings(given: Given): void {
  const faults = SETTINGS.flatMap((name) =>
    given[name] === undefined ? [] : (settingFault(name, given[name]) ?? []),
  );
  if (faults.length > 0) throw new Refusal(faults.join('.\n'));
}

function choicesOf(content: Content, owner: Owner): ContentChoices {
  const removed = owner.keepsExamples ? [] : exampleArticles(content);
  refuseTopics(content, owner.topics, removed);
  const newTopics = newTopicsOf(owner.newTopics, owner.topics);
  if (owner.topics.length + newTopics.size === 0) {
    throw new Refusal(
      'A blog has at least one topic. Keep one with --topics, or add one with --topic',
    );
  }
  const records = Object.fromEntries(
    [...newTopics].map(([id, fields]) => [`content/topics/${id}.yaml`, fields]),
  );
  return {
    removed,
    forgotten: owner.keepsExamples ? [] : retiredExamples(content),
    topics: owner.topics,
    records: { ...records, ...authorRecord(content, owner.author) },
  };
}

/** Refuses to keep a topic that is not there, and to drop one that articles need. */
function refuseTopics(
  content: Content,
  kept: readonly string[],
  removed: readonly PostSource[],
): void {
  for (const id of kept) {
    if (content.topics.includes(id)) continue;
    const meant = nearest(id, content.topics);
    throw new Refusal(
      `--topics has "${id}", which is no topic. ${meant ? `Write ${meant}` : `The topics are ${content.topics.join(', ')}`}, or add it with --topic "Name | color | description"`,
    );
  }
  const used = content.posts.find(
    ({ front: { topic }, ...post }) =>
      topic !== undefined &&
      content.topics.includes(topic) &&
      !kept.includes(topic) &&
      !removed.some(({ slug }) => slug === post.slug),
  );
  if (!used) return;
  const topic = used.front.topic ?? '';
  throw new Refusal(
    `content/topics/${topic}.yaml has articles that stay, such as ${used.file}. Keep the topic, or give them another one first`,
  );
}

/** The fields of new topics, by their ids. */
function newTopicsOf(
  topics: readonly NewTopic[],
  kept: readonly string[],
): ReadonlyMap<string, object> {
  const records = new Map<string, object>();
  for (const topic of topics) {
    const fault = topicFault(topic, [...kept, ...records.keys()]);
    if (fault) throw new Refusal(fault);
    records.set(suggestSlug(topic.name), fieldsOf(topic));
  }
  return records;
}

function authorRecord(content: Content, author: NewAuthor | undefined): Record<string, object> {
  if (!author) return {};
  const fault =
    authorFault(content, 'name', author.name) ??
    authorFault(content, 'biography', author.biography);
  if (fault) throw new Refusal(fault);
  return { [`content/authors/${suggestSlug(author.name)}.yaml`]: author };
}

function fieldsOf({ name, color, description }: NewTopic): Record<string, string> {
  const isPlate = !color.startsWith('#');
  return { name, [isPlate ? 'plate' : 'color']: color, description };
}

/** Faults that were there before are no reason to refuse: the owner sees them in the check. */
async function refuseFaults(before: Content, after: Content): Promise<void> {
  const errors = async (content: Content) =>
    (await findingsAbout(content))
      .filter(({ severity }) => severity === 'error')
      .map(describeFinding);
  const old = new Set(await errors(before));
  const faults = (await errors(after)).filter((line) => !old.has(line));
  if (faults.length === 0) return;
  throw new Refusal(
    `Nothing was written, since the check would then say:\n${faults.join('\n')}\nFix that first, or choose otherwise`,
  );
}
