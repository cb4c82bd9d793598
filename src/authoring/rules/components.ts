import { type ComponentName, componentNames, factsOf } from '../../markdown/catalog.ts';
import { componentFaults, strays } from './component-faults.ts';
import { importsOf } from '../read/imports.ts';
import { nearest } from '../nearest.ts';
import type { PostSource } from '../read/post-source.ts';
import type { Rule } from '../rule.ts';
import { attributeOf, hasAttribute, placeOf, type Tag, tagsIn } from '../read/text-tree.ts';

export const components = {
  name: 'components',
  asks: 'Every component in a text is one that exists, or is imported, and has the attributes that the list above gives it.',
  check(post, report) {
    const imported = importsOf(post.text).flatMap(({ names }) => names);
    for (const tag of tagsIn(post.text)) {
      const name = tag.name ?? '';
      if (imported.includes(name.split('.')[0] ?? name)) continue;
      const facts = factsOf(name);
      if (facts) {
        for (const { problem, mend } of componentFaults(tag, facts)) {
          report(problem, mend, placeOf(tag));
        }
        continue;
      }
      const other = inOtherCase(name);
      if (/^[A-Z]/.test(name)) {
        const meant = other ?? nearest(name, [...componentNames, ...imported]);
        report(
          `<${name}> is no component`,
          meant ? `Write <${meant}>` : `Write one of ${componentNames.join(', ')}, or import it`,
          placeOf(tag),
        );
      } else if (other && !isMeantAsHtml(tag, post)) {
        report(`<${name}> is not how that component is written`, `Write <${other}>`, placeOf(tag));
      }
    }
    for (const { tag, home } of strays(post.text)) {
      if (imported.includes(tag.name ?? '')) continue;
      report(`<${tag.name}> stands alone`, `Put it in a <${home}>`, placeOf(tag));
    }
  },
} as const satisfies Rule;

/** The component that a name is but for its case, hyphens and the like. */
function inOtherCase(name: string): ComponentName | undefined {
  const bare = name.toLowerCase().replaceAll(/[^a-z]/g, '');
  return componentNames.find((each) => each.toLowerCase() === bare);
}

function isMeantAsHtml(tag: Tag, { front }: PostSource): boolean {
  // The rule about media says what to write in its place.
  if (tag.name === 'video') return true;
  if (tag.name === 'figure') return !hasAttribute(tag, 'caption');
  return tag.name === 'cite' && !front.references.includes(attributeOf(tag, 'id') ?? '');
}
