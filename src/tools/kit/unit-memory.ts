import { type Unit, units } from '../load/mass.ts';

const KEY = 'unit';

/** The unit that the reader chose on this or another page, if storage is to be had. */
export function keptUnit(): Unit | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return units.find((unit) => unit === kept);
  } catch {
    return undefined;
  }
}

/** Keeps the reader's choice for all pages. Where storage is blocked, it holds for this page alone. */
export function keepUnit(unit: Unit): void {
  try {
    localStorage.setItem(KEY, unit);
  } catch {
    // The choice stands in the form.
  }
}
