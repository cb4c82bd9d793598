/** A source of choices that always makes the same ones for the same seed. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** A proportion, drawn in whole hundredths: `share(40, 60)` lies from 0.4 to 0.6. */
  share(least: number, most: number): number;
  /** True `percent` times in a hundred. */
  chance(percent: number): boolean;
  /** One of the choices, each as likely as the next. */
  pick<Choice>(choices: readonly [Choice, ...Choice[]]): Choice;
}

/**
 * Starts a generator from a seed of any length. It works on 32-bit integers alone, so a cover drawn on
 * one machine is the same to the byte on every other.
 */
export function createRandom(seed: string): Random {
  let state = hash(seed);

  function next(): number {
    // The golden ratio's share of 2³²: the step that visits every state, and neighbors far apart.
    state = (state + 0x9e3779b9) | 0;
    return mix(state);
  }

  const between = (least: number, most: number) => least + (next() % (most - least + 1));

  return {
    between,
    share: (least, most) => between(least, most) / 100,
    chance: (percent) => between(1, 100) <= percent,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
  };
}

/** FNV-1a over UTF-16 code units. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}

/** The finalizer of MurmurHash3: each bit that goes in turns half of those that come out. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
