import { type Mass, massOf, type Unit } from './mass.ts';

/** A kind of plate. */
export interface Plate {
  readonly mass: Mass;
  /** The number printed on it. */
  readonly number: string;
  readonly unit: Unit;
  readonly color: PlateColor;
  /** In millimetres. */
  readonly diameter: number;
  /** In millimetres. */
  readonly thickness: number;
}

/** What a plate is painted; iron is not. */
export type PlateColor = 'red' | 'blue' | 'yellow' | 'green' | 'white' | 'iron';

/**
 * Kilogram plates, heaviest first, in the colors of the International Weightlifting Federation;
 * 1.25 kg has none. Sizes are near enough for a drawing.
 */
const kilograms: readonly Plate[] = [
  plate(25, 'kg', 'red', 450, 64),
  plate(20, 'kg', 'blue', 450, 54),
  plate(15, 'kg', 'yellow', 450, 42),
  plate(10, 'kg', 'green', 450, 34),
  plate(5, 'kg', 'white', 230, 26),
  plate(2.5, 'kg', 'red', 210, 19),
  plate(2, 'kg', 'blue', 190, 19),
  plate(1.5, 'kg', 'yellow', 175, 18),
  plate(1.25, 'kg', 'iron', 168, 17),
  plate(1, 'kg', 'green', 160, 15),
  plate(0.5, 'kg', 'white', 135, 13),
];

/** Pound plates, heaviest first. Their colors follow no standard: they are drawn as iron. */
const pounds: readonly Plate[] = [
  plate(45, 'lb', 'iron', 450, 50),
  plate(35, 'lb', 'iron', 360, 45),
  plate(25, 'lb', 'iron', 290, 40),
  plate(10, 'lb', 'iron', 230, 28),
  plate(5, 'lb', 'iron', 200, 20),
  plate(2.5, 'lb', 'iron', 160, 16),
];

/** Every kind of plate of a unit, heaviest first. */
export const platesIn: Readonly<Record<Unit, readonly Plate[]>> = { kg: kilograms, lb: pounds };

function plate(
  amount: number,
  unit: Unit,
  color: PlateColor,
  diameter: number,
  thickness: number,
): Plate {
  return {
    mass: massOf(amount, unit),
    number: String(amount),
    unit,
    color,
    diameter,
    thickness,
  };
}
