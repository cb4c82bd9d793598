import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { arrangeGlossary, termsIn } from '../../blog/glossary.ts';
import { topicAddress } from '../../blog/permalinks.ts';
import { readRecords } from '../../blog/records.ts';
import { termFields } from '../../blog/schema/glossary.ts';
import { kinds } from '../../blog/addresses.ts';
import type { Content } from '../read/content.ts';
import { editStartHere, withoutField } from '../ledger/edit-start-here.ts';
import { LEDGER_FILE, ledgerText } from '../read/ledger.ts';
import { idOf, type PostSource } from '../read/post-source.ts';
import type { RetiredFile } from '../read/retired-files.ts';
import { textFiles } from '../read/files.ts';
import { EXAMPLES_FILE } from '../read/examples.ts';

/** What happens to the content of a blog that changes hands. */
export interface ContentChoices {
  /** Articles that go. */
  readonly removed: readonly PostSource[];
  /** Articles that were taken back, whose addresses go too. */
  readonly forgotten: readonly RetiredFile[];
  /** Ids of topics that stay. */
  readonly topics: readonly string[];
  /** Fields of new topics and authors, by the path of the file. */
  readonly records: Readonly<Record<string, object>>;
}

/**
 * Changes a copy of the content folder as its new owner wants it. Along with an article go its
 * addresses, and the sources and terms that nothing else uses; links to what goes become plain
 * words.
 *
 * @param content the content as it is.
 * @param root the folder that holds the copy.
 */
export async function ownContent(
  content: Content,
  { removed, forgotten, topics, records }: ContentChoices,
  root: string,
): Promise<void> {
  const gone = content.topics.filter((id) => !topics.includes(id));
  const files = [
    ...removed.map(({ folder }) => folder),
    ...gone.map((id) => `content/topics/${id}.yaml`),
    ...forgotten.map(({ file }) => file),
    ...(removed.length + forgotten.length > 0 ? [EXAMPLES_FILE] : []),
  ];
  for (const file of files) await rm(path.join(root, file), { recursive: true, force: true });
  await removeLinks(root, [
    ...[...removed, ...forgotten].map(({ address }) => address),
    ...gone.map(topicAddress),
  ]);
  await removeFromTopics(content, removed, root);
  if (removed.length > 0) await removeUnused(content, removed, root);
  await leaveLedger(
    content,
    [...removed.map(idOf), ...forgotten.map(({ id }) => id)],
    [...gone, ...emptied(content, removed)],
    root,
  );
  for (const [file, fields] of Object.entries(records)) {
    const place = path.join(root, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, stringify(fields, { lineWidth: 0 }));
  }
}

/** Reduces links to these addresses to their words. */
async function removeLinks(root: string, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const targets = addresses.map((address) => RegExp.escape(address)).join('|');
  const link = new RegExp(
    String.raw`(?<!!)\[((?:[^[\]]|\\.)*)\]\((?:${targets})(?:#[^)\s]*)?(?:\s+"[^"]*")?\)`,
    'g',
  );
  for (const file of await textFiles(root)) {
    const place = path.join(root, file);
    const text = await readFile(place, 'utf8');
    const plain = text.replaceAll(link, '$1');
    if (plain !== text) await writeFile(place, plain);
  }
}

/**
 * Takes articles out of the reading orders of topics and of the home page. A topic that loses its
 * last article loses its question too: nothing answers it anymore.
 */
async function removeFromTopics(
  { posts, topics }: Content,
  removed: readonly PostSource[],
  root: string,
): Promise<void> {
  const kept = posts.filter((post) => !removed.includes(post));
  const silent = topics
    .filter((id) => removed.some(({ front }) => front.topic === id))
    .filter((id) => kept.every(({ front }) => front.topic !== id))
    .map((id) => kinds.topic.fileOf(id));
  for (const file of await textFiles(root)) {
    const place = path.join(root, file);
    const text = await readFile(place, 'utf8');
    const edited = removed.reduce((rest, { slug }) => editStartHere(file, rest, slug), text);
    const own = silent.includes(file) ? withoutField(edited, 'question') : edited;
    if (own !== text) await writeFile(place, own);
  }
}

/** Deletes the sources and terms that only the removed articles used. */
async function removeUnused(
  content: Content,
  removed: readonly PostSource[],
  root: string,
): Promise<void> {
  const kept = content.posts.filter((post) => !removed.includes(post));
  const texts: string[] = [];
  for (const file of await textFiles(root)) {
    if (!file.endsWith('.mdx')) continue;
    texts.push(await readFile(path.join(root, file), 'utf8'));
  }
  const all = texts.join('\n');

  const needed = new Set([...[...kept, ...content.pages].flatMap(({ front }) => front.references)]);
  const cited = new Set(removed.flatMap(({ front }) => front.references));
  for (const id of cited) {
    if (needed.has(id) || all.includes(`"${id}"`)) continue;
    await rm(path.join(root, `content/sources/${id}.yaml`), { force: true });
  }

  const terms = readRecords(path.join(root, 'content/glossary'), termFields);
  const findTerms = termsIn(arrangeGlossary(terms));
  const used = new Set(findTerms(all).map(({ id }) => id));
  const once = findTerms(removed.map(({ body }) => body).join('\n'));
  for (const { id } of once) {
    if (!used.has(id)) await rm(path.join(root, `content/glossary/${id}.yaml`), { force: true });
  }
}

/**
 * Topics with no articles but those that go: the new owner has published nothing there. One with
 * old addresses keeps them, and so its lines.
 */
function emptied({ posts, topics, ledger }: Content, removed: readonly PostSource[]): string[] {
  const topicsOf = (list: readonly PostSource[]) => new Set(list.map(({ front }) => front.topic));
  const before = topicsOf(removed);
  const after = topicsOf(posts.filter((post) => !removed.includes(post)));
  const hasMoved = (topic: string) => {
    const id = ledger?.idAt(topicAddress(topic));
    return (ledger?.entries.filter((entry) => entry.id === id).length ?? 0) > 1;
  };
  return topics.filter((id) => before.has(id) && !after.has(id) && !hasMoved(id));
}

/**
 * Removes the addresses of what goes from the ledger, and those of the pages, which the new owner
 * never published and may throw away.
 */
async function leaveLedger(
  { ledger }: Content,
  articles: readonly string[],
  topics: readonly string[],
  root: string,
): Promise<void> {
  if (!ledger) return;
  const ids = new Set([
    ...articles,
    ...topics.flatMap((topic) => ledger.idAt(topicAddress(topic)) ?? []),
  ]);
  const entries = ledger.entries.filter(
    ({ id }) => !ids.has(id) && !id.startsWith(kinds.page.prefix),
  );
  if (entries.length === ledger.entries.length) return;
  await writeFile(path.join(root, LEDGER_FILE), ledgerText(entries));
}

/** The pages of prose, which are about the former owner until rewritten. */
export async function pagesOfProse(root: string): Promise<string[]> {
  const files = await textFiles(root);
  return files.filter((file) => file.startsWith('content/pages/'));
}
