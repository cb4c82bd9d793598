import { site } from '../../site.ts';
import { toHex, toOklch } from '../../blog/oklch.ts';
import { colorsOf, type Plate, type PlateColors } from '../../blog/plates.ts';

/** The four tones of a plate that covers and cards wear by day, as six-digit hex. */
export type Palette = Pick<PlateColors, 'fill' | 'shade' | 'tint' | 'ink'>;

/** The tones of a plate by day, whatever page they are on. */
export function paletteOf(plate: Plate): Palette {
  const { fill, shade, tint, ink } = colorsOf(plate, ['#ffffff', '#000000']);
  return { fill, shade, tint, ink };
}

/** What a cover is painted with. By night the wall turns dark, and what stood out from it dark turns pale. */
export interface Paint {
  /** The ground, without end. */
  readonly wall: string;
  /** The floor, and every hole: dark by day and by night. */
  readonly deep: string;
  /** The topic's own color: of the one thing that the picture is about. */
  readonly fill: string;
  /** Grooves, sides and whatever lies in the shade of the accent. */
  readonly shade: string;
  /** Things beside the accent, darkest by day. */
  readonly iron: string;
  /** Paper, porcelain, chalk, light. */
  readonly paper: string;
}

/** The paint of a picture: by day alone, where a picture has one look, as in feeds and on social cards. */
export function dayPaint(plate: Plate): Paint {
  return mixPaint(plate, (day) => day);
}

/** The paint of a drawing that follows the color scheme of whatever it stands in. */
export function dayAndNightPaint(plate: Plate): Paint {
  return mixPaint(plate, (day, night) => `light-dark(${day},${night})`);
}

function mixPaint(plate: Plate, mix: (day: string, night: string) => string): Paint {
  const { fill, shade, tint, ink } = paletteOf(plate);
  const { hue, chroma, lightness } = toOklch(fill);
  const tone = (lightness: number, most: number) =>
    toHex({ hue, lightness, chroma: Math.min(chroma, most) });
  return {
    wall: mix(tint, tone(0.26, 0.05)),
    deep: ink,
    fill,
    shade,
    // A pale plate on a yellow one would not be seen.
    iron: mix(ink, tone(lightness > 0.7 ? 0.65 : 0.8, 0.06)),
    paper: mix('#fffdf7', tone(0.93, 0.02)),
  };
}

/** The page in daylight, and what is written on it. */
export const paper = site.colors.paper[0];
export const ink = site.colors.ink[0];
