import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { tagSlug } from '../../blog/permalinks.ts';
import type { Content } from '../read/content.ts';
import { Refusal } from '../refusal.ts';
import { bring, bringAgain, type Brought, decide, type Job } from './bring.ts';
import type { Blog, ImportFinding } from './model.ts';
import { pictureFetcher } from './pictures/fetch-pictures.ts';
import { reportOf, type Tally } from './report.ts';
import { authorsOf } from './write/authors.ts';
import { openWorkroom } from './write/place.ts';
import { type Plan, planImport } from './write/plan.ts';
import { OTHERS, type TopicTable, topicNames } from './write/topics.ts';

/** How one import is done. */
export interface ImportSettings {
  /** What was imported, as the report names it. */
  readonly from: string;
  /** Which of the old categories belong to which topic, once it is known which there are. */
  topicsFor(categories: Plan['categories']): TopicTable | Promise<TopicTable>;
  /** A folder of downloaded pictures. */
  readonly media?: string;
  /** Whether addresses of the own machine and network are fetched, too. */
  readonly allowLocal: boolean;
  /** Whether it only finds out what it would do: nothing is fetched and nothing written. */
  readonly isDry: boolean;
  /** Hears how many texts of how many are done. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** What an import came to. */
export interface Imported {
  readonly tally: Tally;
  readonly findings: readonly ImportFinding[];
  readonly categories: Plan['categories'];
  /** Where the report is; left out where nothing was written. */
  readonly report?: string;
}

export const REPORT_FILE = 'content/import-report.md';

/** How many texts are under way at once, so that pictures of the next ones come while one waits. */
const AT_ONCE = 6;

/**
 * Brings a blog over: articles to `content/posts`, pages to `content/pages`, authors to
 * `content/authors`, and a report to `content/import-report.md`. What an earlier import brought stays
 * as it is, but for pictures that are missing in it.
 *
 * @throws {Refusal} where there is no topic to put an article under, or another import is at work.
 */
export async function importBlog(
  content: Content,
  blog: Blog,
  settings: ImportSettings,
): Promise<Imported> {
  if (content.topics.length === 0) {
    throw new Refusal('There are no topics yet. Add one to content/topics first');
  }
  const plan = await planImport(content, blog);
  const isAsked = plan.items.some(({ known, file }) => !known && file.startsWith('content/posts/'));
  const table = isAsked ? await settings.topicsFor(plan.categories) : new Map<string, string>();
  const room = settings.isDry ? undefined : await openWorkroom<Brought>(content.root);
  const job: Job = {
    content,
    blog,
    plan,
    table,
    topics: topicNames(content),
    spellings: new Map(
      content.posts.flatMap(({ front }) => front.tags.map((tag) => [tagSlug(tag), tag] as const)),
    ),
    authors: authorsOf(content, settings.isDry),
    ...(room && { room }),
    fetcher: pictureFetcher({
      ...(blog.address !== undefined && { address: blog.address }),
      ...(settings.media !== undefined && { media: settings.media }),
      ...(blog.file && { file: blog.file.bind(blog) }),
      allowLocal: settings.allowLocal,
    }),
  };
  const brought = [...(room?.earlier ?? []), ...(await bringAll(job, settings))];
  const findings = [
    plan.leftOut,
    unknownCategories(table, plan, settings.from),
    unplaced(brought, job, settings.from),
    ...brought.map((each) => each.findings),
  ].flat();
  const tally = sum(brought);
  const result = { tally, findings, categories: plan.categories };
  const isAnythingNew = tally.posts + tally.drafts + tally.pages + tally.pictures > 0;
  if (room && isAnythingNew) {
    const report = reportOf(settings.from, tally, findings);
    const place = path.join(content.root, REPORT_FILE);
    // What an earlier import found is still to be done.
    const before = await readFile(place, 'utf8').catch(() => '');
    await writeFile(place, before === '' ? report : `${report}\n${before}`);
  }
  await room?.close();
  return { ...result, ...(room && isAnythingNew && { report: REPORT_FILE }) };
}

/** What became of each item, in the order of the export; several are under way at once. */
async function bringAll(job: Job, { onProgress }: ImportSettings): Promise<Brought[]> {
  const brought: Brought[] = [];
  const underWay = new Set<Promise<unknown>>();
  const failures: unknown[] = [];
  let [index, done] = [0, 0];
  try {
    for await (const item of job.blog.items()) {
      if ('leftOut' in item) continue;
      const at = index++;
      const planned = job.plan.items[at];
      if (!planned) throw new Refusal('The export changed while it was read. Run the import again');
      const decided = planned.known ? undefined : await decide(item, job);
      const work = (decided ? bring(item, planned, decided, job) : bringAgain(item, planned, job))
        .then((each) => {
          brought[at] = each;
          onProgress?.((done += 1), job.plan.items.length);
        })
        .catch((error: unknown) => failures.push(error))
        .finally(() => underWay.delete(work));
      underWay.add(work);
      if (underWay.size >= AT_ONCE) await Promise.race(underWay);
      if (failures.length > 0) break;
    }
  } finally {
    // Those that are under way are not left half done.
    await Promise.all(underWay);
  }
  if (failures.length > 0) throw failures[0];
  return brought;
}

/** Categories of the table that no article has, such as misspelled ones. */
function unknownCategories(
  table: TopicTable,
  { categories, items }: Plan,
  from: string,
): ImportFinding[] {
  if (items.every(({ known }) => known)) return [];
  const there = new Set([...categories.keys()].map((name) => name.toLowerCase()));
  const unknown = [...table.keys()].filter((name) => name !== OTHERS && !there.has(name));
  return unknown.map((name) => ({
    file: from,
    kind: 'categories',
    what: `no new article has the category “${name}” of the table of topics`,
    fix: `Look at how it is written: there are ${[...categories.keys()].slice(0, MOST_NAMED).join(', ') || 'no categories'}`,
  }));
}

/** One finding for all that nothing says the topic of: what to do about it is one thing, too. */
function unplaced(brought: readonly Brought[], { topics }: Job, from: string): ImportFinding[] {
  const titles = brought.flatMap(({ unplaced: title }) => (title === undefined ? [] : [title]));
  if (titles.length === 0) return [];
  const [topic = ''] = topics.keys();
  const shown = titles.slice(0, MOST_NAMED).map((title) => `“${title}”`);
  const rest = titles.length - shown.length;
  return [
    {
      file: from,
      kind: 'topics',
      what: `nothing says which topic these belong to, so they are under ${topic}: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
      fix: 'Write another topic in each that does not belong there; --topics says it for a whole category, before the import',
    },
  ];
}

/** How many titles one finding names. */
const MOST_NAMED = 10;

function sum(brought: readonly Brought[]): Tally {
  const total = (name: keyof Tally) =>
    brought.reduce((all, { counts }) => all + (counts[name] ?? 0), 0);
  return {
    posts: total('posts'),
    drafts: total('drafts'),
    pages: total('pages'),
    known: total('known'),
    pictures: total('pictures'),
    bytes: total('bytes'),
    addresses: total('addresses'),
  };
}
