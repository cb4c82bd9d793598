import { type Mass, massOf, type Unit } from '../kit/mass.ts';

export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly mass: Mass;
}

/** The bars that gyms have, by the name they have in an address. */
export const bars = [
  { id: '20kg', name: '20 kg', mass: massOf(20, 'kg') },
  { id: '15kg', name: '15 kg', mass: massOf(15, 'kg') },
  { id: '45lb', name: '45 lb', mass: massOf(45, 'lb') },
] as const satisfies readonly Bar[];

/** The usual bar where plates are in this unit. */
export function usualBar(unit: Unit): Bar {
  return unit === 'kg' ? bars[0] : bars[2];
}

/** What a form says of the bar at first: the usual one, and what one of the reader's own may weigh. */
export const exampleBar = { bar: bars[0].id, own: '10\u00a0kg' } as const;

/** A kind of plate. */
export interface Plate {
  readonly mass: Mass;
  /** The number printed on it. */
  readonly number: string;
  readonly unit: Unit;
  readonly color: PlateColor;
  /** In millimeters. */
  readonly diameter: number;
  /** In millimeters. */
  readonly thickness: number;
}

/** What a plate is painted; iron is not. */
export type PlateColor = 'red' | 'blue' | 'yellow' | 'green' | 'white' | 'iron';

/** The plates a gym has: each kind once, with how many there are of it in all. */
export type Gym = readonly Stock[];

export interface Stock {
  readonly plate: Plate;
  readonly count: number;
}

const usual: Readonly<Record<Unit, Gym>> = {
  // In the colors of the International Weightlifting Federation; 1.25 kg has none. Sizes are near
  // enough for a drawing.
  kg: [
    stock(10, 25, 'kg', 'red', 450, 64),
    stock(4, 20, 'kg', 'blue', 450, 54),
    stock(4, 15, 'kg', 'yellow', 450, 42),
    stock(6, 10, 'kg', 'green', 450, 34),
    stock(4, 5, 'kg', 'white', 230, 26),
    stock(4, 2.5, 'kg', 'red', 210, 19),
    stock(0, 2, 'kg', 'blue', 190, 19),
    stock(0, 1.5, 'kg', 'yellow', 175, 18),
    stock(4, 1.25, 'kg', 'iron', 168, 17),
    stock(0, 1, 'kg', 'green', 160, 15),
    stock(0, 0.5, 'kg', 'white', 135, 13),
  ],
  // Their colors follow no standard: they are drawn as iron.
  lb: [
    stock(12, 45, 'lb', 'iron', 450, 50),
    stock(2, 35, 'lb', 'iron', 360, 45),
    stock(6, 25, 'lb', 'iron', 290, 40),
    stock(6, 10, 'lb', 'iron', 230, 28),
    stock(4, 5, 'lb', 'iron', 200, 20),
    stock(4, 2.5, 'lb', 'iron', 160, 16),
    stock(0, 1.25, 'lb', 'iron', 140, 14),
    stock(0, 1, 'lb', 'iron', 130, 13),
    stock(0, 0.5, 'lb', 'iron', 115, 12),
    stock(0, 0.25, 'lb', 'iron', 100, 11),
  ],
};

/** What a gym is taken to have of each kind of plate of a unit, heaviest first, until a reader says otherwise. */
export function usualGym(unit: Unit): Gym {
  return usual[unit];
}

/** Every kind of plate of a unit, heaviest first. */
export const platesIn: Readonly<Record<Unit, readonly Plate[]>> = {
  kg: usual.kg.map(({ plate }) => plate),
  lb: usual.lb.map(({ plate }) => plate),
};

/** How many of a kind can go on each side: plates go on in pairs. */
export function pairsOf({ count }: Stock): number {
  return Math.floor(count / 2);
}

function stock(
  count: number,
  amount: number,
  unit: Unit,
  color: PlateColor,
  diameter: number,
  thickness: number,
): Stock {
  const mass = massOf(amount, unit);
  return { count, plate: { mass, number: String(amount), unit, color, diameter, thickness } };
}
