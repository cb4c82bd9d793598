import path from 'node:path';
import { checkbox, confirm, input, select } from '@inquirer/prompts';
import { suggestSlug } from '../../blog/permalinks.ts';
import { plateNames } from '../../blog/plates.ts';
import type { ContentRecord } from '../read/records.ts';
import type { Content } from '../read/content.ts';
import {
  authorFault,
  type Given,
  type NewAuthor,
  type NewTopic,
  type Owner,
  type Setting,
  settingFault,
  topicAnswerFault,
} from './adopt.ts';
import { exampleArticles } from '../read/examples.ts';

/**
 * Asks at the terminal for what is not given, one answer after the other, each
 * until it can be used.
 *
 * @param given what the command line says already.
 * @param present the answers that pressing Enter gives.
 */
export async function askOwner(content: Content, given: Given, present: Owner): Promise<Owner> {
  const name = given.name ?? (await askSetting('name', 'Name of the blog:', present.name));
  const tagline =
    given.tagline ?? (await askSetting('tagline', 'One line under the name:', present.tagline));
  const description =
    given.description ??
    (await askSetting(
      'description',
      'What it answers, for search engines:',
      present.description.replaceAll(present.name, name),
    ));
  const address =
    given.address ?? (await askSetting('address', 'Public address:', present.address));
  const keepsExamples = given.keepsExamples ?? (await askExamples(content));
  const removed = keepsExamples ? [] : exampleArticles(content);
  const needed = content.posts
    .filter((post) => !removed.includes(post))
    .map(({ front }) => front.topic);
  const topics =
    given.topics ??
    (
      await checkbox({
        message: 'Topics to keep:',
        choices: content.topics.map((id) => ({
          value: id,
          checked: true,
          disabled: needed.includes(id) && '(has articles that stay)',
        })),
      })
    ).concat(content.topics.filter((id) => needed.includes(id)));
  const newTopics = given.newTopics ?? (await askTopics(content, topics));
  const corrections =
    'corrections' in given
      ? given.corrections
      : unlessNone(
          await askSetting(
            'corrections',
            'Mail address for corrections, or none:',
            present.corrections ?? NONE,
          ),
        );
  return {
    name,
    tagline,
    description,
    address,
    keepsExamples,
    topics: [...new Set(topics)],
    newTopics,
    author: given.author ?? (await askAuthor(content)),
    corrections,
    language: given.language ?? (await askSetting('language', 'Language tag:', present.language)),
    timeZone: given.timeZone ?? (await askSetting('timeZone', 'Time zone:', present.timeZone)),
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
  };
}

function askSetting(name: Setting, message: string, present: string): Promise<string> {
  return input({
    message,
    default: present,
    validate: (value) =>
      (name === 'corrections' && value === NONE) || (settingFault(name, value) ?? true),
  });
}

/** The word for no answer, where an empty one is the present value. */
const NONE = 'none';

function unlessNone(answer: string): string | undefined {
  return answer === NONE ? undefined : answer;
}

async function askExamples(content: Content): Promise<boolean> {
  const count = exampleArticles(content).length;
  if (count === 0) return true;
  return !(await confirm({
    message: `Remove the ${count} articles that the blog came with?`,
    default: true,
  }));
}

async function askAuthor(content: Content): Promise<NewAuthor | undefined> {
  if (content.authors.length > 0) return undefined;
  const name = await input({
    message: 'Name of the author, or nothing for the blog itself:',
    validate: (value) => value.trim() === '' || (authorFault(content, 'name', value) ?? true),
  });
  if (name.trim() === '') return undefined;
  const biography = await input({
    message: 'Who that is, in a sentence or two:',
    validate: (value) => authorFault(content, 'biography', value) ?? true,
  });
  return { name, biography };
}

async function askTopics(content: Content, kept: readonly string[]): Promise<NewTopic[]> {
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
    const ask = (field: 'name' | 'description', message: string) =>
      input({ message, validate: (value) => topicAnswerFault(field, value, ids) ?? true });
    added.push({
      name: await ask('name', 'Name of the topic:'),
      color: await select({
        message: 'Color of its plate:',
        choices: plateNames.filter((plate) => !taken.includes(plate)),
      }),
      description: await ask('description', 'What it holds, in a sentence:'),
    });
  }
}

function plateOf(fields: unknown): unknown {
  return typeof fields === 'object' && fields !== null && 'plate' in fields
    ? fields.plate
    : undefined;
}
