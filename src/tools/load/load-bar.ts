import { type Gym, pairsOf, type Plate } from './gym.ts';
import type { Mass } from '../kit/mass.ts';

/** A loaded bar. */
export interface LoadedBar {
  readonly total: Mass;
  /** The plates on each side, from the collar out. */
  readonly side: readonly Plate[];
}

/** What a gym can make of a target: the load itself, or the nearest on either side of it. */
export type Loading =
  | { readonly exact: LoadedBar }
  | {
      /** `undefined` where even the empty bar is heavier than the target. */
      readonly below: LoadedBar | undefined;
      /** `undefined` where the gym has too few plates. */
      readonly above: LoadedBar | undefined;
    };

/**
 * Finds the plates for a target: as near to it as the gym's plates come, of those the fewest plates,
 * of those the one with the heaviest plates; heaviest at the collar. Clips are not counted.
 *
 * Every sum that the plates of one side can make is known, up to the first beyond the target: a bounded
 * knapsack, in time proportional to the number of different sums and of plates.
 *
 * @param target the bar with everything on it.
 */
export function loadBar(target: Mass, bar: Mass, gym: Gym): Loading {
  const stock = heaviestFirst(gym);
  const heaviest = stock[0]?.plate.mass ?? 0;
  const layers = fewestPlates(stock, (target - bar) / 2 + heaviest);
  const sums = [...(layers[0]?.keys() ?? [])];
  const nearest = (side: Mass | undefined): LoadedBar | undefined =>
    side === undefined ? undefined : { total: bar + 2 * side, side: unstack(side, stock, layers) };

  const below = nearest(
    extreme(
      Math.max,
      sums.filter((sum) => bar + 2 * sum <= target),
    ),
  );
  if (below?.total === target) return { exact: below };
  const above = nearest(
    extreme(
      Math.min,
      sums.filter((sum) => bar + 2 * sum > target),
    ),
  );
  return { below, above };
}

/**
 * Every weight between two that the plates of one side can make, each loaded as {@link loadBar} does:
 * with the fewest plates, heaviest at the collar.
 */
export function sidesBetween(least: Mass, most: Mass, gym: Gym): Plate[][] {
  const stock = heaviestFirst(gym);
  const layers = fewestPlates(stock, most);
  return [...(layers[0]?.keys() ?? [])]
    .filter((sum) => sum >= least)
    .map((sum) => unstack(sum, stock, layers));
}

/** The total of a bar with the same plates on both sides. */
export function totalOf(bar: Mass, side: readonly Plate[]): Mass {
  return side.reduce((sum, { mass }) => sum + 2 * mass, bar);
}

function heaviestFirst(gym: Gym): Gym {
  return gym.filter((each) => pairsOf(each) > 0).toSorted((a, b) => b.plate.mass - a.plate.mass);
}

/** By the sum of a side: the fewest plates that make it, of kind `i` and lighter, in layer `i`. */
type Layers = readonly ReadonlyMap<Mass, number>[];

function fewestPlates(stock: Gym, most: Mass): Layers {
  let lighter = new Map<Mass, number>([[0, 0]]);
  const layers = [lighter];
  for (const each of stock.toReversed()) {
    const reached = new Map(lighter);
    for (const [sum, plates] of lighter) {
      for (let count = 1; count <= pairsOf(each); count += 1) {
        const heavier = sum + count * each.plate.mass;
        if (heavier > most) break;
        if (plates + count < (reached.get(heavier) ?? Infinity)) {
          reached.set(heavier, plates + count);
        }
      }
    }
    layers.unshift(reached);
    lighter = reached;
  }
  return layers;
}

/** The plates of a side that make a sum, as many of the heaviest as leave it with the fewest in all. */
function unstack(sum: Mass, stock: Gym, layers: Layers): Plate[] {
  const side: Plate[] = [];
  let rest = sum;
  for (const [i, each] of stock.entries()) {
    const fewest = layers[i]?.get(rest) ?? Infinity;
    let count = pairsOf(each);
    while (
      count > 0 &&
      (layers[i + 1]?.get(rest - count * each.plate.mass) ?? Infinity) + count > fewest
    ) {
      count -= 1;
    }
    side.push(...Array.from({ length: count }, () => each.plate));
    rest -= count * each.plate.mass;
  }
  return side;
}

function extreme(choose: typeof Math.max, values: readonly number[]): number | undefined {
  return values.length > 0 ? values.reduce((a, b) => choose(a, b)) : undefined;
}
