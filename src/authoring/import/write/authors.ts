import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { authorAddress, suggestSlug } from '../../../blog/permalinks.ts';
import { characters } from '../../../blog/schema/fields.ts';
import type { Content } from '../../read/content.ts';
import type { ImportedAuthor, ImportFinding } from '../model.ts';
import { cutAtWord } from './cut.ts';

/** The most characters of a name and of a biography. */
const NAME = 60;
const BIOGRAPHY = 600;

export interface Authors {
  /**
   * The ids of authors by name; who is not there yet gets a file.
   *
   * @param findings what a new file lacks is added.
   */
  idsOf(authors: readonly ImportedAuthor[], findings: ImportFinding[]): Promise<string[]>;
}

/** @param isDry whether nothing is written. */
export function authorsOf(content: Content, isDry: boolean): Authors {
  const ids = new Map<string, string>();
  /** Those that still wait for a biography, with their names: an interrupted import may not have said so. */
  const waiting = new Map<string, string>();
  for (const { file, yaml } of content.authorRecords) {
    const { name, biography } = (yaml.fields ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string') continue;
    const id = path.posix.basename(file, '.yaml');
    ids.set(keyOf(name), id);
    if (biography === placeholder(name)) waiting.set(id, name);
  }

  const add = async (author: ImportedAuthor): Promise<string> => {
    const name = cutAtWord(author.name.trim(), NAME);
    const id = freeId(name, new Set([...content.authors, ...ids.values()]), content);
    const file = `content/authors/${id}.yaml`;
    const biography = biographyOf(author);
    if (biography === undefined) waiting.set(id, name);
    const fields = { name, biography: biography ?? placeholder(name) };
    if (isDry) return id;
    const place = path.join(content.root, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, stringify(fields, { lineWidth: 0 }), { flag: 'wx' });
    return id;
  };

  return {
    async idsOf(authors, findings) {
      const found: string[] = [];
      for (const author of authors.filter(({ name }) => name.trim() !== '')) {
        const id = ids.get(keyOf(author.name)) ?? (await add(author));
        ids.set(keyOf(author.name), id);
        if (!found.includes(id)) found.push(id);
        const name = waiting.get(id);
        if (name !== undefined) findings.push(lacksBiography(id, name));
        waiting.delete(id);
      }
      return found;
    },
  };
}

/** What a file says of an author until somebody writes more. */
function placeholder(name: string): string {
  return `${name} wrote for this blog before it moved.`;
}

function lacksBiography(id: string, name: string): ImportFinding {
  return {
    file: `content/authors/${id}.yaml`,
    kind: 'authors',
    what: `who ${name} is, is not in the export`,
    fix: 'Write their biography, in plain sentences of 20 to 600 characters',
  };
}

function biographyOf({ bio = '' }: ImportedAuthor): string | undefined {
  const text = cutAtWord(bio.replaceAll(/\s+/g, ' ').trim(), BIOGRAPHY);
  return characters(20, BIOGRAPHY).safeParse(text).success ? text : undefined;
}

function freeId(name: string, taken: ReadonlySet<string>, { ledger }: Content): string {
  const base = suggestSlug(name).replace(/^(\d+)$/, 'author-$1') || 'author';
  const isTaken = (id: string) => taken.has(id) || ledger?.idAt(authorAddress(id)) !== undefined;
  let id = base;
  for (let n = 2; isTaken(id); n++) id = `${base}-${n}`;
  return id;
}

function keyOf(name: string): string {
  return cutAtWord(name.trim(), NAME).toLowerCase();
}
