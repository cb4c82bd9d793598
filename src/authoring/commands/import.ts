import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { select } from '@inquirer/prompts';
import { importBlog, REPORT_FILE } from '../import/import.ts';
import type { ImportFinding } from '../import/model.ts';
import { openBlog } from '../import/recognize.ts';
import { describeImportFinding, summary } from '../import/report.ts';
import { OTHERS, topicNames, type TopicTable, topicTable } from '../import/write/topics.ts';
import type { Content } from '../read/content.ts';
import { Refusal } from '../refusal.ts';
import { type Outcome, readArguments, runCommand } from './run.ts';

const HELP = `Brings your old blog over: articles, drafts, pages, pictures and addresses.

  npm run import -- ~/Downloads/export.xml

It takes what Squarespace, WordPress, Substack, Medium or Ghost exported, or a folder of
Markdown, as a file, a folder or a zip. Run again, it leaves what is here as it is, brings
what is new, and tries again to get pictures that were missing.

  --dry-run                says what it would do, and writes nothing
  --topics map.yaml        which old category belongs to which topic, a line each, such as
                           "Strength: lifting"; at a terminal it asks
  --media DIR              a folder of downloaded pictures, by their names
  --allow-local            also fetches pictures from this machine and its network
`;

/** The most findings that are printed; the report has them all. */
const MOST = 40;

async function bringBlog(content: Content): Promise<Outcome> {
  const { values, positionals } = readArguments(
    {
      'dry-run': { type: 'boolean', default: false },
      topics: { type: 'string' },
      media: { type: 'string' },
      'allow-local': { type: 'boolean', default: false },
    },
    true,
  );
  const [place, ...others] = positionals;
  if (place === undefined || others.length > 0) {
    throw new Refusal(
      'The command takes one file or folder. Write npm run import -- and where your export is; --help says more',
    );
  }
  const table = values.topics === undefined ? undefined : await readTable(values.topics, content);
  if (values.media !== undefined && !isFolder(values.media)) {
    throw new Refusal(
      `${values.media} is not a folder. Write --media and the folder of the pictures`,
    );
  }
  const isDry = values['dry-run'];
  const blog = await openBlog(place);
  process.stdout.write(`This is ${NAMES[blog.platform]}.\n`);
  const progress = progressLine();
  const { tally, findings, categories, report } = await importBlog(content, blog, {
    from: path.basename(place),
    topicsFor: (found) =>
      table ?? (process.stdin.isTTY && !isDry ? askTopics(content, found) : new Map()),
    ...(values.media !== undefined && { media: values.media }),
    allowLocal: values['allow-local'],
    isDry,
    onProgress: (done, all) => {
      progress.show(done, all);
    },
  });
  progress.clear();
  const unplaced = isDry && !table ? categoryList(categories) : '';
  const next = report === undefined ? '' : `All of it is in ${report}. What next: npm run check\n`;
  return {
    text: `${lines(findings, isDry)}${isDry ? 'It would bring' : 'It brought'}:\n${summary(tally, findings)}${unplaced}${next}`,
  };
}

async function readTable(file: string, { topics }: Content): Promise<TopicTable> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`${file} cannot be read. Write --topics and the file of a table`);
  });
  return topicTable(text, file, topics);
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const NAMES = {
  Squarespace: 'a blog from Squarespace',
  WordPress: 'a blog from WordPress',
  Substack: 'a publication from Substack',
  Medium: 'what Medium exports',
  Ghost: 'a blog from Ghost',
  Markdown: 'a folder of Markdown',
} as const;

function lines(findings: readonly ImportFinding[], isDry: boolean): string {
  const shown = isDry ? findings : findings.slice(0, MOST);
  const rest = findings.length - shown.length;
  const more = rest > 0 ? `… and ${rest} more, in ${REPORT_FILE}\n` : '';
  return shown.map((finding) => `${describeImportFinding(finding)}\n`).join('') + more;
}

function categoryList(categories: ReadonlyMap<string, number>): string {
  if (categories.size === 0) return '';
  const list = [...categories].map(([name, count]) => `${name} (${count})`).join(', ');
  return `  Categories, which --topics can give topics to: ${list}\n`;
}

/** Asks for the topic of each category that has no topic's name, and of all other articles. */
async function askTopics(
  content: Content,
  categories: ReadonlyMap<string, number>,
): Promise<TopicTable> {
  const names = topicNames(content);
  const own = new Set([...names].flat().map((name) => name.toLowerCase()));
  const choices = [...names].map(([value, name]) => ({ value, name }));
  const table = new Map<string, string>();
  for (const [category, count] of categories) {
    if (own.has(category.toLowerCase())) continue;
    const topic = await select({
      message: `“${category}” (${count}) belongs to:`,
      choices: [...choices, { value: '', name: 'no topic: it becomes a tag' }],
    });
    if (topic !== '') table.set(category.toLowerCase(), topic);
  }
  if (names.size > 1) {
    table.set(OTHERS, await select({ message: 'All other articles belong to:', choices }));
  }
  return table;
}

/** How far it is: a line that changes at a terminal, and elsewhere one for every hundredth text. */
function progressLine() {
  const { isTTY } = process.stderr;
  return {
    show: (done: number, all: number) => {
      if (isTTY) process.stderr.write(`\r${done} of ${all}`);
      else if (done % 100 === 0) process.stderr.write(`${done} of ${all}\n`);
    },
    clear: () => {
      if (isTTY) process.stderr.write('\r\u001B[K');
    },
  };
}

// Last, since everything else must be in place first.
await runCommand(bringBlog, { help: HELP });
