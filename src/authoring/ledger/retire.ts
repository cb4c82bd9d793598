import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { addressKey, articleAddress } from '../../blog/permalinks.ts';
import { isoDay, writtenInstant } from '../../blog/schema/instant.ts';
import { ADDRESS } from '../../blog/schema/fields.ts';
import { retiredFieldHelp, retiredFields } from '../../blog/schema/retired.ts';
import { isPublished, liveAddresses } from '../links/addresses.ts';
import type { Content } from '../read/content.ts';
import {
  apply,
  type Change,
  folderOf,
  ledgerChange,
  noSuchPost,
  refuseUnreadableLedger,
  refuseUnreadablePost,
} from './changes.ts';
import { editStartHere } from './edit-start-here.ts';
import { git, uncommitted } from './git.ts';
import type { LedgerEntry } from '../read/ledger.ts';
import { linesLinkingTo } from './move-links.ts';
import { nearest } from '../nearest.ts';
import { idOf, type PostSource } from '../read/post-source.ts';
import { Refusal } from '../refusal.ts';
import { retiredAt } from '../read/retired-files.ts';
import { textFiles } from '../read/files.ts';

/** What an author tells readers about an article that is taken back. */
export interface Farewell {
  /** One line. */
  readonly reason?: string | undefined;
  /** The slug or the address of what to read instead. */
  readonly instead?: string | undefined;
}

/**
 * Takes a published article back: deletes its folder, and writes a record under `content/retired`
 * that keeps its addresses, which then say that it is gone. Also works if the folder is already
 * gone.
 *
 * @returns what was done, for the author.
 * @throws {Refusal} before anything is written, when it cannot be done.
 */
export async function retirePost(
  content: Content,
  slug: string,
  farewell: Farewell = {},
): Promise<string> {
  const { root, posts } = content;
  refuseRetired(slug, content);
  const post = posts.find((each) => each.slug === slug);
  if (!post) refuseUnknown(slug, content);
  const entries = entriesOf(slug, post, content);
  if (post && entries.length === 0 && !isPublished(post, content)) {
    throw new Refusal(
      `content/posts/${slug} was never published, so nobody has its address. Delete the folder`,
    );
  }
  const record = recordOf(slug, post, entries, farewell, content);
  if (post) await refuseUnkept(root, post);

  const links = await linksTo(slug, content);
  const kept =
    post && isPublished(post, content) ? [articleAddress(slug), ...post.front.aliases] : [];
  const orders = await ordersWithout(slug, content);
  const changes = [
    ...orders,
    { file: recordFile(slug), text: stringify(record, { lineWidth: 0 }) },
    ...(await ledgerChange(content, kept, post ? idOf(post) : slug)),
  ];
  await apply(root, changes, async () => {
    if (post) await takeAway(root, post);
  });
  return report(slug, post, record, links, orders);
}

function refuseRetired(slug: string, content: Content): void {
  refuseUnreadableLedger(content);
  const record = retiredAt(articleAddress(slug), content);
  if (!record) return;
  const when = record.retiredAt ? ` on ${writtenInstant(record.retiredAt)}` : '';
  throw new Refusal(
    `${articleAddress(slug)} was already taken back${when}, as ${record.file} says. To bring it back: npm run retire -- --back ${record.slug}`,
  );
}

function refuseUnknown(slug: string, content: Content): void {
  const { posts, ledger } = content;
  refuseUnreadablePost(slug, content);
  const key = addressKey(articleAddress(slug));
  const mover = posts.find(({ front }) => front.aliases.some((alias) => addressKey(alias) === key));
  if (mover) {
    throw new Refusal(
      `${articleAddress(slug)} is an old address of ${mover.file}. Write npm run retire -- ${mover.slug}`,
    );
  }
  if (ledger?.entries.some(({ address, id }) => id === slug || addressKey(address) === key)) return;
  throw noSuchPost(slug, content);
}

/** The entries of the ledger with the id of the article. */
function entriesOf(
  slug: string,
  post: PostSource | undefined,
  { ledger }: Content,
): readonly LedgerEntry[] {
  const id = post ? idOf(post) : (ledger?.idAt(articleAddress(slug)) ?? slug);
  return ledger?.entries.filter((entry) => entry.id === id) ?? [];
}

/** @throws {Refusal} for a reason or a replacement that could not be shown. */
function recordOf(
  slug: string,
  post: PostSource | undefined,
  entries: readonly LedgerEntry[],
  { reason, instead }: Farewell,
  content: Content,
): Record<string, unknown> {
  const id = post ? idOf(post) : (entries[0]?.id ?? slug);
  const old = [...(post?.front.aliases ?? []), ...entries.map(({ address }) => address)];
  const aliases = new Map(old.map((address) => [addressKey(address), address]));
  aliases.delete(addressKey(articleAddress(slug)));
  const better = instead && insteadOf(instead, slug, content);
  const record = {
    ...(post?.front.title && { title: post.front.title }),
    retiredAt: isoDay(content.now),
    ...(id !== slug && { id }),
    ...(aliases.size > 0 && { aliases: [...aliases.values()] }),
    ...(reason !== undefined && { reason }),
    ...(better && { instead: better }),
  };
  const issue = retiredFields.safeParse(record).error?.issues[0];
  if (issue) {
    const field = String(issue.path[0]) as keyof typeof retiredFieldHelp;
    throw new Refusal(`${field} ${issue.message}. Write ${retiredFieldHelp[field]}`);
  }
  return record;
}

function insteadOf(written: string, slug: string, content: Content): string {
  const address = ADDRESS.test(written) ? written : articleAddress(written);
  const live = [...liveAddresses(content)];
  const exact = live.find((each) => addressKey(each) === addressKey(address));
  if (exact && exact !== articleAddress(slug)) return exact;
  if (exact)
    throw new Refusal(`--instead names the article itself. Write another, or leave it out`);
  const meant = nearest(address, live);
  throw new Refusal(
    `--instead "${written}" is not a page that readers can see. ${meant ? `Did you mean ${meant}?` : 'Write the slug of a published article, or an address such as /articles/'}`,
  );
}

/** Only what is in git can be brought back. */
async function refuseUnkept(root: string, { folder }: PostSource): Promise<void> {
  const [file] = await uncommitted(root, folder);
  if (file === undefined) return;
  throw new Refusal(
    `${file} is not committed as it is now, so it could not be brought back. Commit it first`,
  );
}

/** The places in other files that link to the article, as `content/posts/x/index.mdx:12`. */
async function linksTo(slug: string, { root }: Content): Promise<string[]> {
  const places: string[] = [];
  for (const file of await textFiles(root)) {
    if (file.startsWith(`content/posts/${slug}/`)) continue;
    const text = await readFile(path.join(root, file), 'utf8');
    places.push(...linesLinkingTo(slug, text).map((line) => `${file}:${line}`));
  }
  return places;
}

/** Takes the article out of the reading orders of topics and of the home page. */
async function ordersWithout(slug: string, { root }: Content): Promise<Change[]> {
  const changes: Change[] = [];
  for (const file of await textFiles(root)) {
    const before = await readFile(path.join(root, file), 'utf8');
    const text = editStartHere(file, before, slug);
    if (text !== before) changes.push({ file, before, text });
  }
  return changes;
}

/** Takes a folder away: all of it at once, or nothing. */
async function takeAway(root: string, { folder, slug }: PostSource): Promise<void> {
  const aside = path.join(root, '.cache/retired', slug);
  await rm(aside, { recursive: true, force: true });
  await mkdir(path.dirname(aside), { recursive: true });
  await rename(path.join(root, folder), aside);
  await rm(aside, { recursive: true });
}

function report(
  slug: string,
  post: PostSource | undefined,
  record: Record<string, unknown>,
  links: readonly string[],
  orders: readonly Change[],
): string {
  const lines = [
    post
      ? `Took back ${articleAddress(slug)}: deleted ${post.folder}, and wrote ${recordFile(slug)}.`
      : `Wrote ${recordFile(slug)}.`,
    ...orders.map(({ file }) => `Took it out of startHere in ${file}.`),
    'Its address stays and says that the article was taken back. You can edit the words in that file.',
    `To bring it back, with no second copy for subscribers: npm run retire -- --back ${slug}`,
  ];
  if (links.length === 0) return [...lines, ''].join('\n');
  const { instead } = record;
  return [
    ...lines,
    typeof instead === 'string'
      ? `These lines still link to it. Write ${instead} there, or take the link out:`
      : 'These lines still link to it. Take the link out, or replace it:',
    ...links.map((place) => `  ${place}`),
    '',
  ].join('\n');
}

function recordFile(slug: string): string {
  return `content/retired/${slug}.yaml`;
}

/**
 * Undoes a retirement: restores the article's folder from git, id and dates included, and deletes
 * its record.
 *
 * @returns what was done, for the author.
 * @throws {Refusal} before anything is written, when it cannot be done.
 */
export async function bringBack(content: Content, slug: string): Promise<string> {
  const { root, retired } = content;
  const record = retired.find((article) => article.slug === slug);
  if (!record) {
    const slugs = retired.map((article) => article.slug);
    const meant = retiredAt(articleAddress(slug), content)?.slug ?? nearest(slug, slugs);
    throw new Refusal(
      `There is no content/retired/${slug}.yaml.${meant ? ` Did you mean ${meant}?` : ''}`,
    );
  }
  const folder = folderOf(slug);
  if (!existsSync(path.join(root, folder))) {
    const commit = await lastWith(folder, root);
    await git(root, 'restore', `--source=${commit}`, '--worktree', '--', folder);
  }
  await rm(path.join(root, record.file));
  return [
    `Brought ${folder} back, and deleted ${record.file}.`,
    'Its id is the same as before: no subscriber gets the article twice.',
    'Run npm run check, then commit and push.',
    '',
  ].join('\n');
}

/** The last commit that contains a folder. */
async function lastWith(folder: string, root: string): Promise<string> {
  const [commit = ''] = (await git(root, 'rev-list', '--max-count=1', 'HEAD', '--', folder)).split(
    '\n',
  );
  for (const candidate of commit ? [commit, `${commit}^`] : []) {
    if (await has(candidate, folder, root)) return candidate;
  }
  throw new Refusal(
    `Git has no ${folder} here. Fetch the whole history with git fetch --unshallow, or put the folder there yourself and delete content/retired/${path.posix.basename(folder)}.yaml`,
  );
}

async function has(commit: string, folder: string, root: string): Promise<boolean> {
  try {
    return (await git(root, 'ls-tree', '--name-only', commit, '--', folder)).trim() !== '';
  } catch (error) {
    // The first commit has no parent, nor does the oldest of a shallow clone.
    if (error instanceof Refusal) throw error;
    return false;
  }
}
