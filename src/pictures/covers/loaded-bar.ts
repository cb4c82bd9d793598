import { steel } from '../../blog/plates.ts';
import type { Frame } from './composition.ts';
import type { Palette } from './palette.ts';
import { grooveStarts, grooveWidth } from './plate.ts';
import { area, box } from './shapes.ts';

/** Plates from the collar out: diameter and thickness of each, as shares of the largest plate's. */
export type Load = readonly (readonly [diameter: number, thickness: number])[];

/** All lengths in user units. */
interface LoadedBar {
  /** The middle of the bar; it may lie outside the frame. */
  x: number;
  y: number;
  /** From the middle of the bar to the inner face of the first plate. */
  reach: number;
  /** Diameter and thickness of the largest plate. */
  diameter: number;
  thickness: number;
  load: Load;
  /** The plates' colors, in turn. */
  tones: readonly [string, string];
}

/**
 * Draws a loaded bar seen along its length: shaft, collars, sleeves, plates edge-on, and the clips that
 * hold them. An end whose collar lies outside the frame is left out.
 */
export function loadedBar(bar: LoadedBar, palette: Palette, frame: Frame): string {
  const { x, y, reach, diameter, thickness, load, tones } = bar;
  const shaft = diameter * 0.06;
  const sleeve = diameter * 0.1;
  const ends = [-1, 1].filter((end) => x + end * reach > 0 && x + end * reach < frame.width);
  const flange = thickness * 0.18;
  // The shaft between the collars, or what the frame shows of it.
  const left = Math.max(0, x - reach + flange);
  const right = Math.min(frame.width, x + reach - flange);

  // A box at each end, from `out` units beyond the collar to `out + length`, its top `top` above the axis.
  const atEnds = (out: number, length: number, top: number, height: number) =>
    ends.map((end) => box(x + end * (reach + out), y - top, end * length, height));
  const onAxis = (out: number, length: number, height: number) =>
    atEnds(out, length, height / 2, height);

  const plates: [string[], string[]] = [[], []];
  const grooves: string[] = [];
  let out = 0;
  for (const [index, [size, depth]] of load.entries()) {
    const length = thickness * depth;
    const height = diameter * size;
    plates[index % 2 === 0 ? 0 : 1].push(...onAxis(out, length, height));
    for (const start of grooveStarts) {
      grooves.push(...onAxis(out + length * start, length * grooveWidth, height));
    }
    out += length;
  }
  const end = out + diameter * 0.32;
  const light = 0.35;

  return (
    area(
      steel.bar,
      box(left, y - shaft / 2, right - left, shaft),
      ...onAxis(0, end, sleeve),
      ...onAxis(-flange, flange, diameter * 0.18),
    ) +
    area(
      steel.shine,
      box(left, y - shaft / 2, right - left, shaft * light),
      ...atEnds(0, end, sleeve / 2, sleeve * light),
    ) +
    area(tones[0], ...plates[0]) +
    area(tones[1], ...plates[1]) +
    area(palette.shade, ...grooves) +
    area(palette.ink, ...onAxis(out, diameter * 0.07, diameter * 0.17))
  );
}
