/**
 * A mass as a whole number of tenths of a microgram. A hundredth of a kilogram and a hundredth of
 * a pound are both whole numbers of them, so that sums and differences of plates are exact, kilograms
 * and pounds mixed.
 */
export type Mass = number;

/** How many tenths of a microgram one of each unit holds. A pound is 0.45359237 kg by definition. */
const PER_UNIT = { kg: 10_000_000_000, lb: 4_535_923_700 };

export type Unit = keyof typeof PER_UNIT;

export const units = ['kg', 'lb'] as const satisfies readonly Unit[];

/**
 * A mass from a number of kilograms or pounds with two decimals at most; further ones are rounded.
 *
 * @throws RangeError when the amount is not a finite number.
 */
export function massOf(amount: number, unit: Unit): Mass {
  if (!Number.isFinite(amount)) throw new RangeError(`${amount} is no number of ${unit}.`);
  return Math.round(amount * 100) * (PER_UNIT[unit] / 100);
}

/** A mass in kilograms or pounds, to two decimals. */
export function amountIn(mass: Mass, unit: Unit): number {
  return Math.round((mass * 100) / PER_UNIT[unit]) / 100;
}

/** A mass as text in one unit, without its name and without idle zeros: "102.5". */
export function formatAmount(mass: Mass, unit: Unit): string {
  return String(amountIn(mass, unit)).replace('-', '−');
}

/** A mass as text with its unit, which stays on the same line: "102.5 kg". */
export function formatMass(mass: Mass, unit: Unit): string {
  return `${formatAmount(mass, unit)}\u00a0${unit}`;
}

/** A mass in both units, its own first: "100 kg (220.5 lb)". The second is rounded to a half. */
export function formatBoth(mass: Mass, unit: Unit): string {
  return `${formatMass(mass, unit)} (${formatInOther(mass, unit)})`;
}

/** A mass in the other unit, rounded to a half of it: "220.5 lb" for 100 kg. */
export function formatInOther(mass: Mass, unit: Unit): string {
  const other = otherUnit(unit);
  return formatMass(massOf(Math.round(amountIn(mass, other) * 2) / 2, other), other);
}

/** Pounds for kilograms, and the other way. */
export function otherUnit(unit: Unit): Unit {
  return unit === 'kg' ? 'lb' : 'kg';
}
