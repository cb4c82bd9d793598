import type { BlogPosting, CreativeWork } from 'schema-dts';
import { absolute } from '../addresses.ts';
import { changedAt } from '../blog/dates.ts';
import type { Post } from '../blog/post.ts';
import { describeSource, type Source } from '../blog/references.ts';
import { site } from '../site.ts';
import { personId } from './person-nodes.ts';
import { organizationId, websiteId } from './site-nodes.ts';

/** The id that other nodes refer to an article by. */
export function articleId({ href }: Pick<Post, 'href'>): string {
  return `${absolute(href)}#article`;
}

/**
 * An article. Every value is one that its page shows.
 *
 * @param image the root-relative address of the picture that stands for it.
 */
export function articleNode(post: Post, image: string): BlogPosting {
  const url = absolute(post.href);
  const bySite = { '@id': organizationId };
  const authors = post.authors.map((author) => ({ '@id': personId(author) }));
  return {
    '@type': 'BlogPosting',
    '@id': articleId(post),
    mainEntityOfPage: { '@id': `${url}#webpage` },
    isPartOf: { '@id': websiteId },
    headline: post.title,
    description: post.description,
    image: absolute(image),
    datePublished: post.publishedAt.toISOString(),
    dateModified: changedAt(post).toISOString(),
    author: authors.length > 1 ? authors : (authors[0] ?? bySite),
    publisher: bySite,
    articleSection: post.topic.name,
    ...(post.tags.length > 0 && { keywords: post.tags }),
    wordCount: post.words,
    timeRequired: `PT${post.minutes}M`,
    inLanguage: site.language,
    ...(post.references.length > 0 && { citation: post.references.map(citation) }),
    ...(post.corrections.length > 0 && {
      correction: post.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: date.toISOString(),
        text,
      })),
    }),
  };
}

/** A cited work as the list of sources has it: without a title it goes by its place. */
function citation(source: Source): CreativeWork {
  const { title, where, href } = describeSource(source);
  return {
    '@type': source.doi ? 'ScholarlyArticle' : 'CreativeWork',
    name: title || where,
    ...(href && { url: href }),
  };
}
