import { type Gym, pairsOf } from '../load/gym.ts';
import { type LoadedBar, loadBar, totalOf } from '../load/load-bar.ts';
import { type Mass, massOf, type Unit } from '../load/mass.ts';
import type { Plate } from '../load/plates.ts';
import { cutStack } from '../load/cut-stack.ts';
import { type Stack, stackPlates, type Stop } from '../load/stack-plates.ts';

/** A set on the way to the work set. */
export interface WarmUpSet extends LoadedBar {
  /** `undefined` for the work set. */
  readonly reps: number | undefined;
  /** What goes onto each side for it, outside what is on already. */
  readonly added: readonly Plate[];
}

/** One of the sets that a ramp aims at: its load as a share of the work set's. */
interface Rung {
  readonly share: number;
  readonly reps: number;
}

/** Coaching practice, not a finding. */
export const rungs: readonly Rung[] = [
  { share: 0.4, reps: 6 },
  { share: 0.6, reps: 5 },
  { share: 0.75, reps: 3 },
  { share: 0.9, reps: 1 },
];

/** How far from its rung a set may lie, as a share of the work set's load. */
export const SLACK = 0.075;

/**
 * With more plates on a side than this they go on heaviest first, and only where to stop is chosen: to
 * try every order would take too long, and few sleeves have room for more.
 */
const MOST_STACKED = 7;

/** How close two sets may come, as a share of the way between their rungs. */
const CLOSEST = 0.4;

const EMPTY_BAR_REPS = 10;

/** How far sets stand apart at least. A work set may lie closer to the empty bar, with no set between. */
const APART = { kg: massOf(10, 'kg'), lb: massOf(20, 'lb') };

/**
 * Plans the sets from the empty bar to a work set, the work set last. No plate comes off on the way:
 * each set adds plates outside those that are on. Of all such plans it is one with as many of the rungs
 * as the plates allow, of those one with the fewest plates, of those one that lies nearest to the rungs.
 *
 * @param unit tells how far sets stand apart: 10 kg or 20 lb.
 * @throws RangeError when the gym cannot make the work set's load.
 */
export function planWarmUp(work: Mass, bar: Mass, gym: Gym, unit: Unit): WarmUpSet[] {
  const loading = loadBar(work, bar, gym);
  if (!('exact' in loading)) throw new RangeError('These plates cannot make the work set.');
  const { side } = loading.exact;
  if (side.length === 0) return [{ total: bar, side, reps: undefined, added: [] }];

  const shelves = gym
    .map((stock) => ({ plate: stock.plate, pairs: pairsOf(stock) }))
    .filter(({ pairs }) => pairs > 0)
    .toSorted((a, b) => b.plate.mass - a.plate.mass);
  const plan = bestPlan(spacedRungs(work, bar, APART[unit]), (some) =>
    side.length > MOST_STACKED
      ? cutStack(stopsFor(some, work, bar, APART[unit]), side)
      : stackPlates(stopsFor(some, work, bar, APART[unit]), shelves, side.length),
  ) ?? { some: [], stack: { additions: [side] } };

  const sets: WarmUpSet[] = [{ total: bar, side: [], reps: EMPTY_BAR_REPS, added: [] }];
  for (const [i, added] of plan.stack.additions.entries()) {
    const side = [...(sets.at(-1)?.side ?? []), ...added];
    sets.push({ total: totalOf(bar, side), side, reps: plan.some[i]?.reps, added });
  }
  return sets;
}

/** The rungs that stand far enough from the bar, from each other and from the work set. */
function spacedRungs(work: Mass, bar: Mass, apart: Mass): Rung[] {
  const spaced: Rung[] = [];
  let last = bar;
  for (const rung of rungs) {
    const ideal = work * rung.share;
    if (ideal - last < apart || work - ideal < apart) continue;
    spaced.push(rung);
    last = ideal;
  }
  return spaced;
}

/** What each side may weigh at each rung, and what it weighs at the work set. */
function stopsFor(some: readonly Rung[], work: Mass, bar: Mass, apart: Mass): Stop[] {
  const end = (work - bar) / 2;
  const ideals = [0, ...some.map(({ share }) => (work * share - bar) / 2), end];
  const slack = (work * SLACK) / 2;
  return ideals.slice(1).map((ideal, i) => ({
    least: ideal === end ? end : ideal - slack,
    most: Math.min(ideal + slack, end),
    ideal,
    apart: Math.max(apart / 2, (ideal - (ideals[i] ?? 0)) * CLOSEST),
  }));
}

/** The best stack for as many of the rungs as there is one for. */
function bestPlan(
  all: readonly Rung[],
  stackFor: (some: readonly Rung[]) => Stack | undefined,
): Plan | undefined {
  for (let count = all.length; count >= 0; count -= 1) {
    const plans = subsets(all, count).flatMap((some) => {
      const stack = stackFor(some);
      return stack ? [{ some, stack }] : [];
    });
    const [best] = plans.toSorted(
      (a, b) => a.stack.plates - b.stack.plates || a.stack.miss - b.stack.miss,
    );
    if (best) return best;
  }
  return undefined;
}

function subsets(all: readonly Rung[], count: number): Rung[][] {
  if (count === 0) return [[]];
  return all.flatMap((rung, i) =>
    subsets(all.slice(i + 1), count - 1).map((rest) => [rung, ...rest]),
  );
}

interface Plan {
  readonly some: readonly Rung[];
  readonly stack: Stack;
}
