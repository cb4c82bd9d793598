import type { ImageMetadata } from 'astro';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { authorFields } from '../schema/author.ts';
import { termFields } from '../schema/glossary.ts';
import { pageFields } from '../schema/page.ts';
import { postFrontMatter } from '../schema/post.ts';
import { sourceFields } from '../schema/source.ts';
import { topicFields } from '../schema/topic.ts';
import { parseYaml, splitFrontMatter } from '../yaml.ts';
import { filesIn, foldersIn } from './content-folder.ts';
import { repairAuthor, repairPage, repairPost } from './repair.ts';

type Fields = Record<string, unknown>;

/** How the files of a collection are read while they are written. */
interface Reading {
  readonly schema: z.ZodType;
  /** Makes fields that the schema takes of those that it refuses; without it such an entry is left out. */
  readonly repair?: (fields: Fields, id: string, file: string) => Fields;
  /** The field that can hold a picture beside the file. */
  readonly picture?: 'cover' | 'photo';
}

const readings: { readonly [Name in CollectionKey]: Reading } = {
  posts: { schema: postFrontMatter(z.string()), repair: repairPost, picture: 'cover' },
  pages: { schema: pageFields, repair: repairPage },
  topics: { schema: topicFields },
  authors: { schema: authorFields(z.string()), repair: repairAuthor, picture: 'photo' },
  sources: { schema: sourceFields },
  glossary: { schema: termFields },
};

/** A file that an entry is read from. */
interface Source {
  readonly id: string;
  /** Path from the project's root. */
  readonly file: string;
  /** The stamps of all that the entry depends on. */
  readonly stamp: string;
}

interface Kept {
  readonly stamp: string;
  readonly entry: Promise<CollectionEntry<CollectionKey> | undefined>;
}

const kept = new Map<CollectionKey, ReadonlyMap<string, Kept>>();

/**
 * The entries of a collection as their files are now: those of Astro's own
 * store are half a second old, and it writes all of them for one that changed.
 * A file is read again when its stamp is another. What its author is in the
 * midst of writing does not stop the others: fields at fault are repaired, and
 * an entry that cannot be is left out.
 */
export async function entriesOf<Name extends CollectionKey>(
  collection: Name,
): Promise<CollectionEntry<Name>[]> {
  const before = kept.get(collection);
  const now = new Map(
    filesOf(collection).map((source) => {
      const known = before?.get(source.id);
      const isSame = known?.stamp === source.stamp;
      const entry = isSame ? known.entry : readEntry(collection, source);
      return [source.id, { stamp: source.stamp, entry }] as const;
    }),
  );
  kept.set(collection, now);
  const entries = await Promise.all(now.values().map(({ entry }) => entry));
  return entries.filter((entry) => entry !== undefined) as CollectionEntry<Name>[];
}

function filesOf(collection: CollectionKey): Source[] {
  const folder = `content/${collection}`;
  switch (collection) {
    case 'posts':
      return foldersIn(folder).flatMap((id) => {
        const beside = filesIn(`${folder}/${id}`);
        const stamp = beside.map(({ stamp }) => stamp).join();
        return beside.some(({ name }) => name === 'index.mdx')
          ? [{ id, file: `${folder}/${id}/index.mdx`, stamp }]
          : [];
      });
    case 'pages':
      return ['', 'tools/'].flatMap((room) => sourcesIn(folder, '.mdx', room));
    default:
      return sourcesIn(folder, '.yaml');
  }
}

function sourcesIn(folder: string, ending: string, room = ''): Source[] {
  const files = filesIn(path.posix.join(folder, room, '.'));
  // An author's photo is beside the file.
  const pictures = files.filter(({ name }) => path.extname(name) !== ending);
  const besides = pictures.map(({ stamp }) => stamp).join();
  return files
    .filter(({ name }) => path.extname(name) === ending)
    .map(({ name, stamp }) => ({
      id: room + path.basename(name, ending),
      file: `${folder}/${room}${name}`,
      stamp: `${stamp} ${besides}`,
    }));
}

async function readEntry(
  collection: CollectionKey,
  { id, file }: Source,
): Promise<CollectionEntry<CollectionKey> | undefined> {
  const { schema, repair, picture } = readings[collection];
  const { fields, body } = readFields(file);
  const whole = schema.safeParse(fields);
  const isWhole = whole.success && isThere(whole.data, picture, file);
  const data = isWhole ? whole.data : repair && schema.safeParse(repair(fields, id, file)).data;
  if (data === undefined) return undefined;
  return {
    id,
    collection,
    body,
    filePath: file,
    // Astro takes the text from the file itself.
    deferredRender: file.endsWith('.mdx'),
    data: await withPicture(data as Fields, picture, file),
  } as unknown as CollectionEntry<CollectionKey>;
}

/** What a file says; nothing of it where its author has not finished a line. */
function readFields(file: string): { fields: Fields; body: string } {
  let contents = '';
  try {
    contents = readFileSync(file, 'utf8');
    const { yaml, body } = file.endsWith('.mdx')
      ? (splitFrontMatter(contents) ?? { yaml: '', body: contents })
      : { yaml: contents, body: contents };
    return { fields: (parseYaml(yaml) ?? {}) as Fields, body: body.trim() };
  } catch {
    return { fields: {}, body: '' };
  }
}

function pictureOf(data: unknown, field: Reading['picture']): string | undefined {
  const picture = field && (data as Partial<Record<string, { image?: unknown }>>)[field];
  return typeof picture?.image === 'string' ? picture.image : undefined;
}

function isThere(data: unknown, field: Reading['picture'], file: string): boolean {
  const picture = pictureOf(data, field);
  return picture === undefined || existsSync(path.resolve(path.dirname(file), picture));
}

/** The fields with the picture in place of its name; without it, where it cannot be read. */
async function withPicture(data: Fields, field: Reading['picture'], file: string): Promise<Fields> {
  const picture = pictureOf(data, field);
  if (field === undefined || picture === undefined) return data;
  const { [field]: shown, ...others } = data;
  try {
    const address = `/${path.posix.join(path.dirname(file), picture)}`;
    const { default: image } = (await import(/* @vite-ignore */ address)) as {
      default: ImageMetadata;
    };
    return { ...others, [field]: { ...(shown as Fields), image } };
  } catch {
    return others;
  }
}
