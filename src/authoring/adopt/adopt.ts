import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { suggestSlug } from '../../blog/permalinks.ts';
import { faultsOf } from '../check-content.ts';
import { describeFinding } from '../finding.ts';
import { uncommitted } from '../ledger/git.ts';
import { nearest } from '../nearest.ts';
import { type Content, readContent } from '../read/content.ts';
import { exampleArticles, retiredExamples } from '../read/examples.ts';
import type { PostSource } from '../read/post-source.ts';
import { Refusal } from '../refusal.ts';
import {
  authorFault,
  type Given,
  type Owner,
  settingFault,
  SETTINGS,
  topicFault,
  topicRecord,
} from './answers.ts';
import { ownContent, pagesOfProse } from './own-content.ts';
import { writeSettings } from './settings-source.ts';
import { swap } from './swap.ts';

/**
 * Makes the blog its new owner's: writes `src/site.ts` and `content`, all of it or nothing. Both
 * are made beside the project, checked, and put in their place.
 *
 * @returns the pages whose prose is still the former owner's.
 * @throws {Refusal} before anything is written, when it cannot be done.
 */
export async function adopt(content: Content, owner: Owner): Promise<string[]> {
  const { root, now } = content;
  await refuseGiven(content, owner);
  const records = recordsOf(content, owner);
  if (owner.topics.length + owner.newTopics.length === 0) {
    throw new Refusal(
      'A blog has at least one topic. Keep one with --topics, or add one with --topic',
    );
  }
  const next = path.join(root, '.cache/adopt/next');
  await rm(next, { recursive: true, force: true });
  await mkdir(path.join(next, 'src'), { recursive: true });
  try {
    await cp(path.join(root, 'content'), path.join(next, 'content'), { recursive: true });
    if (existsSync(path.join(root, 'public'))) {
      await cp(path.join(root, 'public'), path.join(next, 'public'), { recursive: true });
    }
    const choices = {
      removed: owner.keepsExamples ? [] : exampleArticles(content),
      forgotten: owner.keepsExamples ? [] : retiredExamples(content),
      topics: owner.topics,
      records,
    };
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
 * Refuses what no further answer could fix, so that nobody answers questions in vain.
 *
 * @throws {Refusal} for uncommitted changes, and for options that cannot be used.
 */
export async function refuseGiven(content: Content, given: Given): Promise<void> {
  const [file, ...others] = await uncommitted(content.root);
  if (file !== undefined) {
    const more = others.length > 0 ? `, and ${others.length} more` : '';
    throw new Refusal(
      `There are uncommitted changes: ${file}${more}. Commit or undo them first, so that you can undo what this command does`,
    );
  }
  const faults = SETTINGS.flatMap(
    (name) => (name in given ? settingFault(name, given[name]) : []) ?? [],
  );
  if (faults.length > 0) throw new Refusal(faults.join('.\n'));
  if (given.topics) {
    // Articles that can still be removed do not count.
    refuseTopics(content, given.topics, given.keepsExamples ? [] : exampleArticles(content));
  }
  recordsOf(content, given);
}

/** Refuses to keep a topic that does not exist, and to drop one that articles need. */
function refuseTopics(
  content: Content,
  kept: readonly string[],
  removed: readonly PostSource[],
): void {
  for (const id of kept) {
    if (content.topics.includes(id)) continue;
    const meant = nearest(id, content.topics);
    throw new Refusal(
      `--topics has "${id}", which is not a topic. ${meant ? `Write ${meant}` : `The topics are ${content.topics.join(', ')}`}, or add it with --topic "Name | color | description"`,
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

/** The fields of new topics and of a new author, by the path of their files. */
function recordsOf(
  { authors }: Content,
  { topics = [], newTopics = [], author }: Given,
): Record<string, object> {
  const ids = [...topics];
  const records: Record<string, object> = {};
  const fail = (fault: string | undefined) => {
    if (fault) throw new Refusal(fault);
  };
  for (const topic of newTopics) {
    fail(topicFault(topic, ids));
    ids.push(suggestSlug(topic.name));
    records[`content/topics/${suggestSlug(topic.name)}.yaml`] = topicRecord(topic);
  }
  if (author) {
    fail(authorFault(author, authors));
    records[`content/authors/${suggestSlug(author.name)}.yaml`] = author;
  }
  return records;
}

/** Faults from before do not count: the owner sees them in the check. */
async function refuseFaults(before: Content, after: Content): Promise<void> {
  const errors = async (content: Content) => (await faultsOf(content)).map(describeFinding);
  const old = new Set(await errors(before));
  const faults = (await errors(after)).filter((line) => !old.has(line));
  if (faults.length === 0) return;
  throw new Refusal(
    `Nothing was written, because the check would then report:\n${faults.join('\n')}\nFix that first, or answer differently`,
  );
}
