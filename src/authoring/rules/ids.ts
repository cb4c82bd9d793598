import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isPageId } from '../../markdown/heading-ids.ts';
import { anchorsOf } from '../links/anchors.ts';
import type { Place } from '../finding.ts';
import { importsOf } from '../read/imports.ts';
import { drawingsOf } from '../pictures/picture-words.ts';
import type { PostSource } from '../read/post-source.ts';
import type { Report, Rule } from '../rule.ts';
import { placeOf, type Tag, tagsIn, valueOf } from '../read/text-tree.ts';

export const ids = {
  name: 'ids',
  asks: 'An id written by hand is used once, and is not that of a heading or of the page itself.',
  async check(post, report, { root }) {
    const given = idsIn(post);
    // Only the renderer knows the ids of headings, and it takes its time.
    const headings = given.length > 0 ? (await anchorsOf(post))?.headings : undefined;
    const seen = new Set<string>();
    for (const { id, place } of given) {
      if (isPageId(id)) {
        report(`id="${id}" is one that the page has of its own`, `Write id="my-${id}"`, place);
      } else if (seen.has(id)) {
        report(`id="${id}" is there twice`, ANOTHER, place);
      } else if (headings?.includes(id)) {
        report(`id="${id}" is that of a heading too`, ANOTHER, place);
      }
      seen.add(id);
    }
    await reportDrawings(post, report, root);
  },
} as const satisfies Rule;

const ANOTHER = 'Write another, or leave it out';

/** The ids of plain tags and drawings: what a component calls id is its own affair. */
function idsIn(post: PostSource): { id: string; place: Place }[] {
  const drawings = drawingsOf(post);
  return [...tagsIn(post.text)].flatMap((tag) => {
    const name = tag.name ?? '';
    const id = /^[a-z]/.test(name) || drawings.has(name) ? valueOf(tag, 'id') : undefined;
    return id === undefined ? [] : [{ id, place: placeOf(tag) }];
  });
}

/** The ids within a drawing are there as often as it is shown. */
async function reportDrawings(post: PostSource, report: Report, root: string): Promise<void> {
  for (const { names, from } of importsOf(post.text)) {
    if (!/^\..*\.svg$/i.test(from)) continue;
    const [, ...again] = names.flatMap((name): Tag[] => [...tagsIn(post.text, name)]);
    const [second] = again;
    if (!second) continue;
    const svg = await readFile(path.resolve(root, post.folder, from), 'utf8').catch(() => '');
    if (!/\sid\s*=/.test(svg)) continue;
    report(
      `<${second.name}> is there twice, and its drawing has ids`,
      `Write ![what it shows](${from}) instead`,
      placeOf(second),
    );
  }
}
