import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isSlug } from '../../blog/permalinks.ts';
import type { Content } from '../read/content.ts';
import { nearest } from '../nearest.ts';
import { Refusal } from '../refusal.ts';
import { LEDGER_FILE, ledgerText } from '../read/ledger.ts';

/** What a command writes into one file. */
export interface Change {
  /** Path from the project's root. */
  readonly file: string;
  readonly text: string;
  /** What the file holds now; left out if it is new. */
  readonly before?: string;
}

/** Writes the changes and takes the last step; undoes everything if any of them fails. */
export async function apply(
  root: string,
  changes: readonly Change[],
  lastStep: () => Promise<void>,
): Promise<void> {
  const written: Change[] = [];
  try {
    for (const change of changes) {
      const place = path.join(root, change.file);
      written.push(change);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, change.text);
    }
    await lastStep();
  } catch (error) {
    for (const { file, before } of written) {
      const place = path.join(root, file);
      await (before === undefined ? rm(place, { force: true }) : writeFile(place, before));
    }
    throw error;
  }
}

/** The change that adds missing addresses to the ledger; none if it has them all. */
export async function ledgerChange(
  { ledger, root }: Content,
  addresses: readonly string[],
  id: string,
): Promise<Change[]> {
  const missing = addresses.filter((address) => ledger?.idAt(address) === undefined);
  if (!ledger || missing.length === 0) return [];
  const added = missing.map((address) => ({ address, id }));
  const before = await readFile(path.join(root, LEDGER_FILE), 'utf8');
  return [{ file: LEDGER_FILE, text: ledgerText([...ledger.entries, ...added]), before }];
}

/** @throws {Refusal} if the ledger cannot be read, since nothing should be written into it then. */
export function refuseUnreadableLedger({ findings }: Content): void {
  if (!findings.some(({ file }) => file === LEDGER_FILE)) return;
  throw new Refusal(`${LEDGER_FILE} cannot be read. Run npm run check`);
}

/** @throws {Refusal} if a post's folder exists, but no post could be read from it. */
export function refuseUnreadablePost(slug: string, { root }: Content): void {
  if (!isSlug(slug) || !existsSync(path.join(root, folderOf(slug)))) return;
  throw new Refusal(`${folderOf(slug)} cannot be read. Run npm run check`);
}

/** The message about a slug that no post has. */
export function noSuchPost(slug: string, { posts }: Content): Refusal {
  const slugs = posts.map((each) => each.slug);
  const meant = nearest(slug, slugs);
  return new Refusal(
    `There is no ${folderOf(slug)}. ${meant ? `Did you mean ${meant}?` : `The posts are ${slugs.join(', ')}`}`,
  );
}

export function folderOf(slug: string): string {
  return `content/posts/${slug}`;
}
