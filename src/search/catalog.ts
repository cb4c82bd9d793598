import type { Term } from '../blog/glossary.ts';
import type { Post } from '../blog/post.ts';

/** An article as the search index has it, besides its text. */
export interface CatalogEntry {
  /** Root-relative address of the article's page. */
  readonly href: string;
  readonly title: string;
  readonly description: string;
  /** The topic's id: what a reader filters by. */
  readonly topic: string;
  /** Words that lead to the article also where its text lacks them: its tags, its topic's name, its authors, and all forms of its terms. */
  readonly keywords: readonly string[];
  /** When it was published, as an ISO 8601 instant: the order where no text is asked for. */
  readonly published: string;
}

/** What search covers, in the order of the posts. */
export function catalog(
  posts: readonly Post[],
  termsOf: (post: Post) => readonly Term[],
): CatalogEntry[] {
  return posts.map((post) => {
    const { href, title, description, topic, authors, tags, publishedAt } = post;
    const terms = termsOf(post).flatMap(({ term, forms }) => [term, ...forms]);
    return {
      href,
      title,
      description,
      topic: topic.id,
      keywords: [...tags, topic.name, ...authors.map(({ name }) => name), ...terms],
      published: publishedAt.toISOString(),
    };
  });
}
