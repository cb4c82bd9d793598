import Slugger from 'github-slugger';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { correctionsAnchor } from '../blog/corrections.ts';

/** The ids that every article page has, whatever its text says. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['main', 'top', 'head', 'short-answer', 'short-answer-title', 'series', 'sources'],
  ...[correctionsAnchor, 'footnote-label', 'linked-from', 'related', 'featured', 'newsletter'],
  'email',
]);

/** The ids of sources, citations, footnotes and workouts. */
const RESERVED_KINDS = /^(?:source-\d+|cite-\d+-\d+|user-content-.*|workout-.*)$/;

/** Whether an id belongs to the page itself, or could with its next source or correction. */
export function isPageId(id: string): boolean {
  return RESERVED.has(id) || RESERVED_KINDS.test(id);
}

/**
 * Gives every heading of a text its id: its words with hyphens, numbered if they repeat. A heading
 * with the name of a part of the page, such as `## Sources`, gets `sources-section`, so that links
 * to that part keep working.
 */
export const headingIds: HastPluginEntry = () => {
  const slugger = new Slugger();
  return defineHastPlugin({
    name: 'own-heading-ids',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(heading, ctx) {
        if (typeof heading.properties['id'] === 'string') return;
        const words = ctx.textContent(heading);
        const slug = slugger.slug(words);
        ctx.setProperty(heading, 'id', isPageId(slug) ? slugger.slug(`${words} section`) : slug);
      },
    },
  });
};
