import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addressKey, articleAddress, isSlug, suggestSlug } from '../../blog/permalinks.ts';
import { splitFrontMatter } from '../../blog/yaml.ts';
import { isPublished } from '../links/addresses.ts';
import type { Content } from '../read/content.ts';
import { writeMove } from '../read/edit-front-matter.ts';
import { type LedgerEntry, LEDGER_FILE, ledgerText } from './ledger.ts';
import { moveLinks } from './move-links.ts';
import { nearest } from '../nearest.ts';
import { idOf, type PostSource } from '../read/post-source.ts';
import { Refusal } from '../refusal.ts';
import { retiredAt } from './retired-files.ts';
import { textFiles } from '../read/text-files.ts';

/**
 * Gives a post another slug: moves its folder, and with it every link to it
 * under `content`. The address of a post that was published becomes an alias,
 * and its id stays.
 *
 * @returns what was done, for the author.
 * @throws {Refusal} before anything is written, when it cannot be done.
 */
export async function renamePost(content: Content, from: string, to: string): Promise<string> {
  const post = postCalled(from, content);
  refuseTarget(to, post, content);
  const known = content.ledger?.idAt(articleAddress(from));
  const wasPublished = known !== undefined || isPublished(post, content);
  const move = { id: known ?? idOf(post), from: articleAddress(from), to: articleAddress(to) };
  refuseStrayAlias(post, move.to, wasPublished);

  const changes: Change[] = [];
  for (const file of await textFiles(content.root)) {
    const before = await readFile(path.join(content.root, file), 'utf8');
    const { text, count } =
      file === post.file
        ? changeOwn(before, from, to, wasPublished && move)
        : moveLinks(before, from, to);
    if (text !== before) changes.push({ file, before, after: text, links: count });
  }
  if (wasPublished && content.ledger) changes.push(await changeLedger(content, post, move));
  await apply(content.root, from, to, changes);
  return report(from, to, changes, wasPublished ? move.id : undefined);
}

function postCalled(slug: string, { posts, root }: Content): PostSource {
  const post = posts.find((each) => each.slug === slug);
  if (post) return post;
  if (isSlug(slug) && existsSync(folderOf(root, slug))) {
    throw new Refusal(`content/posts/${slug} cannot be read. Run npm run check`);
  }
  const slugs = posts.map((each) => each.slug);
  const meant = nearest(slug, slugs);
  throw new Refusal(
    `There is no content/posts/${slug}. ${meant ? `Did you mean ${meant}?` : `The posts are ${slugs.join(', ')}`}`,
  );
}

function refuseTarget(to: string, post: PostSource, content: Content): void {
  if (!isSlug(to) || /^\d+$/.test(to)) {
    const better = suggestSlug(to).replace(/^(\d+)$/, 'post-$1');
    throw new Refusal(`"${to}" can be no address. Write ${better || 'words-in-plain-letters'}`);
  }
  if (existsSync(folderOf(content.root, to))) {
    throw new Refusal(`content/posts/${to} is there already. Choose another slug`);
  }
  if (content.findings.some(({ file }) => file === LEDGER_FILE)) {
    throw new Refusal(`${LEDGER_FILE} cannot be read. Run npm run check`);
  }
  const href = articleAddress(to);
  const others = content.posts.filter((other) => other !== post);
  const owner = others.find(
    (other) =>
      idOf(other) === to ||
      other.front.aliases.some((alias) => addressKey(alias) === addressKey(href)),
  );
  if (owner) throw new Refusal(`${href} is an old address of ${owner.file}. Choose another slug`);
  const gone = retiredAt(href, content);
  if (gone) {
    throw new Refusal(
      `${href} was an article that was taken back, as ${gone.file} says. Choose another slug`,
    );
  }
  const known = content.ledger?.idAt(href);
  if (
    known !== undefined &&
    known !== (content.ledger?.idAt(articleAddress(post.slug)) ?? idOf(post))
  ) {
    throw new Refusal(
      `${href} was published as another article, with the id ${known}. Choose another slug`,
    );
  }
}

/** A post that was never published has no old addresses of its own to take back. */
function refuseStrayAlias({ front, file }: PostSource, to: string, wasPublished: boolean): void {
  if (wasPublished || !front.aliases.some((alias) => addressKey(alias) === addressKey(to))) return;
  throw new Refusal(`${to} is in aliases of ${file}, which would have it for its own. Take it out`);
}

function changeOwn(
  source: string,
  from: string,
  to: string,
  move: false | Parameters<typeof writeMove>[1],
): ReturnType<typeof moveLinks> {
  const parts = splitFrontMatter(source);
  if (!parts) throw new Refusal('The front matter cannot be read. Run npm run check');
  const { opening, yaml, closing, body } = parts;
  const { text, count } = moveLinks(body, from, to);
  return { text: opening + (move ? writeMove(yaml, move) : yaml) + closing + text, count };
}

async function changeLedger(
  content: Content,
  post: PostSource,
  { id, from, to }: Parameters<typeof writeMove>[1],
): Promise<Change> {
  const entries: Pick<LedgerEntry, 'address' | 'id'>[] = [...(content.ledger?.entries ?? [])];
  for (const address of isPublished(post, content) ? [from, to] : [from]) {
    if (content.ledger?.idAt(address) === undefined) entries.push({ address, id });
  }
  const before = await readFile(path.join(content.root, LEDGER_FILE), 'utf8');
  return { file: LEDGER_FILE, before, after: ledgerText(entries), links: 0 };
}

/** Writes the changes and moves the folder; puts everything back if one of them fails. */
async function apply(
  root: string,
  from: string,
  to: string,
  changes: readonly Change[],
): Promise<void> {
  const written: Change[] = [];
  try {
    for (const change of changes) {
      written.push(change);
      await writeFile(path.join(root, change.file), change.after);
    }
    await rename(folderOf(root, from), folderOf(root, to));
  } catch (error) {
    for (const { file, before } of written) await writeFile(path.join(root, file), before);
    throw error;
  }
}

function report(
  from: string,
  to: string,
  changes: readonly Change[],
  id: string | undefined,
): string {
  const links = changes
    .filter((change) => change.links > 0)
    .map(({ file, links }) => {
      const now = file.replace(`content/posts/${from}/`, `content/posts/${to}/`);
      return `Changed ${links} ${links === 1 ? 'link' : 'links'} in ${now}.`;
    });
  return [
    `Moved content/posts/${from} to content/posts/${to}.`,
    id === undefined
      ? `It was never published, so ${articleAddress(from)} leads nowhere.`
      : `${articleAddress(from)} leads to ${articleAddress(to)}, and the id stays ${id}: no subscriber gets the article twice.`,
    ...links,
    '',
  ].join('\n');
}

function folderOf(root: string, slug: string): string {
  return path.join(root, 'content/posts', slug);
}

interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** How many links it changes. */
  readonly links: number;
}
