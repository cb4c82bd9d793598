import type { Rule } from '../rule.ts';
import { attributeOf, tagsIn } from '../read/text-tree.ts';

export const sources = {
  name: 'sources',
  asks: 'Every source that references lists is cited in the text.',
  check(post, report, content) {
    const cited = new Set([...tagsIn(post.text, 'Cite')].map((cite) => attributeOf(cite, 'id')));
    for (const [i, id] of post.front.references.entries()) {
      // What is no source at all, the rule `references` says.
      if (cited.has(id) || !content.sources.includes(id)) continue;
      report(
        `references has "${id}", which the text never cites`,
        `Write <Cite id="${id}" /> after what it supports, or take it out`,
        post.placeOf(['references', i]),
      );
    }
  },
} as const satisfies Rule;
