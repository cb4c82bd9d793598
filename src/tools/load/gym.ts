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
}

/** The plates a gym has: each kind once, with how many there are of it in all. */
export type Gym = readonly Stock[];

export interface Stock {
  readonly plate: Plate;
  readonly count: number;
}

const usual: Readonly<Record<Unit, Gym>> = {
  kg: [
    stock(10, 25, 'kg'),
    stock(4, 20, 'kg'),
    stock(4, 15, 'kg'),
    stock(6, 10, 'kg'),
    stock(4, 5, 'kg'),
    stock(4, 2.5, 'kg'),
    stock(0, 2, 'kg'),
    stock(0, 1.5, 'kg'),
    stock(4, 1.25, 'kg'),
    stock(0, 1, 'kg'),
    stock(0, 0.5, 'kg'),
  ],
  lb: [
    stock(12, 45, 'lb'),
    stock(2, 35, 'lb'),
    stock(6, 25, 'lb'),
    stock(6, 10, 'lb'),
    stock(4, 5, 'lb'),
    stock(4, 2.5, 'lb'),
    stock(0, 1.25, 'lb'),
    stock(0, 1, 'lb'),
    stock(0, 0.5, 'lb'),
    stock(0, 0.25, 'lb'),
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

/** The name of the field for how many plates of a kind there are: `kg25`. */
export function countField({ unit, number }: Plate): string {
  return unit + number;
}

/** How many of a kind can go on each side: plates go on in pairs. */
export function pairsOf({ count }: Stock): number {
  return Math.floor(count / 2);
}

function stock(count: number, amount: number, unit: Unit): Stock {
  return { count, plate: { mass: massOf(amount, unit), number: String(amount), unit } };
}
