import type { DeviceKey } from '../../blog/device-keys.ts';
import { type Unit, units } from './mass.ts';

/** Tells this page, by its name, what was kept: other tabs hear of it from the browser. */
const changes = new EventTarget();

/** What could not be kept on the device, by its name: it holds for this page alone. */
const here = new Map<string, string>();

/** What was kept under a name, on this or another page; `null` where there is nothing. */
export function recall(name: string): string | null {
  try {
    return here.get(name) ?? localStorage.getItem(name);
  } catch {
    return null;
  }
}

/**
 * Keeps a text under a name for all pages, and tells this one. Where storage is blocked or full, it holds
 * for this page alone.
 *
 * @returns whether it was kept on the device.
 */
export function keep(name: DeviceKey, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    here.delete(name);
  } catch {
    here.set(name, text);
  }
  changes.dispatchEvent(new Event(name));
  return !here.has(name);
}

/**
 * Calls back when what is kept under a name may have changed: here, in another tab, or while this page
 * lay in the cache of the browser's back button.
 *
 * @returns what ends it.
 */
export function onKept(name: string, tell: () => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  changes.addEventListener(name, tell, { signal });
  addEventListener(
    'storage',
    ({ key }) => {
      // Without a key, everything was cleared.
      if (key === name || key === null) tell();
    },
    { signal },
  );
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) tell();
    },
    { signal },
  );
  return () => {
    ending.abort();
  };
}

const UNIT = 'unit';

/** The unit that the reader chose, if they did. */
export function keptUnit(): Unit | undefined {
  const kept = recall(UNIT);
  return units.find((unit) => unit === kept);
}

/** Keeps the unit that the reader chose for all pages. */
export function keepUnit(unit: Unit): void {
  keep(UNIT, unit);
}

/** Calls back with the unit that the reader chose, in this tool or elsewhere. */
export function onUnitKept(tell: (unit: Unit) => void): () => void {
  return onKept(UNIT, () => {
    const unit = keptUnit();
    if (unit) tell(unit);
  });
}
