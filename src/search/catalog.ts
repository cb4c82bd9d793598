import type { Post } from '../blog/post.ts';

/** An article as the search index has it, besides its text. */
export interface CatalogEntry {
  /** Root-relative address of the article's page. */
  readonly href: string;
  readonly title: string;
  readonly description: string;
  /** The topic's id: what a reader filters by. */
  readonly topic: string;
  /** Words that lead to the article also where its text lacks them: its tags and its topic's name. */
  readonly keywords: readonly string[];
  /** When it was published, as an ISO 8601 instant: the order where no text is asked for. */
  readonly published: string;
}

/** What search covers, in the order of the posts. */
export function catalog(posts: readonly Post[]): CatalogEntry[] {
  return posts.map(({ href, title, description, topic, tags, publishedAt }) => ({
    href,
    title,
    description,
    topic: topic.id,
    keywords: [...tags, topic.name],
    published: publishedAt.toISOString(),
  }));
}
