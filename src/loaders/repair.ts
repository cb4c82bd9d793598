import { z } from 'zod';
import { pageFields } from '../blog/schema/page.ts';
import { postFrontMatter } from '../blog/schema/post.ts';
import { picturesAreThere } from './forgiving.ts';

const schema = postFrontMatter(z.string());

/**
 * Front matter that can be shown while its author fixes it: every field that is valid by itself,
 * and placeholders for the required ones.
 *
 * @param slug the folder of the post.
 * @param file the whole path of its text, for the pictures beside it.
 */
export function repairPost(
  fields: Readonly<Record<string, unknown>>,
  slug: string,
  file: string,
): Record<string, unknown> {
  const repaired: Record<string, unknown> = {
    ...STAND_INS,
    title: slug,
    ...soundFields(schema.shape, fields),
  };
  if (!picturesAreThere(repaired, file)) delete repaired['cover'];
  if (schema.safeParse(repaired).success) return repaired;
  return Object.fromEntries(Object.entries(repaired).filter(([name]) => !RELATED.includes(name)));
}

/**
 * The same for a page of prose: placeholders for its title and its standfirst.
 *
 * @param id the name of its file without the ending.
 */
export function repairPage(
  fields: Readonly<Record<string, unknown>>,
  id: string,
): Record<string, unknown> {
  return {
    title: id,
    description: 'The front matter of this page has a fault. The desk above says which.',
    ...soundFields(pageFields.shape, fields),
  };
}

/** The fields that are valid by themselves. */
function soundFields(
  shape: Readonly<Record<string, z.ZodType>>,
  fields: Readonly<Record<string, unknown>>,
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
