import type { PostSource } from '../read/post-source.ts';
import { once, type Rule } from '../rule.ts';

export const series = {
  name: 'series',
  asks: 'The parts of a series spell its name alike, and no two have one number.',
  check(post, report, content) {
    const { series } = post.front;
    if (!series) return;
    const { first, parts } = seriesIn(content);
    const known = first.get(seriesKey(series.name));
    if (known?.front.series && known.front.series.name !== series.name) {
      report(
        `series.name is "${series.name}", and ${known.file} writes "${known.front.series.name}"`,
        `Write name: "${known.front.series.name}"`,
        post.placeOf(['series', 'name']),
      );
    }
    const owner = parts.get(partKey(series));
    if (owner && owner !== post) {
      report(
        `series.part is ${series.part}, which ${owner.file} is too`,
        'Give each part a number of its own',
        post.placeOf(['series', 'part']),
      );
    }
  },
} as const satisfies Rule;

/** The first post, by slug, of each series and of each part. */
const seriesIn = once(({ posts }) => {
  const first = new Map<string, PostSource>();
  const parts = new Map<string, PostSource>();
  for (const post of posts) {
    const { series } = post.front;
    if (!series) continue;
    if (!first.has(seriesKey(series.name))) first.set(seriesKey(series.name), post);
    if (!parts.has(partKey(series))) parts.set(partKey(series), post);
  }
  return { first, parts };
});

/** Case, white space and marks make no difference. */
export function seriesKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function partKey({ name, part }: { name: string; part: number }): string {
  return `${part} ${seriesKey(name)}`;
}
