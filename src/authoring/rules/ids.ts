import type { Place } from '../finding.ts';
import { htmlTagsIn } from '../html-tags.ts';
import { isPageId } from '../../markdown/heading-ids.ts';
import type { PostSource } from '../post-source.ts';
import type { Rule } from '../rule.ts';
import { attributeOf, placeOf, tagsIn } from '../text-tree.ts';

export const ids = {
  name: 'ids',
  asks: 'An id that a text gives by hand is there once, and is none that the page has of its own.',
  check(post, report) {
    const seen = new Set<string>();
    for (const { id, place } of idsIn(post)) {
      if (isPageId(id)) {
        report(`id="${id}" is one that the page has of its own`, `Write id="my-${id}"`, place);
      } else if (seen.has(id)) {
        report(`id="${id}" is there twice`, 'Write another, or leave it out', place);
      }
      seen.add(id);
    }
  },
} as const satisfies Rule;

/** The ids of plain tags: what a component calls id is its own affair. */
function idsIn(post: PostSource): { id: string; place: Place }[] {
  const inMdx = [...tagsIn(post.text)].flatMap((tag) => {
    const id = /^[a-z]/.test(tag.name ?? '') ? attributeOf(tag, 'id') : undefined;
    return id === undefined ? [] : [{ id, place: placeOf(tag) }];
  });
  const inMarkdown = htmlTagsIn(post).flatMap(({ attributes, place }) => {
    const id = attributes['id'];
    return id === undefined ? [] : [{ id, place }];
  });
  return [...inMdx, ...inMarkdown];
}
