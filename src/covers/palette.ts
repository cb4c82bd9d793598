import type { Plate } from '../blog/topics.ts';

/** The four tones a cover is painted in, as six-digit hex, from the plate's own color to the darkest. */
export interface Palette {
  /** The plate's own color. */
  fill: string;
  /** Grooves, sides and the second plate. */
  shade: string;
  /** The wall behind. */
  tint: string;
  /** The floor, and iron that is not painted. */
  ink: string;
}

export const palettes: Record<Plate, Palette> = {
  red: { fill: '#d7263d', shade: '#a8152a', tint: '#f6d9d4', ink: '#5a0b17' },
  blue: { fill: '#1f5fbf', shade: '#154488', tint: '#d6e2f4', ink: '#0b2247' },
  yellow: { fill: '#f2b705', shade: '#b98900', tint: '#fbeec2', ink: '#5b4300' },
  green: { fill: '#1d8a4a', shade: '#126334', tint: '#d3ebd9', ink: '#07331a' },
};

/** Bare steel, the same under every plate: the bar, the light along its top, and the hub's sleeve. */
export const steel = { bar: '#b9b3a4', shine: '#e9e5da', hub: '#d9d4c7' };

/** The page in daylight, and what is written on it. */
export const paper = '#faf8f3';
export const ink = '#1c1b17';
