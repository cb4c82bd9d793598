import type { Cost } from './measure.ts';
import { VERSION } from './eleventy.ts';
import { amount, table } from '../report.ts';

/** The builds of a site, in the order in which a round has them. */
export const KINDS = ['clean', 'warm', 'one edit'] as const;

export type Kind = (typeof KINDS)[number];

/** The builds of one round. */
export type Round = Readonly<Record<Kind | 'eleventy', Cost>>;

/** What the builds of so many posts took: the median of the rounds. */
export interface Builds {
  readonly posts: number;
  readonly costs: Readonly<Record<Kind, Cost>>;
  /** The same posts, built whole by Eleventy in the same rounds. */
  readonly eleventy: Cost;
  readonly size: { readonly files: number; readonly pages: number; readonly bytes: number };
}

/** What the builds took as Markdown: a table, how large each site is, and which goals are met. */
export function describeBuilds(all: readonly Builds[]): string {
  const rows = all.flatMap(({ posts, costs, eleventy, size }) =>
    KINDS.map((kind) => {
      const { seconds, memory } = costs[kind];
      return [
        amount(posts),
        kind,
        seconds.toFixed(1),
        `${(seconds / eleventy.seconds).toFixed(1)}×`,
        (size.pages / seconds).toFixed(0),
        (memory / 1e9).toFixed(2),
      ];
    }),
  );
  const head = ['posts', 'build', 'seconds', 'Eleventy’s', 'pages a second', 'memory, GB'];
  const sizes = all.map(
    ({ posts, size, eleventy }) =>
      `- ${amount(posts)} posts are ${amount(size.files)} files, ${amount(size.pages)} of them pages, and ${(size.bytes / 1e6).toFixed(0)} MB. Eleventy ${VERSION} builds them in ${eleventy.seconds.toFixed(1)} s.`,
  );
  return `${table(head, rows)}\n\n${[...sizes, ...goals(all)].join('\n')}`;
}

/** More than this is more than the noise of three rounds. */
const LINEAR = 1.1;
const MOST_MEMORY = 2e9;

function goals(all: readonly Builds[]): string[] {
  const [thousand, most] = [1_000, 5_000].map((count) => all.find(({ posts }) => posts === count));
  if (!most) return [];
  const memory = Math.max(...KINDS.map((kind) => most.costs[kind].memory));
  const lines = [
    `- Under 2 GB of memory at 5,000 posts: ${(memory / 1e9).toFixed(2)} GB, ${verdict(memory < MOST_MEMORY)}.`,
  ];
  if (!thousand) return lines;
  const growths = KINDS.map(
    (kind) =>
      most.costs[kind].seconds / most.posts / (thousand.costs[kind].seconds / thousand.posts),
  );
  const figures = KINDS.map((kind, i) => `${kind} ${growths[i]?.toFixed(2) ?? ''}`).join(', ');
  return [
    `- Time per post at 5,000 posts against that at 1,000, no worse than linear: ${figures}, ${verdict(Math.max(...growths) <= LINEAR)}.`,
    ...lines,
  ];
}

function verdict(isMet: boolean): string {
  return isMet ? 'meets the goal' : 'misses the goal';
}
