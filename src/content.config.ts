import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { authorFields } from './blog/schema/author.ts';
import { pageFields } from './blog/schema/page.ts';
import { postFrontMatter } from './blog/schema/post.ts';
import { termFields } from './blog/schema/glossary.ts';
import { sourceFields } from './blog/schema/source.ts';
import { topicFields } from './blog/schema/topic.ts';
import { asWritten } from './loaders/as-written.ts';
import { optional } from './loaders/optional.ts';

export const collections = {
  posts: defineCollection({
    loader: asWritten(
      glob({
        base: './content/posts',
        pattern: '*/index.mdx',
        // The folder is the slug.
        generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
      }),
    ),
    schema: ({ image }) => postFrontMatter(image()),
  }),
  pages: defineCollection({
    loader: optional(
      asWritten(
        glob({
          base: './content/pages',
          pattern: ['*.mdx', 'tools/*.mdx'],
          generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
        }),
      ),
      './content/pages',
    ),
    schema: pageFields,
  }),
  topics: defineCollection({
    loader: asWritten(glob({ base: './content/topics', pattern: '*.yaml' })),
    schema: topicFields,
  }),
  authors: defineCollection({
    loader: optional(
      asWritten(glob({ base: './content/authors', pattern: '*.yaml' })),
      './content/authors',
    ),
    schema: ({ image }) => authorFields(image()),
  }),
  sources: defineCollection({
    loader: asWritten(glob({ base: './content/sources', pattern: '*.yaml' })),
    schema: sourceFields,
  }),
  glossary: defineCollection({
    loader: asWritten(glob({ base: './content/glossary', pattern: '*.yaml' })),
    schema: termFields,
  }),
};
