import { z } from 'zod';
import { suggestSlug } from '../../blog/permalinks.ts';
import { authorFieldHelp, authorFields } from '../../blog/schema/author.ts';
import { isOnGithub, siteFieldHelp, siteFields } from '../../blog/schema/site.ts';
import { topicFieldHelp, topicFields } from '../../blog/schema/topic.ts';
import { Refusal } from '../refusal.ts';

/** A new owner's answers. */
export interface Owner {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  readonly address: string;
  readonly language: string;
  readonly timeZone: string;
  readonly editorial: string;
  readonly host: string;
  /** Where a reader sends a correction. */
  readonly corrections: string | undefined;
  /** Ids of the topics that stay. */
  readonly topics: readonly string[];
  readonly newTopics: readonly NewTopic[];
  readonly keepsExamples: boolean;
  /** Left out if everything is by the site itself, or the authors exist. */
  readonly author?: NewAuthor | undefined;
}

/** What is known of it so far. */
export type Given = Partial<Owner>;

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

/** The part that goes into `src/site.ts`. */
export const SETTINGS = [
  'name',
  'tagline',
  'description',
  'address',
  'language',
  'timeZone',
  'editorial',
  'host',
  'corrections',
] as const satisfies (keyof Owner)[];

export type Setting = (typeof SETTINGS)[number];

/** What serves a site of this address, if that can be told from it. */
export function hostOf(address: string): string | undefined {
  return isOnGithub(address) ? 'github-pages' : undefined;
}

/** Reads a topic as it is written on the command line. */
export function readTopic(text: string): NewTopic {
  const example = 'Running | green | How to run far without getting hurt.';
  const [name = '', color = '', description = ''] = partsOf(
    text,
    'topic',
    'a name, a color and a description',
    example,
  );
  return { name, color, description };
}

/** Reads an author as one is written on the command line. */
export function readAuthor(text: string): NewAuthor {
  const example = 'Ann Example | Ann has coached beginners for ten years.';
  const [name = '', biography = ''] = partsOf(
    text,
    'author',
    'a name and a sentence about the author',
    example,
  );
  return { name, biography };
}

function partsOf(text: string, flag: string, wanted: string, example: string): string[] {
  const parts = text.split('|').map((part) => part.trim());
  if (parts.length === example.split('|').length && parts.at(-1) !== '') return parts;
  throw new Refusal(`--${flag} "${text}" is not ${wanted}. Write --${flag} "${example}"`);
}

/** What is wrong with the answer for a setting, or `undefined`. */
export function settingFault(name: Setting, value: string | undefined): string | undefined {
  const issue = siteFields.shape[name].safeParse(value).error?.issues[0];
  return issue && `${name} ${issue.message}. Write ${siteFieldHelp[name]}`;
}

/**
 * What is wrong with a new topic as far as it has been answered, or `undefined`.
 *
 * @param taken ids of the other topics.
 */
export function topicFault(topic: Partial<NewTopic>, taken: readonly string[]): string | undefined {
  return recordFault('topic', topicFields.shape, topicFieldHelp, topicRecord(topic), taken);
}

/** The same for a new author. */
export function authorFault(
  author: Partial<NewAuthor>,
  taken: readonly string[],
): string | undefined {
  const { shape } = authorFields(z.string());
  return recordFault('author', shape, authorFieldHelp, { ...author }, taken);
}

/** A topic as the fields of its file. */
export function topicRecord(topic: Partial<NewTopic>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(topic).map(([field, value]) => [
      field === 'color' && !value.startsWith('#') ? 'plate' : field,
      value,
    ]),
  );
}

function recordFault(
  noun: string,
  shape: Readonly<Record<string, z.ZodType>>,
  help: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>>,
  taken: readonly string[],
): string | undefined {
  const { name } = fields;
  const called = name ? `${noun} "${name}"` : noun;
  for (const [field, value] of Object.entries(fields)) {
    const issue = shape[field]?.safeParse(value).error?.issues[0];
    if (issue) return `The ${field} of the ${called} ${issue.message}. Write ${help[field]}`;
  }
  const id = name && suggestSlug(name);
  if (id === '') return `The ${called} cannot be a file name. Use letters from a to z`;
  return id && taken.includes(id)
    ? `The ${called} already exists, as content/${noun}s/${id}.yaml. Leave one out`
    : undefined;
}
