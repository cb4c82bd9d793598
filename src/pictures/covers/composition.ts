import type { Palette } from './palette.ts';
import type { Random } from './random.ts';

/** The picture's size in user units, one to a pixel at full size. */
export interface Frame {
  width: number;
  height: number;
}

/**
 * Draws the inside of one cover. What it shows is decided by `random`, how large by `frame`, so that a
 * post's card and its social card are the same picture. The interest lies in the middle half of the
 * height: a phone shows no more.
 */
export type Composition = (random: Random, palette: Palette, frame: Frame) => string;
