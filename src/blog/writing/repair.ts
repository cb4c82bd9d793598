import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { pageFields } from '../schema/page.ts';
import { postFrontMatter } from '../schema/post.ts';

const schema = postFrontMatter(z.string());

type Fields = Readonly<Record<string, unknown>>;

/**
 * Front matter that can be shown while its author fixes it: every field that is valid by itself,
 * and placeholders for the required ones.
 *
 * @param slug the folder of the post.
 * @param file the path of its text, for the cover beside it.
 */
export function repairPost(fields: Fields, slug: string, file: string): Record<string, unknown> {
  const repaired: Record<string, unknown> = {
    ...STAND_INS,
    title: slug,
    ...soundFields(schema.shape, fields),
  };
  const { cover } = repaired as { cover?: { image?: string } };
  if (cover?.image && !existsSync(path.resolve(path.dirname(file), cover.image))) {
    delete repaired['cover'];
  }
  if (schema.safeParse(repaired).success) return repaired;
  return Object.fromEntries(Object.entries(repaired).filter(([name]) => !RELATED.includes(name)));
}

/**
 * The same for a page of prose: placeholders for its title and its standfirst.
 *
 * @param id the name of its file without the ending.
 */
export function repairPage(fields: Fields, id: string): Record<string, unknown> {
  return {
    title: id,
    description: 'The front matter of this page has a fault. The desk above says which.',
    ...soundFields(pageFields.shape, fields),
  };
}

/** An author without their photo, which may be what is at fault. */
export function repairAuthor(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'photo'));
}

/** The fields that are valid by themselves. */
function soundFields(
  shape: Readonly<Record<string, z.ZodType>>,
  fields: Fields,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, field]) =>
      fields[name] !== undefined && field.safeParse(fields[name]).success
        ? [[name, fields[name]]]
        : [],
    ),
  );
}

const STAND_INS = {
  description: 'The front matter of this article has a fault. The desk above says which.',
  publishedAt: '2000-01-01',
  topic: '',
};

/** Fields that can be wrong because of each other. */
const RELATED = [
  'updatedAt',
  'reviewedAt',
  'reviewer',
  'corrections',
  'tags',
  'aliases',
  'references',
  'synonyms',
];
