/** Where a post stands in a series, as its author writes it. */
export interface SeriesPlace {
  readonly name: string;
  /** From 1 on. */
  readonly part: number;
}

/** A series as far as it is published. */
export interface Series<P> {
  readonly name: string;
  /** By part. */
  readonly posts: readonly P[];
}

type InSeries = { readonly series?: SeriesPlace | undefined };

/** Collects the series, by name. Published parts keep their numbers where others are still to come. */
export function collectSeries<P extends InSeries>(
  posts: readonly P[],
): ReadonlyMap<string, Series<P>> {
  const groups = Map.groupBy(
    posts.filter(({ series }) => series),
    ({ series }) => series?.name ?? '',
  );
  return new Map(
    [...groups].map(([name, parts]) => [
      name,
      { name, posts: parts.toSorted((a, b) => partOf(a) - partOf(b)) },
    ]),
  );
}

function partOf({ series }: InSeries): number {
  return series?.part ?? 0;
}
