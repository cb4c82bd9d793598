import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { authorFields } from './blog/schema/author.ts';
import { pageFields } from './blog/schema/page.ts';
import { postFrontMatter } from './blog/schema/post.ts';
import { termFields } from './blog/schema/glossary.ts';
import { sourceFields } from './blog/schema/source.ts';
import { topicFields } from './blog/schema/topic.ts';
import { forgiving } from './loaders/forgiving.ts';
import { optional } from './loaders/optional.ts';
import { repairPage, repairPost } from './loaders/repair.ts';

// Astro keeps the entries it has read until they or this very file change
// (https://github.com/withastro/astro/issues/13253). After a change to a schema that
// is imported here: `npm run build -- --force`.
export const collections = {
  posts: defineCollection({
    loader: forgiving(
      glob({
        base: './content/posts',
        pattern: '*/index.mdx',
        // The folder is the slug.
        generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
      }),
      repairPost,
    ),
    schema: ({ image }) => postFrontMatter(image()),
  }),
  pages: defineCollection({
    loader: optional(
      forgiving(
        glob({
          base: './content/pages',
          pattern: ['*.mdx', 'tools/*.mdx'],
          generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
        }),
        repairPage,
      ),
      './content/pages',
    ),
    schema: pageFields,
  }),
  topics: defineCollection({
    loader: forgiving(glob({ base: './content/topics', pattern: '*.yaml' })),
    schema: topicFields,
  }),
  authors: defineCollection({
    loader: optional(
      forgiving(glob({ base: './content/authors', pattern: '*.yaml' }), withoutPhoto),
      './content/authors',
    ),
    schema: ({ image }) => authorFields(image()),
  }),
  sources: defineCollection({
    loader: forgiving(glob({ base: './content/sources', pattern: '*.yaml' })),
    schema: sourceFields,
  }),
  glossary: defineCollection({
    loader: forgiving(glob({ base: './content/glossary', pattern: '*.yaml' })),
    schema: termFields,
  }),
};

function withoutPhoto(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'photo'));
}
