import type { Plate } from './plates.ts';
import type { Stack, Stop } from './stack-plates.ts';

/**
 * Cuts a side whose order is settled at each stop in turn, where it misses least. `undefined` where
 * there is a stop that no cut meets.
 *
 * @param stops lightest first; the last is the whole side.
 */
export function cutStack(stops: readonly Stop[], side: readonly Plate[]): Stack | undefined {
  const sums = [0];
  for (const { mass } of side) sums.push((sums.at(-1) ?? 0) + mass);
  const additions: (readonly Plate[])[] = [];
  let [last, miss] = [0, 0];
  for (const { least, most, ideal, apart } of stops) {
    const from = Math.max(least, (sums[last] ?? 0) + apart);
    const [cut] = [...sums.keys()]
      .filter((plates) => between(sums[plates], from, most))
      .toSorted((a, b) => Math.abs((sums[a] ?? 0) - ideal) - Math.abs((sums[b] ?? 0) - ideal));
    if (cut === undefined) return undefined;
    additions.push(side.slice(last, cut));
    miss += Math.abs((sums[cut] ?? 0) - ideal);
    last = cut;
  }
  return { additions, plates: side.length, miss };
}

function between(sum: number | undefined, least: number, most: number): boolean {
  return sum !== undefined && sum >= least && sum <= most;
}
