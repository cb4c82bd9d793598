import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { addressKey, articleAddress, isSlug, suggestSlug } from '../../blog/permalinks.ts';
import { splitFrontMatter } from '../../blog/yaml.ts';
import { isPublished } from '../links/addresses.ts';
import type { Content } from '../read/content.ts';
import { writeMove } from './edit-front-matter.ts';
import { editStartHere } from './edit-start-here.ts';
import {
  apply,
  type Change,
  folderOf,
  ledgerChange,
  noSuchPost,
  refuseUnreadableLedger,
  refuseUnreadablePost,
} from './changes.ts';
import { moveLinks } from './move-links.ts';
import { idOf, type PostSource } from '../read/post-source.ts';
import { Refusal } from '../refusal.ts';
import { retiredAt } from '../read/retired-files.ts';
import { textFiles } from '../read/files.ts';

/**
 * Gives a post another slug: moves its folder, and with it every link to it
 * under `content`. The address of a post that was published becomes an alias,
 * and its id stays.
 *
 * @returns what was done, for the author.
 * @throws {Refusal} before anything is written, when it cannot be done.
 */
export async function renamePost(content: Content, from: string, to: string): Promise<string> {
  const post = content.posts.find((each) => each.slug === from);
  if (!post) {
    refuseUnreadablePost(from, content);
    throw noSuchPost(from, content);
  }
  refuseTarget(to, post, content);
  const { root, ledger } = content;
  const known = ledger?.idAt(articleAddress(from));
  const isThere = isPublished(post, content);
  const wasPublished = known !== undefined || isThere;
  const move = { id: known ?? idOf(post), from: articleAddress(from), to: articleAddress(to) };
  if (!wasPublished) refuseStrayAlias(post, move.to);

  const changes: LinkChange[] = [];
  for (const file of await textFiles(root)) {
    const before = await readFile(path.join(root, file), 'utf8');
    const { text: moved, count } =
      file === post.file
        ? changeOwn(before, from, to, wasPublished && move)
        : moveLinks(before, from, to);
    const text = editStartHere(file, moved, from, to);
    if (text !== before)
      changes.push({ file, before, text, links: count + Number(text !== moved) });
  }
  const kept = wasPublished ? [move.from, ...(isThere ? [move.to] : [])] : [];
  await apply(root, [...changes, ...(await ledgerChange(content, kept, move.id))], () =>
    rename(path.join(root, folderOf(from)), path.join(root, folderOf(to))),
  );
  return report(from, to, changes, wasPublished ? move.id : undefined);
}

interface LinkChange extends Change {
  /** The number of links it changes, a place in a reading order among them. */
  readonly links: number;
}

function refuseTarget(to: string, post: PostSource, content: Content): void {
  if (!isSlug(to) || /^\d+$/.test(to)) {
    const better = suggestSlug(to).replace(/^(\d+)$/, 'post-$1');
    throw new Refusal(`"${to}" cannot be an address. Write ${better || 'words-in-plain-letters'}`);
  }
  if (existsSync(path.join(content.root, folderOf(to)))) {
    throw new Refusal(`${folderOf(to)} already exists. Choose another slug`);
  }
  refuseUnreadableLedger(content);
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

/** A post that was never published has no old address to return to. */
function refuseStrayAlias({ front, file }: PostSource, to: string): void {
  if (!front.aliases.some((alias) => addressKey(alias) === addressKey(to))) return;
  throw new Refusal(
    `${to} is in the aliases of ${file}, and would become its own address. Take it out`,
  );
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

function report(
  from: string,
  to: string,
  changes: readonly LinkChange[],
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
