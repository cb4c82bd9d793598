import type { Gym, Plate } from '../load/gym.ts';
import { type LoadedBar, loadBar, sidesBetween, totalOf } from '../load/load-bar.ts';
import { type Mass, massOf, type Unit } from '../kit/mass.ts';

/** A set on the way to the work set. */
export interface WarmUpSet extends LoadedBar {
  /** `undefined` for the work set. */
  readonly reps: number | undefined;
  /** What comes off each side for it: the outermost plates of the set before. */
  readonly removed: readonly Plate[];
  /** What then goes onto each side, outside what stays on. */
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

/** How close two sets may come, as a share of the way between their rungs. */
const CLOSEST = 0.4;

const EMPTY_BAR_REPS = 10;

/** How far sets stand apart at least. A work set may lie closer to the empty bar, with no set between. */
const APART = { kg: massOf(10, 'kg'), lb: massOf(20, 'lb') };

/**
 * Plans the sets from the empty bar to a work set, the work set last. Each is loaded as it would be by
 * itself: the fewest plates, the heaviest at the collar, so that small ones come off where a bigger one
 * does. Of all such plans it is one with as many of the rungs as the plates allow, of those one with
 * the fewest plates to move, of those the one that lies nearest to the rungs.
 *
 * @param unit tells how far sets stand apart: 10 kg or 20 lb.
 * @throws RangeError when the gym cannot make the work set's load.
 */
export function planWarmUp(work: Mass, bar: Mass, gym: Gym, unit: Unit): WarmUpSet[] {
  const loading = loadBar(work, bar, gym);
  if (!('exact' in loading)) throw new RangeError('These plates cannot make the work set.');
  const empty: LoadedBar = { total: bar, side: [] };
  if (loading.exact.side.length === 0)
    return [{ ...empty, reps: undefined, removed: [], added: [] }];

  const steps = spacedRungs(work, bar, APART[unit]).map((rung) => ({
    ...rung,
    bars: sidesBetween(
      (work * (rung.share - SLACK) - bar) / 2,
      (Math.min(work * (rung.share + SLACK), work) - bar) / 2,
      gym,
    ).map((side) => ({ total: totalOf(bar, side), side })),
  }));
  const start: Plan = { sets: [{ ...empty, reps: EMPTY_BAR_REPS }], moves: 0, miss: 0 };
  const last: Step = { share: 1, reps: undefined, bars: [loading.exact] };
  let best: Plan | undefined;
  for (const some of choices(steps)) {
    const sets = some.length + 2;
    if (best && best.sets.length > sets) break;
    const plan = bestPlan(start, [...some, last], work, APART[unit]);
    if (plan && (!best || isBetter(plan, best))) best = plan;
  }

  return (best ?? start).sets.map((set, i, sets) => {
    const before = sets[i - 1]?.side ?? [];
    const stays = staysOn(before, set.side);
    return { ...set, removed: before.slice(stays), added: set.side.slice(stays) };
  });
}

/** How many plates a lifter handles on each side, on the way to the work set: each one put on or taken off. */
export function plateMoves(sets: readonly WarmUpSet[]): number {
  return sets.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
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

/** Every choice of some of the steps in their order, those with the most first. */
function choices(steps: readonly Step[]): Step[][] {
  return steps
    .reduce<Step[][]>((found, step) => [...found, ...found.map((some) => [...some, step])], [[]])
    .toSorted((a, b) => b.length - a.length);
}

/** The best plan that takes every step: of the ways to each bar of a step, only the best is followed. */
function bestPlan(start: Plan, steps: readonly Step[], work: Mass, apart: Mass): Plan | undefined {
  let plans = [start];
  let before = start.sets[0]?.total ?? 0;
  for (const { share, reps, bars } of steps) {
    const ideal = work * share;
    // The work set alone may come as close to the empty bar as it is.
    const least = steps.length === 1 ? 0 : Math.max(apart, (ideal - before) * CLOSEST);
    plans = bars.flatMap((bar) => {
      const miss = Math.abs(bar.total - ideal);
      const [first, ...others] = plans
        .filter(({ sets }) => bar.total - (sets.at(-1)?.total ?? 0) >= least)
        .map((plan) => ({ plan, moves: plan.moves + movesTo(bar, plan), miss: plan.miss + miss }));
      if (!first) return [];
      const { plan, ...cost } = others.reduce((a, b) => (isBetter(b, a) ? b : a), first);
      return { ...cost, sets: [...plan.sets, { ...bar, reps }] };
    });
    before = ideal;
  }
  return plans.reduce<Plan | undefined>((a, b) => (!a || isBetter(b, a) ? b : a), undefined);
}

function isBetter(a: Cost, b: Cost): boolean {
  return a.moves < b.moves || (a.moves === b.moves && a.miss < b.miss);
}

/** How many plates come off each side and go on after the last set of a plan. */
function movesTo({ side }: LoadedBar, { sets }: Plan): number {
  const before = sets.at(-1)?.side ?? [];
  return before.length + side.length - 2 * staysOn(before, side);
}

/** How many of the innermost plates two sides share. */
function staysOn(before: readonly Plate[], after: readonly Plate[]): number {
  const differs = before.findIndex((plate, i) => plate !== after[i]);
  return differs < 0 ? before.length : differs;
}

/** A rung with the bars that lie near enough to it. */
interface Step extends Pick<WarmUpSet, 'reps'> {
  readonly share: number;
  readonly bars: readonly LoadedBar[];
}

interface Cost {
  /** Plates moved on each side. */
  readonly moves: number;
  /** How far all sets together lie from their rungs. */
  readonly miss: Mass;
}

interface Plan extends Cost {
  readonly sets: readonly Omit<WarmUpSet, 'removed' | 'added'>[];
}
