import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

export const references = {
  name: 'references',
  asks: 'Every source that references lists is a file in content/sources.',
  check(post, report, { sources }) {
    for (const [i, id] of post.front.references.entries()) {
      if (sources.includes(id)) continue;
      const meant = nearest(id, sources);
      report(
        `references has "${id}", which is no file in content/sources`,
        meant ? `Write ${meant}` : `Add content/sources/${id}.yaml, or take it out`,
        post.placeOf(['references', i]),
      );
    }
  },
} as const satisfies Rule;
