import { describe, expect, it } from 'vitest';
import { arrangeTags, POSTS_FOR_A_PAGE } from '../../../src/blog/tags.ts';

const post = (slug: string, ...tags: string[]) => ({ slug, tags });

describe('tags', () => {
  it('stand in the order of their names, the same on every machine', () => {
    const tags = arrangeTags([post('a', 'squat', 'überlast'), post('b', 'back', 'low back')]);
    expect(tags.map(({ name }) => name)).toEqual(['back', 'low back', 'squat', 'überlast']);
  });

  it('have their posts in the order that those come in', () => {
    const [tag] = arrangeTags([post('newest', 'grip'), post('other'), post('oldest', 'grip')]);
    expect(tag?.posts.map(({ slug }) => slug)).toEqual(['newest', 'oldest']);
  });

  it('have a page of their own from three posts on, and a place in the list of all before', () => {
    const posts = ['a', 'b', 'c'].map((slug) => post(slug, 'low back'));
    expect(POSTS_FOR_A_PAGE).toBe(3);
    expect(arrangeTags(posts)).toMatchObject([{ hasPage: true, href: '/tags/low-back/' }]);
    expect(arrangeTags(posts.slice(1))).toMatchObject([
      { hasPage: false, href: '/tags/#tag-low-back', slug: 'low-back' },
    ]);
  });

  it('have addresses that hold in any letters', () => {
    const [tag] = arrangeTags(['a', 'b', 'c'].map((slug) => post(slug, 'überlast')));
    expect(tag?.href).toBe('/tags/%C3%BCberlast/');
    expect(tag?.slug).toBe('überlast');
  });

  it('are none where no post has any', () => {
    expect(arrangeTags([post('plain')])).toEqual([]);
  });
});
