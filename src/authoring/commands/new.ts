import { parseArgs } from 'node:util';
import { input, select } from '@inquirer/prompts';
import { articleAddress } from '../../blog/permalinks.ts';
import type { Content } from '../content.ts';
import { fieldFault, startPost } from '../new-post.ts';
import { Refusal } from '../refusal.ts';
import { type Outcome, runCommand } from './run.ts';

const HELP = `Starts a new article as a draft.

  npm run new -- "How sore is too sore?"

At a terminal it asks for what is missing. Elsewhere, give:
  --topic lifting          the name of a file in content/topics
  --standfirst "…"         40 to 200 characters under the title

If you like:
  --slug how-sore          the last part of the address; made of the title if left out
  --tags soreness,pain     lower-case words, with commas between
  --date 2026-12-01        when it is to be published; today if left out
`;

if (process.argv.includes('--help')) {
  process.stdout.write(HELP);
} else {
  await runCommand(start);
}

async function start(content: Content): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      topic: { type: 'string' },
      standfirst: { type: 'string' },
      slug: { type: 'string' },
      tags: { type: 'string' },
      date: { type: 'string' },
    },
  });
  try {
    const title = positionals.join(' ') || (await ask('title', 'Title, as a reader would ask it:'));
    const topic = values.topic ?? (await askTopic(content.topics));
    const description =
      values.standfirst ?? (await ask('description', 'Standfirst, the line under the title:'));
    const tags = values.tags?.split(',').map((tag) => tag.trim());
    const file = await startPost(content, {
      title,
      topic,
      description,
      slug: values.slug,
      publishedAt: values.date,
      ...(tags && { tags }),
    });
    const href = articleAddress(file.split('/')[2] ?? '');
    const text = `Made ${file}, a draft.\nSee it with npm run dev, at ${href}; the guide is at /guide/.\n`;
    return { text };
  } catch (error) {
    // Ctrl+C at a question is an answer too.
    if (error instanceof Error && error.name === 'ExitPromptError')
      return { text: '', exitCode: 130 };
    throw error;
  }
}

async function ask(field: 'title' | 'description', message: string): Promise<string> {
  refuseToAsk(field === 'title' ? 'a title in quotes' : '--standfirst "…"');
  return input({ message, validate: (value) => fieldFault(field, value) ?? true });
}

async function askTopic(topics: readonly string[]): Promise<string> {
  refuseToAsk(`--topic ${topics.join(' or ')}`);
  return select({ message: 'Topic:', choices: topics.map((value) => ({ value })) });
}

function refuseToAsk(missing: string): void {
  if (process.stdin.isTTY) return;
  throw new Refusal(`Nobody is at a terminal to ask, so the command needs ${missing}`);
}
