import type { PlainElement } from '../../view.ts';
import type { Paint } from './palette.ts';

/**
 * The shapes of one cover, from back to front, on the wall. What must be seen lies within `canvas`;
 * what can run on beyond its edges does, since a frame of another shape shows more to the sides, or
 * above and below.
 */
export type Composition = (paint: Paint) => PlainElement[];

/** What every frame shows whole, in the units of the drawings. */
export const canvas = { width: 460, height: 280 };
