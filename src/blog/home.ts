import type { Site } from './site-settings.ts';

/** The articles on the home page, by part. No article is in two of them. */
export interface HomeArticles<P> {
  /** The one at the head of the page. */
  readonly lead: P | undefined;
  readonly startHere: readonly P[];
  readonly latest: readonly P[];
}

/** How many of the latest articles the home page lists at most. */
export const MOST_LATEST = 8;

/**
 * Deals the articles out to the parts of the home page that are switched on, from the top down.
 * The first featured post leads, or else the newest.
 *
 * @param posts newest first.
 * @param featured by rank.
 * @param startHere in the owner's order.
 */
export function homeArticles<P>(
  { posts, featured, startHere }: Record<'posts' | 'featured' | 'startHere', readonly P[]>,
  parts: Site['home'],
): HomeArticles<P> {
  const lead = parts.lead ? (featured[0] ?? posts[0]) : undefined;
  const first = parts.startHere ? startHere.filter((post) => post !== lead) : [];
  const above = new Set([lead, ...first]);
  const latest = parts.latest ? posts.filter((post) => !above.has(post)) : [];
  return { lead, startHere: first, latest: latest.slice(0, MOST_LATEST) };
}

/**
 * What the plate of a topic asks: what its owner wrote, or else the title of the first article to
 * read there. One that the page shows anyway gives way to the next.
 *
 * @param posts the topic's, what to read first before the others.
 * @param shown what else is on the page.
 */
export function questionOf<P extends { readonly title: string }>(
  { question }: { readonly question?: string | undefined },
  posts: readonly P[],
  shown: readonly P[] = [],
): string | undefined {
  return question ?? (posts.find((post) => !shown.includes(post)) ?? posts[0])?.title;
}
