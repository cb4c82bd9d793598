import { input, select } from '@inquirer/prompts';
import { articleAddress } from '../../blog/permalinks.ts';
import type { Content } from '../read/content.ts';
import {
  drawingsFor,
  fieldFault,
  type GivenPost,
  refuseGiven,
  startPost,
  titleFault,
} from './new-post.ts';
import { Refusal } from '../refusal.ts';
import { type Outcome, readArguments, runCommand } from './run.ts';

const HELP = `Starts a new article as a draft.

  npm run new -- "Why do my knees click?"

At a terminal it asks for what is missing. Elsewhere, give:
  --topic lifting          the name of a file in content/topics
  --standfirst "…"         40 to 200 characters under the title

If you like:
  --slug how-sore          the last part of the address; made of the title if left out
  --tags soreness,pain     lower-case words, with commas between
  --date 2026-12-01        when it is to be published; today if left out
`;

await runCommand(start, { help: HELP });

async function start(content: Content): Promise<Outcome> {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(
    { topic: text, standfirst: text, slug: text, tags: text, date: text },
    true,
  );
  const tags = values.tags?.split(',').map((tag) => tag.trim());
  const given = {
    title: positionals.join(' ') || undefined,
    topic: values.topic,
    description: values.standfirst,
    slug: values.slug,
    publishedAt: values.date,
    ...(tags && { tags }),
  };
  refuseGiven(content, given);
  if (!process.stdin.isTTY) refuseMissing(given, content.topics);
  const title = given.title ?? (await askTitle(content, given.slug));
  const topic = given.topic ?? (await askTopic(content.topics));
  const description = given.description ?? (await askStandfirst());
  const file = await startPost(content, { ...given, title, topic, description });
  const href = articleAddress(file.split('/')[2] ?? '');
  const drawings = drawingsFor(content, topic);
  return {
    text: `Made ${file}, a draft.\nSee it with npm run dev, at ${href}; the guide is at /guide/.\nIts cover is drawn: one of ${drawings.join(', ')}. To choose, write cover: { drawing: ${drawings[0]} }.\n`,
  };
}

function askTitle(content: Content, slug: string | undefined): Promise<string> {
  return input({
    message: 'Title, as a reader would ask it:',
    validate: (value) => titleFault(content, value, slug) ?? true,
  });
}

function askTopic(topics: readonly string[]): Promise<string> {
  return select({ message: 'Topic:', choices: topics.map((value) => ({ value })) });
}

function askStandfirst(): Promise<string> {
  return input({
    message: 'Standfirst, the line under the title:',
    validate: (value) => fieldFault('description', value) ?? true,
  });
}

function refuseMissing({ title, topic, description }: GivenPost, topics: readonly string[]): void {
  const missing = [
    ...(title === undefined ? ['a title in quotes'] : []),
    ...(topic === undefined ? [`--topic ${topics.join(' or ')}`] : []),
    ...(description === undefined ? ['--standfirst "…"'] : []),
  ];
  if (missing.length === 0) return;
  throw new Refusal(
    `There is no terminal to ask questions in, so the command needs ${missing.join(', and ')}`,
  );
}
