import { componentNames } from '../../components/mdx/names.ts';
import { nearest } from '../nearest.ts';
import { htmlTagsIn } from '../html-tags.ts';
import { importsOf } from '../imports.ts';
import type { Rule } from '../rule.ts';
import { placeOf, tagsIn } from '../text-tree.ts';

export const components = {
  name: 'components',
  severity: 'error',
  asks: 'Every component in a text is one that exists, or is imported.',
  check(post, report) {
    const known = [...componentNames, ...importsOf(post.text).flatMap(({ names }) => names)];
    for (const tag of tagsIn(post.text)) {
      const name = tag.name ?? '';
      if (!/^[A-Z]/.test(name) || known.includes(name.split('.')[0] ?? name)) continue;
      const meant = nearest(name, known);
      report(
        `<${name}> is no component`,
        meant ? `Write <${meant}>` : `Write one of ${componentNames.join(', ')}, or import it`,
        placeOf(tag),
      );
    }
    for (const { name, place } of htmlTagsIn(post)) {
      if (!/^[A-Z]/.test(name)) continue;
      report(`<${name}> does nothing in plain Markdown`, 'Name the file index.mdx', place);
    }
  },
} as const satisfies Rule;
