import type { Mass } from './mass.ts';
import type { Plate } from './plates.ts';

/** Where a side of the bar may stop on the way to its last plate. */
export interface Stop {
  readonly least: Mass;
  readonly most: Mass;
  /** Where it should be. */
  readonly ideal: Mass;
  /** How much more than at the stop before there must be at least. */
  readonly apart: Mass;
}

/** A kind of plate, and how many of it one side can have. */
export interface Shelf {
  readonly plate: Plate;
  readonly pairs: number;
}

/** The plates of one side in the order they go on. */
export interface Stack {
  /** What goes on for each stop, heaviest first: one plate or more. */
  readonly additions: readonly (readonly Plate[])[];
  readonly plates: number;
  /** How far all stops together lie from where they should be. */
  readonly miss: Mass;
}

/** Of more ways to a stop than this, those that miss least are followed. */
const MOST_WAYS = 150;

/** More plates on a side than the fewest that could make the load are not worth a stop. */
const MORE_PLATES = 3;

/**
 * Stacks plates on one side so that each stop in turn is met by adding plates alone: with as few plates
 * as can be, and of those stacks the one whose stops miss least. `undefined` where there is none with
 * a few plates more than needed.
 *
 * @param stops lightest first; the last leaves no choice.
 * @param shelves heaviest first.
 * @param fewest how many plates make the last stop.
 */
export function stackPlates(
  stops: readonly Stop[],
  shelves: readonly Shelf[],
  fewest: number,
): Stack | undefined {
  const least = Math.max(fewest, stops.length);
  for (let plates = least; plates <= least + MORE_PLATES; plates += 1) {
    const stack = stackExactly(plates, stops, shelves);
    if (stack) return stack;
  }
  return undefined;
}

/** One round for each stop: every choice of plates that meets it, each by the best way there. */
function stackExactly(
  plates: number,
  stops: readonly Stop[],
  shelves: readonly Shelf[],
): Stack | undefined {
  const end = stops.at(-1)?.ideal ?? 0;
  const bare: State = { used: shelves.map(() => 0), sum: 0, plates: 0, miss: 0, additions: [] };
  let states = [bare];
  for (const [i, stop] of stops.entries()) {
    const stopsLeft = stops.length - 1 - i;
    const met = new Map<string, State>();
    for (const state of states) {
      const room = plates - stopsLeft - state.plates;
      for (const added of choices(shelves, state, stop, room)) {
        const next = addTo(state, added, shelves, stop);
        const left = plates - next.plates;
        // Even the heaviest plates could not make up for too many light ones.
        if (stopsLeft === 0 ? left > 0 : next.sum + heaviest(shelves, next.used, left) < end)
          continue;
        const key = next.used.join();
        if (next.miss < (met.get(key)?.miss ?? Infinity)) met.set(key, next);
      }
    }
    states = [...met.values()].toSorted((a, b) => a.miss - b.miss).slice(0, MOST_WAYS);
  }
  return states[0];
}

/** The counts of each kind that bring a side to a stop, `room` plates at most. */
function choices(
  shelves: readonly Shelf[],
  { used, sum }: State,
  { least, most, apart }: Stop,
  room: number,
): number[][] {
  const found: number[][] = [];
  const from = Math.max(least, sum + apart);
  const add = (kind: number, reached: Mass, left: number, counts: readonly number[]): void => {
    const shelf = shelves[kind];
    if (!shelf) {
      if (reached >= from) found.push([...counts]);
      return;
    }
    // Kinds get lighter: what is left cannot weigh more than if it were all of this one.
    if (reached + left * shelf.plate.mass < from) return;
    const here = Math.min(left, shelf.pairs - (used[kind] ?? 0));
    for (let count = 0; count <= here && reached + count * shelf.plate.mass <= most; count += 1) {
      add(kind + 1, reached + count * shelf.plate.mass, left - count, [...counts, count]);
    }
  };
  add(0, sum, room, []);
  return found;
}

/** What that many of the heaviest plates that are left weigh. */
function heaviest(shelves: readonly Shelf[], used: readonly number[], plates: number): Mass {
  let [weight, left] = [0, plates];
  for (const [kind, { plate, pairs }] of shelves.entries()) {
    const count = Math.min(left, pairs - (used[kind] ?? 0));
    weight += count * plate.mass;
    left -= count;
  }
  return weight;
}

function addTo(
  state: State,
  counts: readonly number[],
  shelves: readonly Shelf[],
  { ideal }: Stop,
): State {
  const added = shelves.flatMap(({ plate }, kind) =>
    Array.from({ length: counts[kind] ?? 0 }, () => plate),
  );
  const sum = added.reduce((total, { mass }) => total + mass, state.sum);
  return {
    used: state.used.map((n, kind) => n + (counts[kind] ?? 0)),
    sum,
    plates: state.plates + added.length,
    miss: state.miss + Math.abs(sum - ideal),
    additions: [...state.additions, added],
  };
}

interface State extends Stack {
  /** How many of each kind are on. */
  readonly used: readonly number[];
  readonly sum: Mass;
}
