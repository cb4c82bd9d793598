import { compareText } from './text.ts';

/** How many related posts a reader is offered at most. */
export const MOST_RELATED = 3;

/** How many posts of a tag or a topic are looked at on each side of a post: what keeps the time linear. */
const REACH = 24;

/** What decides how close two posts are. */
export interface Relatable {
  readonly slug: string;
  readonly tags: readonly string[];
  readonly topic: { readonly id: string };
  readonly publishedAt: Date;
}

/**
 * Finds posts to read after another. Related are those that share a tag or the
 * topic, and no others: nothing pads the list. First come those whose shared
 * tags weigh most, a tag weighing the logarithm of how rare it is among all
 * posts; then those of the same topic; then the nearest in date.
 *
 * @param posts newest first.
 * @returns what gives the posts related to one, without those that `shown` names by slug.
 */
export function indexRelated<P extends Relatable>(
  posts: readonly P[],
): (post: P, shown: ReadonlySet<string>) => P[] {
  const shelves = new Map<string, Shelf<P>>();
  for (const post of posts) {
    for (const key of keysOf(post)) {
      const shelf = shelves.get(key) ?? { posts: [], places: new Map<string, number>() };
      shelf.places.set(post.slug, shelf.posts.length);
      shelf.posts.push(post);
      shelves.set(key, shelf);
    }
  }
  const weightOf = (tag: string) =>
    Math.log(posts.length / (shelves.get(tagKey(tag))?.posts.length ?? 1));

  return (post, shown) => {
    const found = new Set(keysOf(post).flatMap((key) => nearby(shelves.get(key), post.slug)));
    const candidates = [...found].filter(({ slug }) => slug !== post.slug && !shown.has(slug));
    return candidates
      .map((candidate) => ({ candidate, ...closeness(post, candidate, weightOf) }))
      .toSorted(
        (a, b) =>
          b.weight - a.weight ||
          Number(b.sameTopic) - Number(a.sameTopic) ||
          a.apart - b.apart ||
          compareText(a.candidate.slug, b.candidate.slug),
      )
      .slice(0, MOST_RELATED)
      .map(({ candidate }) => candidate);
  };
}

/** Posts with something in common, newest first, and where each stands among them. */
interface Shelf<P> {
  readonly posts: P[];
  readonly places: Map<string, number>;
}

function keysOf({ tags, topic }: Relatable): string[] {
  return [...tags.map(tagKey), `topic ${topic.id}`];
}

function tagKey(tag: string): string {
  return `tag ${tag}`;
}

function nearby<P>(shelf: Shelf<P> | undefined, slug: string): P[] {
  const place = shelf?.places.get(slug) ?? 0;
  return shelf?.posts.slice(Math.max(0, place - REACH), place + REACH + 1) ?? [];
}

function closeness(a: Relatable, b: Relatable, weightOf: (tag: string) => number) {
  const shared = a.tags.filter((tag) => b.tags.includes(tag));
  return {
    weight: shared.reduce((sum, tag) => sum + weightOf(tag), 0),
    sameTopic: a.topic.id === b.topic.id,
    apart: Math.abs(a.publishedAt.getTime() - b.publishedAt.getTime()),
  };
}
