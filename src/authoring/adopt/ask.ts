import path from 'node:path';
import { checkbox, confirm, input, select } from '@inquirer/prompts';
import { suggestSlug } from '../../blog/permalinks.ts';
import { plateNames } from '../../blog/plates.ts';
import type { ContentRecord } from '../read/records.ts';
import type { Content } from '../read/content.ts';
import { exampleArticles } from '../read/examples.ts';
import {
  authorFault,
  type Given,
  hostOf,
  type NewAuthor,
  type NewTopic,
  type Owner,
  type Setting,
  settingFault,
  topicFault,
} from './answers.ts';

/**
 * Asks at the terminal for what is not given, repeating each question until the answer can be used.
 *
 * @param given what the command line already says.
 * @param present the answers that pressing Enter gives.
 */
export async function askOwner(content: Content, given: Given, present: Owner): Promise<Owner> {
  const setting = (name: Exclude<Setting, 'corrections'>, message: string, now = present[name]) =>
    given[name] ?? askSetting(name, message, now);
  const name = await setting('name', 'Name of the blog:');
  const tagline = await setting('tagline', 'One line under the name:');
  const description = await setting(
    'description',
    'What it answers, for search engines:',
    present.description.replaceAll(present.name, name),
  );
  const address = await setting('address', 'Public address:');
  const keepsExamples = given.keepsExamples ?? (await askExamples(content));
  const topics = given.topics ?? (await askTopics(content, keepsExamples));
  return {
    name,
    tagline,
    description,
    address,
    keepsExamples,
    topics,
    newTopics: given.newTopics ?? (await askNewTopics(content, topics)),
    corrections:
      'corrections' in given ? given.corrections : await askCorrections(present.corrections),
    author: given.author ?? (await askAuthor(content)),
    language: await setting('language', 'Language tag:'),
    timeZone: await setting('timeZone', 'Time zone:'),
    editorial:
      given.editorial ??
      (await select({
        message: 'Rules for articles:',
        default: present.editorial === 'plain' ? 'plain' : 'health',
        choices: [
          { value: 'health', name: 'all of them, for advice on health' },
          { value: 'plain', name: 'those that protect a page, for anything else' },
        ],
      })),
    host:
      given.host ??
      (await select<string>({
        message: 'What serves it:',
        default: hostOf(address) ?? present.host,
        choices: [
          { value: 'cloudflare', name: 'Cloudflare or Netlify' },
          { value: 'nginx', name: 'nginx, on a server of yours' },
          { value: 'github-pages', name: 'GitHub Pages' },
        ],
      })),
  };
}

function askSetting(name: Setting, message: string, present: string): Promise<string> {
  const validate = (value: string) => settingFault(name, value) ?? true;
  return input({ message, default: present, validate });
}

async function askCorrections(present: string | undefined): Promise<string | undefined> {
  // A word for no answer, since an empty one keeps the present value.
  const none = 'none';
  const answer = await input({
    message: 'Email address for corrections, or none:',
    default: present ?? none,
    validate: (value) => value === none || (settingFault('corrections', value) ?? true),
  });
  return answer === none ? undefined : answer;
}

async function askExamples(content: Content): Promise<boolean> {
  const count = exampleArticles(content).length;
  if (count === 0) return true;
  return !(await confirm({
    message: `Remove the ${count} articles that the blog came with?`,
    default: true,
  }));
}

async function askTopics(content: Content, keepsExamples: boolean): Promise<string[]> {
  const removed = keepsExamples ? [] : exampleArticles(content);
  const needed = content.posts
    .filter((post) => !removed.includes(post))
    .map(({ front }) => front.topic);
  const chosen = await checkbox({
    message: 'Topics to keep:',
    choices: content.topics.map((id) => ({
      value: id,
      checked: true,
      disabled: needed.includes(id) && '(has articles that stay)',
    })),
  });
  return [...new Set([...chosen, ...content.topics.filter((id) => needed.includes(id))])];
}

async function askAuthor({ authors }: Content): Promise<NewAuthor | undefined> {
  if (authors.length > 0) return undefined;
  const name = await input({
    message: 'Name of the author, or nothing for the blog itself:',
    validate: (name) => name.trim() === '' || (authorFault({ name }, authors) ?? true),
  });
  if (name.trim() === '') return undefined;
  const biography = await input({
    message: 'Who they are, in a sentence or two:',
    validate: (biography) => authorFault({ biography }, authors) ?? true,
  });
  return { name, biography };
}

async function askNewTopics(content: Content, kept: readonly string[]): Promise<NewTopic[]> {
  const added: NewTopic[] = [];
  const isKept = ({ file }: ContentRecord) => kept.includes(path.posix.basename(file, '.yaml'));
  for (;;) {
    const none = kept.length + added.length === 0;
    if (!none && !(await confirm({ message: 'Add a topic?', default: false }))) return added;
    const taken = [
      ...content.topicRecords.filter(isKept).map(({ yaml }) => plateOf(yaml.fields)),
      ...added.map(({ color }) => color),
    ];
    const ids = [...kept, ...added.map(({ name }) => suggestSlug(name))];
    added.push({
      name: await input({
        message: 'Name of the topic:',
        validate: (name) => topicFault({ name }, ids) ?? true,
      }),
      color: await select({
        message: 'Color of its plate:',
        choices: plateNames.filter((plate) => !taken.includes(plate)),
      }),
      description: await input({
        message: 'What it is about, in a sentence:',
        validate: (description) => topicFault({ description }, ids) ?? true,
      }),
    });
  }
}

function plateOf(fields: unknown): unknown {
  return typeof fields === 'object' && fields !== null && 'plate' in fields
    ? fields.plate
    : undefined;
}
