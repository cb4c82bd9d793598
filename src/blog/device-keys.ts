/**
 * Everything that the site keeps in a browser's `localStorage`, with what it is, for the reader who
 * asks on the privacy page and clears it there. A name that ends in a colon begins those of many.
 */
export const deviceKeys = {
  theme: 'Light or dark, where you chose other than your system.',
  unit: 'Kilograms or pounds.',
  gym: 'The bars and plates of your gym.',
  'workout:': 'What you ticked and wrote in a workout. Each workout has its own.',
  'next-set': 'The set that comes next in a session, so that the tools can lead you back to it.',
  'rest-signal': 'Whether you want to hear that a rest is over.',
  'search-slash': 'Whether the / key opens the search.',
  fonts: 'Which fonts your browser has fetched, so that pages can use them at once.',
} as const;

type Key = keyof typeof deviceKeys;

/** A name that something can be kept under. */
export type DeviceKey = { [K in Key]: K extends `${string}:` ? `${K}${string}` : K }[Key];

/** Whether a name in `localStorage` is one of these keys, as a page gives them to its script. */
export function isOneOf(keys: readonly string[], name: string): boolean {
  return keys.some((key) => (key.endsWith(':') ? name.startsWith(key) : name === key));
}
