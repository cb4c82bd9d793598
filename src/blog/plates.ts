import { contrast, difference, nearestColor, toHex, toOklch } from './oklch.ts';

/** The plates that a topic can have by name, heaviest first. */
export const plateNames = [
  'red',
  'blue',
  'yellow',
  'green',
  'orange',
  'violet',
  'teal',
  'pink',
  'brown',
  'iron',
] as const;

export type PlateName = (typeof plateNames)[number];

/** What colors a topic: the name of a plate, or a six-digit hex color of the owner's, in lower case. */
export type Plate = PlateName | `#${string}`;

/** The colors that everything of one topic wears, as six-digit hex. */
export interface PlateColors {
  /** The plate's own color. */
  readonly fill: string;
  /** The color under small text, which is written in `on`. */
  readonly strong: string;
  readonly on: string;
  /** Text on the page by day and by night. */
  readonly text: readonly [day: string, night: string];
  /** Of a cover: grooves, sides and the second plate. */
  readonly shade: string;
  /** Of a cover: the wall behind. */
  readonly tint: string;
  /** Of a cover: the floor, and iron that is not painted. */
  readonly ink: string;
}

/** The page by day and by night, as six-digit hex. */
export type Papers = readonly [day: string, night: string];

/** What a competition plate of a color weighs, in kilograms; the other colors stand for no weight. */
const weights: Partial<Record<PlateName, number>> = { red: 25, blue: 20, yellow: 15, green: 10 };

/** The number on a plate, in kilograms, if it is one that lifters know by its color. */
export function weightOf(plate: Plate): number | undefined {
  return isNamed(plate) ? weights[plate] : undefined;
}

/** The place of each plate among these by weight, from 1 for the heaviest; one without a weight comes after those with one. */
export function rankByWeight(plates: readonly Plate[]): number[] {
  const heaviestFirst = plates
    .map((plate, i) => ({ i, weight: weightOf(plate) ?? 0 }))
    .toSorted((a, b) => b.weight - a.weight);
  return plates.map((_, i) => heaviestFirst.findIndex((each) => each.i === i) + 1);
}

/** The least contrast of text, and of a shape that must be seen (WCAG 2.2, 1.4.3 and 1.4.11). */
export const TEXT_CONTRAST = 4.5;
export const SHAPE_CONTRAST = 3;

/** How far apart two topics' colors have to look. */
export const APART = 0.05;

/** Apart from the others, so that a script that draws plates has no more than it draws. */
export const red = {
  fill: '#d7263d',
  strong: '#c81d33',
  on: '#ffffff',
  text: ['#a8152a', '#ff8b98'],
  shade: '#a8152a',
  tint: '#f6d9d4',
  ink: '#5a0b17',
} as const satisfies PlateColors;

/** Mixed by hand. Only yellow is lighter than `SHAPE_CONTRAST` asks: a dark yellow is not yellow. */
export const paints = {
  red,
  blue: {
    fill: '#1f5fbf',
    strong: '#1f5fbf',
    on: '#ffffff',
    text: ['#174a96', '#8db8f7'],
    shade: '#154488',
    tint: '#d6e2f4',
    ink: '#0b2247',
  },
  yellow: {
    fill: '#f2b705',
    strong: '#f2b705',
    on: '#2b2000',
    text: ['#7a5600', '#f5cc4d'],
    shade: '#b98900',
    tint: '#fbeec2',
    ink: '#5b4300',
  },
  green: {
    fill: '#1d8a4a',
    strong: '#177a40',
    on: '#ffffff',
    text: ['#12663a', '#7fd6a2'],
    shade: '#126334',
    tint: '#d3ebd9',
    ink: '#07331a',
  },
} as const satisfies Partial<Record<PlateName, PlateColors>>;

/** Bare steel, the same under every plate: the bar, the light along its top, and the hub's sleeve. */
export const steel = { bar: '#b9b3a4', shine: '#e9e5da', hub: '#d9d4c7' } as const;

/** The edge of what is not painted: iron, a white plate, a place that is left empty. */
export const unpainted = '#8d877a';

const mixed: Partial<Record<PlateName, PlateColors>> = paints;

/** The fill of the plates whose other colors follow from it by rule. */
const fills: Partial<Record<PlateName, string>> = {
  orange: '#d9600f',
  violet: '#7c4fd0',
  teal: '#0d8a92',
  pink: '#cf3f8e',
  brown: '#96633a',
  iron: '#77736a',
};

/** A plate's own color, as six-digit hex. */
export function fillOf(plate: Plate): string {
  if (!isNamed(plate)) return plate;
  return mixed[plate]?.fill ?? fills[plate] ?? '#77736a';
}

/**
 * Every color of a plate.
 *
 * @param papers the page: the text is darkened or lightened until it can be read there.
 */
export function colorsOf(plate: Plate, papers: Papers): PlateColors {
  const colors = (isNamed(plate) ? mixed[plate] : undefined) ?? derive(fillOf(plate));
  const [day, night] = colors.text.map((text, i) => readable(text, papers[i] ?? '#ffffff'));
  return { ...colors, text: [day ?? '', night ?? ''] };
}

/** What is wrong with a color for a topic on these pages, and the nearest one that is right. */
export function colorFault(
  color: string,
  papers: Papers,
): { problem: string; nearest: string | undefined } | undefined {
  const [day, night] = papers.map((paper) => contrast(color, paper));
  const weak = [
    ...((day ?? 0) < SHAPE_CONTRAST ? [`${ratio(day)} by day`] : []),
    ...((night ?? 0) < SHAPE_CONTRAST ? [`${ratio(night)} by night`] : []),
  ];
  if (weak.length === 0) return undefined;
  const stands = (hex: string) => papers.every((paper) => contrast(hex, paper) >= SHAPE_CONTRAST);
  return {
    problem: `stands out from the page ${weak.join(' and ')}, and needs ${SHAPE_CONTRAST}:1`,
    nearest: nearestColor(color, stands),
  };
}

/** Whether readers can tell two plates apart. */
export function lookAlike(a: Plate, b: Plate): boolean {
  return difference(fillOf(a), fillOf(b)) < APART;
}

export function isNamed(plate: string): plate is PlateName {
  return (plateNames as readonly string[]).includes(plate);
}

function derive(fill: string): PlateColors {
  const color = toOklch(fill);
  const on = contrast('#ffffff', fill) >= SHAPE_CONTRAST ? '#ffffff' : '#1c1b17';
  const strong =
    nearestColor(fill, (hex) => contrast(on, hex) >= TEXT_CONTRAST, on === '#ffffff' ? -1 : 1) ??
    fill;
  const tone = (lightness: number, chroma: number) =>
    toHex({ hue: color.hue, lightness, chroma: Math.min(chroma, color.chroma) });
  return {
    fill,
    strong,
    on,
    text: [tone(Math.min(color.lightness - 0.1, 0.45), 0.16), tone(0.78, 0.12)],
    shade: tone(color.lightness - 0.12, 0.17),
    tint: tone(0.91, 0.035),
    ink: tone(0.28, 0.09),
  };
}

function readable(text: string, paper: string): string {
  return nearestColor(text, (hex) => contrast(hex, paper) >= TEXT_CONTRAST) ?? text;
}

/** Cut rather than rounded: 2.96 is not 3. */
function ratio(value = 0): string {
  return `${Math.floor(value * 10) / 10}:1`;
}
