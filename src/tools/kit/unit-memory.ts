import { type Unit, units } from './mass.ts';

const KEY = 'unit';
const CHANGED = 'unitkept';

/** The unit that the reader chose on this or another page, if storage can be used. */
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
  dispatchEvent(new CustomEvent(CHANGED, { detail: unit }));
}

/**
 * Calls back with the unit that was chosen elsewhere: by another tool of this page, in another tab, or
 * while this page lay in the cache of the browser's back button.
 *
 * @returns what ends it.
 */
export function onUnitKept(tell: (unit: Unit) => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const read = () => {
    const unit = keptUnit();
    if (unit) tell(unit);
  };
  addEventListener(
    CHANGED,
    (event) => {
      tell((event as CustomEvent<Unit>).detail);
    },
    { signal },
  );
  addEventListener(
    'storage',
    ({ key }) => {
      if (key === KEY) read();
    },
    { signal },
  );
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) read();
    },
    { signal },
  );
  return () => {
    ending.abort();
  };
}
