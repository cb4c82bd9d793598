import { componentNames } from '../../markdown/catalog.ts';
import type { Place } from '../finding.ts';
import { drawingsOf } from '../pictures/picture-words.ts';
import type { PostSource } from '../read/post-source.ts';
import type { Rule } from '../rule.ts';
import { placeOf, tagsIn } from '../read/text-tree.ts';

export const attributes = {
  name: 'attributes',
  asks: 'No tag in a text has style or on…, and none is a script or a stylesheet.',
  check(post, report) {
    const drawings = drawingsOf(post);
    for (const { name, attributes, place } of uses(post)) {
      if (name === 'script') {
        report(
          '<script> is for code, and a text has none',
          'Take it out, and say it in words',
          place,
        );
      } else if (name === 'style' || name === 'link') {
        report(
          `<${name}> would change the whole page`,
          'Take it out; colors are in src/site.ts',
          place,
        );
      }
      for (const attribute of attributes) {
        const mend = /^on[a-z]/i.test(attribute)
          ? 'Take it out; a link leads somewhere: [words](/articles/)'
          : attribute.toLowerCase() === 'style' && styleMend(name, drawings.has(name));
        if (!mend) continue;
        report(
          `<${name}> has ${attribute}, which a strict security policy takes away`,
          mend,
          place,
        );
      }
    }
  },
} as const satisfies Rule;

function styleMend(name: string, isDrawing: boolean): string {
  if (isDrawing) return 'Take it out; its own width and height are in its first tag';
  return /^(?:table|t[rdh])$/.test(name)
    ? 'Take it out, and write the table in Markdown, with ---: under a column for the right'
    : 'Take it out, and write *words* or **words**, or a component such as <Callout>';
}

interface Use {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly place: Place;
}

/** Every tag in a text but the components, whose attributes another rule looks at. */
function uses(post: PostSource): Use[] {
  const components: readonly string[] = componentNames;
  return [...tagsIn(post.text)].flatMap((tag): Use[] => {
    const name = tag.name ?? '';
    if (components.includes(name)) return [];
    const attributes = tag.attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' ? [each.name] : [],
    );
    return [{ name, attributes, place: placeOf(tag) }];
  });
}
