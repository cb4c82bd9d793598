import { tagSlug } from '../../blog/permalinks.ts';
import type { PostSource } from '../read/post-source.ts';
import { once, type Rule } from '../rule.ts';

export const tags = {
  name: 'tags',
  asks: 'A tag is spelled alike everywhere: "low back" and "low-back" would share one page.',
  check(post, report, content) {
    for (const [i, tag] of post.front.tags.entries()) {
      const first = firstSpellings(content).get(tagSlug(tag));
      if (!first || first.tag === tag) continue;
      report(
        `tags has "${tag}", and ${first.post.file} writes "${first.tag}"`,
        `Write ${first.tag} in both`,
        post.placeOf(['tags', i]),
      );
    }
  },
} as const satisfies Rule;

/** How the first post, by slug, spells the tag of each address. */
const firstSpellings = once(({ posts }) => {
  const first = new Map<string, { tag: string; post: PostSource }>();
  for (const post of posts) {
    for (const tag of post.front.tags) {
      if (!first.has(tagSlug(tag))) first.set(tagSlug(tag), { tag, post });
    }
  }
  return first;
});
