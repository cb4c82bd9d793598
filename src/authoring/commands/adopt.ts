import { spawnSync } from 'node:child_process';
import { site } from '../../site.ts';
import { adopt, refuseGiven } from '../adopt/adopt.ts';
import { type Given, hostOf, type Owner, readAuthor, readTopic } from '../adopt/answers.ts';
import { askOwner } from '../adopt/ask.ts';
import { undoHalfDone } from '../adopt/swap.ts';
import type { Content } from '../read/content.ts';
import { Refusal } from '../refusal.ts';
import { type Outcome, readArguments, runCommand } from './run.ts';

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
  --host cloudflare|nginx|github-pages
                               what serves it; Netlify reads what Cloudflare reads
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
  host: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const;

async function makeTheirs(content: Content): Promise<Outcome> {
  const { values } = readArguments(OPTIONS);
  const given = givenBy(values);
  const asks = !values.yes && process.stdin.isTTY;
  const missing = NEEDED.filter((flag) => values[flag] === undefined);
  if (missing.length > 0 && !values.yes && !asks) {
    throw new Refusal(
      `There is no terminal to ask questions in. Give ${missing.map((flag) => `--${flag}`).join(', ')}, or add --yes to keep the present values; --help says how each is written`,
    );
  }
  await refuseGiven(content, given);
  const present = presentOwner(content, given);
  const owner = asks ? await askOwner(content, given, present) : { ...present, ...given };
  const pages = await adopt(content, owner);
  process.stdout.write(`Wrote src/site.ts and content. Now the check and a build.\n`);
  const exitCode = run('check') || run('build');
  return { text: exitCode === 0 ? whatNext(pages) : UNSOUND, exitCode };
}

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

/** The options that a run without a terminal needs; a new topic, an author and the host are optional. */
const NEEDED = (Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]).filter(
  (flag) => !['topic', 'author', 'host', 'yes'].includes(flag),
);

function givenBy(values: Values): Given {
  const { examples, topics, topic, author, corrections, 'time-zone': timeZone, ...rest } = values;
  if (examples !== undefined && examples !== 'keep' && examples !== 'remove') {
    throw new Refusal(`--examples is "${examples}". Write --examples keep or --examples remove`);
  }
  const ids = topics?.split(',').map((id) => id.trim());
  return {
    ...rest,
    ...(timeZone !== undefined && { timeZone }),
    ...(corrections !== undefined && {
      corrections: corrections === 'none' ? undefined : corrections,
    }),
    ...(ids && { topics: ids.filter((id) => id !== '') }),
    ...(topic && { newTopics: topic.map(readTopic) }),
    ...(author !== undefined && { author: readAuthor(author) }),
    ...(examples && { keepsExamples: examples === 'keep' }),
  };
}

/** The blog as it is, with the new name in its description. */
function presentOwner(
  { topics }: Content,
  { name = site.written.name, address: given = site.written.address }: Given,
): Owner {
  const { written } = site;
  const { tagline, address, language, timeZone, editorial, corrections } = written;
  return {
    name: written.name,
    description: written.description.replaceAll(written.name, name),
    ...{ tagline, address, language, timeZone, editorial, corrections, topics },
    host: hostOf(given) ?? site.host,
    newTopics: [],
    keepsExamples: true,
  };
}

/** Runs another of the project's commands, which reads the new settings. */
function run(script: string): number {
  return spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' }).status ?? 1;
}

function whatNext(pages: readonly string[]): string {
  return [
    '',
    'The blog is yours. What next:',
    '- Look at it: npm start',
    '- Draw your mark in content/mark.svg; colors, navigation and the parts of the home page are in src/site.ts.',
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
To undo everything: git restore . && git clean -d --force content
`;

// Last, since everything else must be in place first.
await runCommand(makeTheirs, {
  help: HELP,
  prepare: async () => {
    if (!(await undoHalfDone(process.cwd()))) return;
    process.stdout.write('The last run was interrupted. Restored what was there before.\n');
  },
});
