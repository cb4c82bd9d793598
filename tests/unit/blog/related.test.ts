import { describe, expect, it } from 'vitest';
import { indexRelated, MOST_RELATED, type Relatable } from '../../../src/blog/related.ts';

const DAY = 86_400_000;
const NOBODY: ReadonlySet<string> = new Set();

/** A post so many days after the first. */
function post(slug: string, day: number, topic: string, ...tags: string[]): Relatable {
  return { slug, tags, topic: { id: topic }, publishedAt: new Date(day * DAY) };
}

/** The slugs of what is related to the first of these posts that has the slug. */
function related(posts: readonly Relatable[], slug: string, shown = NOBODY): string[] {
  const ordered = posts.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  const subject = ordered.find((each) => each.slug === slug);
  return subject ? indexRelated(ordered)(subject, shown).map((each) => each.slug) : [];
}

describe('related posts', () => {
  it('put a rare tag in common before a common one', () => {
    const posts = [
      post('this', 10, 'lifting', 'deadlift', 'grip'),
      post('common', 9, 'eating', 'deadlift'),
      post('rare', 1, 'eating', 'grip'),
      post('more', 5, 'mindset', 'deadlift'),
      post('other', 4, 'mindset'),
    ];
    expect(related(posts, 'this').slice(0, 2)).toEqual(['rare', 'common']);
  });

  it('put two tags in common before one', () => {
    const posts = [
      post('this', 10, 'lifting', 'a', 'b'),
      post('one', 9, 'eating', 'a'),
      post('two', 1, 'eating', 'a', 'b'),
      post('none', 8, 'eating'),
    ];
    expect(related(posts, 'this')).toEqual(['two', 'one']);
  });

  it('put a tag in common before the same topic, and that before all else', () => {
    const posts = [
      post('this', 10, 'lifting', 'a'),
      post('topic', 9, 'lifting'),
      post('tag', 1, 'eating', 'a'),
      post('neither', 11, 'eating'),
    ];
    expect(related(posts, 'this')).toEqual(['tag', 'topic']);
  });

  it('put the same topic first where tags weigh the same', () => {
    const posts = [
      post('this', 10, 'lifting', 'a'),
      post('elsewhere', 9, 'eating', 'a'),
      post('here', 1, 'lifting', 'a'),
      post('other', 8, 'mindset'),
    ];
    expect(related(posts, 'this')).toEqual(['here', 'elsewhere']);
  });

  it('put the nearest in date first where all else is the same, before or after', () => {
    const posts = [
      post('this', 10, 'lifting'),
      post('far', 2, 'lifting'),
      post('near', 12, 'lifting'),
      post('nearer', 9, 'lifting'),
    ];
    expect(related(posts, 'this')).toEqual(['nearer', 'near', 'far']);
  });

  it('go by slug where the dates are the same too', () => {
    const posts = [post('this', 10, 'lifting'), post('b', 9, 'lifting'), post('a', 11, 'lifting')];
    expect(related(posts, 'this')).toEqual(['a', 'b']);
  });

  it('are not padded: what shares nothing is not among them', () => {
    const posts = [
      post('this', 10, 'lifting', 'a'),
      post('stranger', 9, 'eating', 'b'),
      post('another', 8, 'mindset'),
    ];
    expect(related(posts, 'this')).toEqual([]);
    expect(related([post('only', 1, 'lifting')], 'only')).toEqual([]);
  });

  it('are three at most', () => {
    const posts = Array.from({ length: 9 }, (_, i) => post(`p${i}`, i, 'lifting'));
    expect(related(posts, 'p4')).toHaveLength(MOST_RELATED);
    expect(MOST_RELATED).toBe(3);
  });

  it('are never the post itself, nor what its page already shows', () => {
    const posts = Array.from({ length: 5 }, (_, i) => post(`p${i}`, i, 'lifting'));
    expect(related(posts, 'p2', new Set(['p1', 'p3']))).toEqual(['p0', 'p4']);
  });

  it('are found past all that the page already shows', () => {
    const posts = Array.from({ length: 60 }, (_, i) => post(`p${i}`, i, 'lifting'));
    const shown = new Set(posts.slice(26, 35).map(({ slug }) => slug));
    expect(related(posts, 'p30', shown)).toEqual(['p25', 'p35', 'p24']);
  });
});

describe('the work of finding them', () => {
  /** How often the dates of so many posts of one topic and one tag are looked at, over all of them. */
  function looks(count: number): number {
    let times = 0;
    const posts = Array.from({ length: count }, (_, i): Relatable => ({
      slug: `post-${i}`,
      tags: ['deadlift'],
      topic: { id: 'lifting' },
      get publishedAt() {
        times++;
        return new Date(i * DAY);
      },
    }));
    const relatedTo = indexRelated(posts);
    for (const each of posts) relatedTo(each, NOBODY);
    return times;
  }

  it('grows with the posts, not with their square', () => {
    expect(looks(2000) / looks(1000)).toBeLessThan(2.1);
  });
});
