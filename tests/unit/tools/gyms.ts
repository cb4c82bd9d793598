import type { Random } from '../../fixtures/random.ts';
import { type Gym, pairsOf, type Plate, platesIn } from '../../../src/tools/load/gym.ts';
import type { Mass, Unit } from '../../../src/tools/kit/mass.ts';

/** A gym with some of the kinds of plates, an odd one over among them, small enough to try everything. */
export function randomGym(random: Random, unit: Unit, most = 6): Gym {
  return platesIn[unit]
    .filter(() => random.chance(55))
    .map((plate) => ({ plate, count: random.between(0, most) }));
}

/** Every choice of plates that one side can have. */
export function everySide(gym: Gym): Plate[][] {
  return gym.reduce<Plate[][]>(
    (sides, stock) =>
      sides.flatMap((side) =>
        Array.from({ length: pairsOf(stock) + 1 }, (_, count) => [
          ...side,
          ...Array.from({ length: count }, () => stock.plate),
        ]),
      ),
    [[]],
  );
}

export function weigh(side: readonly Plate[]): Mass {
  return side.reduce((sum, { mass }) => sum + mass, 0);
}

/** The kinds of which a side has more than the gym. */
export function lacking(side: readonly Plate[], gym: Gym): Plate[] {
  return side.filter((plate) => {
    const stock = gym.find((each) => each.plate === plate);
    return side.filter((each) => each === plate).length > (stock ? pairsOf(stock) : 0);
  });
}
