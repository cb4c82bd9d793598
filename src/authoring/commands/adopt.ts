import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { site } from '../../site.ts';
import {
  adopt,
  type Given,
  type Owner,
  readAuthor,
  readTopic,
  refuseGiven,
} from '../adopt/adopt.ts';
import { askOwner } from '../adopt/ask.ts';
import { undoHalfDone } from '../adopt/swap.ts';
import type { Content } from '../read/content.ts';
import { nearest } from '../nearest.ts';
import { Refusal } from '../refusal.ts';
import { type Outcome, runCommand } from './run.ts';

const HELP = `Makes the blog yours: writes src/site.ts and content, then checks and builds.

  npm run adopt

At a terminal it asks for everything, with the present values as answers. Or give:
  --name "Iron and Oats"
  --tagline "One line under the name."
  --description "What the blog answers, in 40 to 300 characters."
  --address https://you.github.io/blog/
  --topics lifting,eating      the topics to keep, by file name; "" for none
  --topic "Running | green | How to run far without getting hurt."
                               a topic to add; as often as you like. A color of
                               your own is six hex digits, such as "#0f766e"
  --author "Ann Example | Ann has coached beginners for ten years."
  --examples keep|remove       the articles that the blog came with
  --corrections you@example.org, or none
  --language en-US
  --time-zone America/Chicago
  --editorial health|plain     all rules, or those that protect a page
  --yes                        ask nothing: keep the present value of what is not given
`;

const OPTIONS = {
  name: { type: 'string' },
  tagline: { type: 'string' },
  description: { type: 'string' },
  address: { type: 'string' },
  topics: { type: 'string' },
  topic: { type: 'string', multiple: true },
  author: { type: 'string' },
  examples: { type: 'string' },
  corrections: { type: 'string' },
  language: { type: 'string' },
  'time-zone': { type: 'string' },
  editorial: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const;

if (process.argv.includes('--help')) {
  process.stdout.write(HELP);
} else {
  if (await undoHalfDone(process.cwd())) {
    process.stdout.write(
      'The last run was stopped in the middle. Put back what was there before.\n',
    );
  }
  await runCommand(makeTheirs);
}

async function makeTheirs(content: Content): Promise<Outcome> {
  const { isYes, ...given } = readFlags();
  const present = presentOwner(content, given);
  try {
    const missing = notGiven(given);
    const asks = !isYes && process.stdin.isTTY;
    if (missing.length > 0 && !isYes && !asks) {
      throw new Refusal(
        `Nobody is at a terminal to ask. Give ${missing.join(', ')}, or add --yes to keep the present values; --help says how each is written`,
      );
    }
    await refuseGiven(content, given);
    const owner = asks
      ? await askOwner(content, given, present)
      : { ...present, ...definedIn(given) };
    const pages = await adopt(content, owner);
    process.stdout.write(`Wrote src/site.ts and content. Now the check and a build.\n`);
    const exitCode = run('check') || run('build');
    return { text: exitCode === 0 ? whatNext(pages) : UNSOUND, exitCode };
  } catch (error) {
    // Ctrl+C at a question is an answer too.
    if (error instanceof Error && error.name === 'ExitPromptError') {
      return { text: 'Nothing was written.\n', exitCode: 130 };
    }
    throw error;
  }
}

function readFlags(): Given & { isYes: boolean } {
  const known = Object.keys(OPTIONS);
  for (const word of process.argv.slice(2)) {
    const flag = /^--([\w-]+)/.exec(word)?.[1];
    if (flag === undefined || known.includes(flag)) continue;
    const meant = nearest(flag, known);
    throw new Refusal(
      `There is no --${flag}. ${meant ? `Write --${meant}` : '--help lists what there is'}`,
    );
  }
  const { values } = parseArgs({ options: OPTIONS });
  const {
    examples,
    topics,
    topic,
    author,
    corrections,
    'time-zone': timeZone,
    yes,
    ...settings
  } = values;
  if (examples !== undefined && examples !== 'keep' && examples !== 'remove') {
    throw new Refusal(`--examples is "${examples}". Write --examples keep or --examples remove`);
  }
  return {
    ...settings,
    timeZone,
    isYes: yes,
    ...(corrections !== undefined && {
      corrections: corrections === 'none' ? undefined : corrections,
    }),
    topics: topics
      ?.split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
    newTopics: topic?.map(readTopic),
    author: author === undefined ? undefined : readAuthor(author),
    keepsExamples: examples && examples === 'keep',
  };
}

/** The options that a run without a terminal lacks; there need not be a new topic or an author. */
function notGiven(given: Given): string[] {
  const answers = {
    ...given,
    'time-zone': given.timeZone,
    examples: given.keepsExamples,
    topic: true,
    author: true,
    yes: true,
    corrections: 'corrections' in given || undefined,
  };
  return Object.keys(OPTIONS)
    .filter((name) => answers[name as keyof typeof OPTIONS] === undefined)
    .map((name) => `--${name}`);
}

/** The blog as it is, with the name of the new owner's in its description. */
function presentOwner(content: Content, { name }: Given): Owner {
  const { written } = site;
  return {
    name: written.name,
    tagline: written.tagline,
    description: written.description.replaceAll(written.name, name ?? written.name),
    address: written.address,
    language: written.language,
    timeZone: written.timeZone,
    editorial: written.editorial,
    corrections: written.corrections,
    topics: content.topics,
    newTopics: [],
    keepsExamples: true,
  };
}

function definedIn(given: Given): Partial<Owner> {
  const entries = Object.entries(given).filter(
    ([answer, value]) => value !== undefined || answer === 'corrections',
  );
  return Object.fromEntries(entries);
}

/** Runs another of the project's commands, which read the new settings. */
function run(script: string): number {
  return spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' }).status ?? 1;
}

function whatNext(pages: readonly string[]): string {
  return [
    '',
    'The blog is yours. What next:',
    '- Look at it: npm start',
    '- Draw your mark in content/mark.svg; colors and navigation are in src/site.ts.',
    ...(pages.length > 0
      ? ['- Read these pages and make them yours. They are as the former owner wrote them:']
      : []),
    ...pages.map((file) => `    ${file}`),
    '- Write: npm run new -- "Your first question?"',
    '- Commit and push: git add --all && git commit -m "Make the blog ours" && git push',
    '',
  ].join('\n');
}

const UNSOUND = `
Everything is written, and the lines above say what is left to fix.
To have everything back as it was: git restore . && git clean -d --force content
`;
