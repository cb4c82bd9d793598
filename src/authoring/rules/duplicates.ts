import type { PostSource } from '../read/post-source.ts';
import { once, type Rule } from '../rule.ts';

export const duplicates = {
  name: 'duplicates',
  asks: 'No two articles have the same title or the same standfirst.',
  check(post, report, content) {
    for (const field of FIELDS) {
      const owner = owners(content).get(keyOf(post, field));
      if (!owner || owner === post) continue;
      report(
        `${field} is that of ${owner.file} too`,
        field === 'title'
          ? 'Write the question that only this article answers'
          : 'Write what only this article says',
        post.placeOf([field]),
      );
    }
  },
} as const satisfies Rule;

const FIELDS = ['title', 'description'] as const;

/** The first post, by slug, with each title and each standfirst; a draft only where no article has it. */
const owners = once(({ posts }) => {
  const first = new Map<string, PostSource>();
  const isDraft = ({ front }: PostSource) => Number(front.draft);
  for (const post of posts.toSorted((a, b) => isDraft(a) - isDraft(b))) {
    for (const field of FIELDS) {
      const key = keyOf(post, field);
      if (post.front[field] !== undefined && !first.has(key)) first.set(key, post);
    }
  }
  return first;
});

/** Case, white space, quotes and other marks make no difference. */
function keyOf({ front }: PostSource, field: (typeof FIELDS)[number]): string {
  const text = (front[field] ?? '').normalize('NFKC').toLowerCase().replaceAll(/['’‘]/g, '');
  return `${field}: ${text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim() || text}`;
}
