import { site } from '../../site.ts';
import { colorsOf, type Plate, type PlateColors } from '../../blog/plates.ts';

/** The four tones a cover is painted in, as six-digit hex. */
export type Palette = Pick<PlateColors, 'fill' | 'shade' | 'tint' | 'ink'>;

/** The tones of a plate: the same by day and by night, since a cover brings its own wall. */
export function paletteOf(plate: Plate): Palette {
  const { fill, shade, tint, ink } = colorsOf(plate, ['#ffffff', '#000000']);
  return { fill, shade, tint, ink };
}

/** The page in daylight, and what is written on it. */
export const paper = site.colors.paper[0];
export const ink = site.colors.ink[0];
