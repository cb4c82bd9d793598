import type { Rule } from '../rule.ts';
import { attributeOf, hasAttribute, placeOf, tagsIn } from '../read/text-tree.ts';

export const citations = {
  name: 'citations',
  asks: 'A text cites only sources that its front matter lists.',
  check(post, report) {
    const { references } = post.front;
    for (const cite of tagsIn(post.text, 'Cite')) {
      const id = attributeOf(cite, 'id');
      // Where there is none at all, the rule `components` says so.
      if (!id && !hasAttribute(cite, 'id')) continue;
      if (!id) {
        report(
          'a <Cite> names its source in an expression, which the check cannot read',
          'Write <Cite id="bishop-2011" /> with the name of a source in quotes',
          placeOf(cite),
        );
        continue;
      }
      if (references.includes(id)) continue;
      report(
        `the text cites "${id}", which is not in references`,
        `Add it in the front matter: references: [${[...references, id].join(', ')}]`,
        placeOf(cite),
      );
    }
  },
} as const satisfies Rule;
