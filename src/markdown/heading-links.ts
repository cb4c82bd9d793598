import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { headingIds } from './heading-ids.ts';

/**
 * Makes every heading of the text a link to itself. The ids are set here, because Astro sets its
 * own only after this plugin; it keeps those it finds. A heading that already contains a link only
 * gets its id, since links cannot nest.
 */
export const headingLinks: HastPluginEntry = [
  headingIds,
  defineHastPlugin({
    name: 'heading-links',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(heading, ctx) {
        const id = heading.properties['id'];
        if (typeof id !== 'string' || id === 'footnote-label' || holdsLink(heading)) return;
        ctx.replaceNode(heading, {
          ...heading,
          children: [
            {
              type: 'element',
              tagName: 'a',
              properties: { href: `#${id}` },
              children: heading.children,
            },
          ],
        });
      },
    },
  }),
];

function holdsLink(node: {
  type: string;
  tagName?: string;
  name?: string | null;
  children?: unknown;
}): boolean {
  if (node.tagName === 'a' || node.name === 'Cite' || node.name === 'a') return true;
  return Array.isArray(node.children) && node.children.some(holdsLink);
}
