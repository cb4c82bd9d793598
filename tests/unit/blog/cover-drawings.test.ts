import { describe, expect, it } from 'vitest';
import {
  chooseDrawings,
  type Drawable,
  drawingFor,
  drawingNames,
  drawingSetNames,
  drawingSets,
} from '../../../src/blog/cover-drawings.ts';
import { createRandom, type Random } from '../../fixtures/random.ts';

const topics = drawingSetNames.map((set) => ({ id: `about-${set}`, drawings: set }));

/** A post of a topic; every sixth has a drawing of its author's choice. */
function anyPost(random: Random, number: number): Drawable {
  const slug = `post-${random.between(0, 999_999)}-${number}`;
  const topic = random.pick([topics[0] ?? neverMind, ...topics]);
  const named = random.chance(16) ? random.pick(drawingNames) : undefined;
  return { slug, id: slug, topic, named };
}

const neverMind = { id: 'x', drawings: 'neutral' } as const;

/** A blog with some posts, newest first. */
function anyBlog(seed: string) {
  const random = createRandom(seed);
  const posts = Array.from({ length: random.between(0, 60) }, (_, i) => anyPost(random, i));
  return { random, posts };
}

const blogs = Array.from({ length: 120 }, (_, number) => anyBlog(`blog ${number}`));
const nameIn = (posts: readonly Drawable[]) => {
  const drawings = chooseDrawings(posts);
  return (post: Drawable) => drawings.get(post.slug)?.name;
};

/** The posts that both blogs have, and that have not the same cover in both. */
function changed(before: readonly Drawable[], after: readonly Drawable[]): Drawable[] {
  const [was, is] = [chooseDrawings(before), chooseDrawings(after)];
  return after.filter(({ slug }) => {
    const [old, now] = [was.get(slug), is.get(slug)];
    return old && (old.name !== now?.name || old.isMirrored !== now.isMirrored);
  });
}

describe('the sets of drawings', () => {
  it('have four or more each, and no two the same', () => {
    for (const names of Object.values(drawingSets)) expect(names.length).toBeGreaterThan(3);
    expect(new Set(drawingNames).size).toBe(drawingNames.length);
  });
});

describe('choosing drawings', () => {
  it('gives every post one of its topic’s set, or the one that its author named', () => {
    for (const { posts } of blogs) {
      const name = nameIn(posts);
      for (const post of posts) {
        const possible: readonly unknown[] = post.named
          ? [post.named]
          : drawingSets[post.topic.drawings];
        expect(possible).toContain(name(post));
      }
    }
  });

  it('gives no two neighbors in a topic the same, unless their authors named it', () => {
    for (const { posts } of blogs) {
      const name = nameIn(posts);
      for (const topic of topics) {
        const own = posts.filter((post) => post.topic === topic);
        for (const [i, post] of own.entries()) {
          const next = own[i + 1];
          if (next && !(post.named && next.named)) expect(name(post)).not.toBe(name(next));
        }
      }
    }
  });

  it('gives the same posts the same covers', () => {
    for (const { posts } of blogs) expect(changed(posts, structuredClone(posts))).toEqual([]);
  });

  it('is not moved by what happens in another topic', () => {
    for (const { posts } of blogs) {
      const [topic] = topics;
      const own = posts.filter((post) => post.topic === topic);
      expect(changed(own, posts)).toEqual([]);
    }
  });

  it('uses every drawing of a set, each about as often, some of them mirrored', () => {
    const posts = blogs.flatMap((blog) => blog.posts.filter(({ named }) => !named));
    const drawings = [...chooseDrawings(posts).values()];
    for (const set of drawingSetNames) {
      const own = drawings.filter(({ name }) => drawingSets[set].some((known) => known === name));
      const fair = own.length / drawingSets[set].length;
      for (const name of drawingSets[set]) {
        const count = own.filter((drawing) => drawing.name === name).length;
        expect(Math.abs(count - fair), name).toBeLessThan(fair * 0.35);
      }
    }
    const mirrored = drawings.filter(({ isMirrored }) => isMirrored);
    expect(mirrored.length / drawings.length).toBeGreaterThan(0.35);
    expect(mirrored.length / drawings.length).toBeLessThan(0.55);
    // The other way round it would be the same, for more bytes.
    expect(mirrored.map(({ name }) => name)).not.toContain('bend');
  });
});

describe('a cover that is there', () => {
  it('stays when a newer post appears', () => {
    for (const { random, posts } of blogs) {
      const newest = { ...anyPost(random, 999), named: undefined };
      expect(changed(posts, [newest, ...posts])).toEqual([]);
    }
  });

  it('changes for a newer post only where that has its drawing by name', () => {
    for (const { random, posts } of blogs) {
      const newest = { ...anyPost(random, 999), named: random.pick(drawingNames) };
      const lost = changed(posts, [newest, ...posts]);
      expect(lost.length).toBeLessThan(2);
      for (const post of lost) expect(nameIn(posts)(post)).toBe(newest.named);
    }
  });

  it('stays when its own post or another is renamed', () => {
    for (const { random, posts } of blogs) {
      const renamed = random.between(0, posts.length);
      const after = posts.map((post, i) => (i === renamed ? { ...post, slug: 'renamed' } : post));
      expect(changed(posts, after)).toEqual([]);
      const [old] = posts.slice(renamed);
      if (old)
        expect(chooseDrawings(after).get('renamed')).toEqual(chooseDrawings(posts).get(old.slug));
    }
  });

  it('stays for the older posts, and for nearly all newer ones, when a post between them comes or goes', () => {
    let count = 0;
    for (const { random, posts } of blogs) {
      const place = random.between(0, posts.length);
      const extra = { ...anyPost(random, 999), named: undefined };
      const after = posts.toSpliced(place, 0, extra);
      const moved = changed(posts, after);
      expect(changed(after, posts)).toHaveLength(moved.length);
      expect(moved.filter((post) => posts.indexOf(post) >= place)).toEqual([]);
      expect(moved.length).toBeLessThan(6);
      count += moved.length;
    }
    expect(count / blogs.length).toBeLessThan(0.6);
  });
});

describe('the drawing of a page without neighbors', () => {
  it('is one of the set, and always the same', () => {
    for (const set of drawingSetNames) {
      const drawing = drawingFor('the-site', set);
      expect(drawingSets[set]).toContain(drawing.name);
      expect(drawingFor('the-site', set)).toEqual(drawing);
    }
  });
});
