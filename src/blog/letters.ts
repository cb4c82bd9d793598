/** An entry of a list from A to Z, with its letter where it is the first of that letter. */
export interface Lettered<T> {
  readonly entry: T;
  readonly letter?: string | undefined;
}

// Letters that a reader looks up in one place: case and accents aside.
const collator = new Intl.Collator('en', { sensitivity: 'base' });

/** Sorts names as a reader looks them up: by letters, whatever their case and their accents. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

/**
 * Marks the first entry of each letter in a list that is sorted by name. Numbers are one letter,
 * `0–9`; a name without a letter or a digit is under `#`.
 */
export function markLetters<T>(entries: readonly T[], nameOf: (entry: T) => string): Lettered<T>[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    const letter = letterOf(nameOf(entry));
    if (seen.has(letter)) return { entry };
    seen.add(letter);
    return { entry, letter };
  });
}

function letterOf(name: string): string {
  const [first] = /[\p{L}\p{N}]/u.exec(name) ?? [];
  if (first === undefined) return '#';
  if (/\p{N}/u.test(first)) return '0–9';
  const [plain = first] = first.normalize('NFD');
  return (collator.compare(plain, first) === 0 ? plain : first).toUpperCase();
}
