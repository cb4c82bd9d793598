import type { Content } from '../read/content.ts';
import type { PostSource } from '../read/post-source.ts';
import type { Rule } from '../rule.ts';
import { seriesKey } from './series.ts';

export const seriesGaps = {
  name: 'series-gaps',
  asks: 'The parts of a series follow one another: 1, 2, 3.',
  check(post, report, content) {
    const { series, draft } = post.front;
    if (!series || draft) return;
    const parts = partsOf(series.name, content);
    const before = series.part - 1;
    const there = parts.find(({ front }) => front.series?.part === before);
    if (before < 1 || (there && !there.front.draft)) return;
    report(
      there
        ? `series.part is ${series.part}, and part ${before}, ${there.file}, is a draft`
        : `series.part is ${series.part}, and the series has no part ${before}`,
      there
        ? 'Publish that part first'
        : `Write part: ${before} if this follows on the last one, or add the part that is missing`,
      post.placeOf(['series', 'part']),
    );
  },
} as const satisfies Rule;

function partsOf(name: string, { posts }: Content): PostSource[] {
  const key = seriesKey(name);
  return posts.filter(({ front }) => front.series && seriesKey(front.series.name) === key);
}
