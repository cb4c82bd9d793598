import type { Post } from './post.ts';

/** The drawings that a cover without a photo can be, by the set that a topic takes them from. */
export const drawingSets = {
  lifting: ['plates', 'rack', 'chalk', 'bend', 'belt', 'kettlebells'],
  recovery: ['bed', 'sofa', 'roller', 'stairs', 'tub'],
  eating: ['boxes', 'pan', 'bowl', 'fridge', 'dinner'],
  mindset: ['calendar', 'path', 'door', 'shoes', 'clock'],
  neutral: ['book', 'lamp', 'mug', 'plant', 'window'],
} as const;

export type DrawingSet = keyof typeof drawingSets;

export type DrawingName = (typeof drawingSets)[DrawingSet][number];

export const drawingSetNames = Object.keys(drawingSets) as [DrawingSet, ...DrawingSet[]];

/** Every drawing that an author can name. */
export const drawingNames = Object.values(drawingSets).flat() as [DrawingName, ...DrawingName[]];

/** What is drawn on a cover, and which way round. */
export interface Drawing {
  readonly name: DrawingName;
  readonly isMirrored: boolean;
}

/** What decides the drawing of a post. */
export interface Drawable extends Pick<Post, 'slug' | 'id'> {
  readonly topic: { readonly id: string; readonly drawings: DrawingSet };
  /** The drawing that its author has named. */
  readonly named?: DrawingName | undefined;
}

/**
 * The drawing of every post, by slug: the one its author has named, or else the first of its own
 * order of preference that the post before it in its topic does not have.
 *
 * Whatever a new post is, those before it keep theirs, but for one whose drawing the author of the
 * next has named. When a post comes between others or goes, a later one has another drawing only
 * where its own choice is in question, so most keep theirs. A renamed post keeps its drawing with
 * its id, and a set that grows takes only the posts which like the new drawing best.
 *
 * @param posts in the order of publication, newest first.
 */
export function chooseDrawings(posts: readonly Drawable[]): ReadonlyMap<string, Drawing> {
  const drawings = new Map<string, Drawing>();
  const newest = new Map<string, Drawable>();
  const nextOf = new Map<Drawable, Drawable | undefined>();
  for (const post of posts) {
    nextOf.set(post, newest.get(post.topic.id));
    newest.set(post.topic.id, post);
  }
  const before = new Map<string, DrawingName>();
  for (const post of posts.toReversed()) {
    const { slug, id, topic, named } = post;
    const taken = [before.get(topic.id), nextOf.get(post)?.named];
    const name = named ?? preferred(id, topic.drawings, taken);
    before.set(topic.id, name);
    drawings.set(slug, drawingOf(name, id));
  }
  return drawings;
}

/** The drawing of a page that has no neighbors. */
export function drawingFor(id: string, set: DrawingSet): Drawing {
  return drawingOf(preferred(id, set), id);
}

function drawingOf(name: DrawingName, id: string): Drawing {
  return { name, isMirrored: !symmetrical.includes(name) && weigh(`side of ${id}`) % 2 === 1 };
}

/** Those that look the same both ways round. */
const symmetrical: readonly DrawingName[] = ['bend', 'rack', 'book'];

function preferred(
  id: string,
  set: DrawingSet,
  taken: readonly (DrawingName | undefined)[] = [],
): DrawingName {
  const free = drawingSets[set].filter((name) => !taken.includes(name));
  // The highest weight wins, so a drawing that is new to a set changes only the posts it wins.
  return free.reduce((best, name) =>
    weigh(`${name} for ${id}`) > weigh(`${best} for ${id}`) ? name : best,
  );
}

/** A number of 32 bits that a text always has, and that looks like chance: FNV-1a, then MurmurHash3's finalizer. */
function weigh(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
