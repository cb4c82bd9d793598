import type { Frame } from './composition.ts';
import type { Palette } from './palette.ts';

/** Attributes that every shape here counts on; the root carries them once. */
export const inherited = {
  fill: 'none',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

/** Path data for a rectangle, to the nearest unit. A negative `width` runs to the left of `x`. */
export function box(x: number, y: number, width: number, height: number): string {
  // Always drawn the same way round: where two boxes of one path overlap, opposite ways would cut a hole.
  const [left, right] = whole(Math.min(x, x + width), Math.max(x, x + width));
  const [top, bottom] = whole(y, y + height);
  return `M${left} ${top}H${right}V${bottom}H${left}z`;
}

/** Path data for a level line from `x` to `end`. */
export function level(x: number, y: number, end: number): string {
  const [from, at, to] = whole(x, y, end);
  return `M${from} ${at}H${to}`;
}

/** Path data for an upright line from `y` to `end`. */
export function upright(x: number, y: number, end: number): string {
  const [at, from, to] = whole(x, y, end);
  return `M${at} ${from}V${to}`;
}

/** Path data for a point: stroked, its round caps make a disc as wide as the stroke. */
export function point(x: number, y: number): string {
  return `M${whole(x, y).join(' ')}h0`;
}

/** Path data for straight lines from point to point. */
export function lines(...points: readonly (readonly [x: number, y: number])[]): string {
  let from: number[] = [];
  const steps = points.map(([x, y]) => {
    const to = whole(x, y);
    const step = to.map((value, axis) => value - (from[axis] ?? 0));
    from = to;
    return step.join(' ');
  });
  // A minus sign parts two numbers as well as a space does.
  return `M${steps[0]}l${steps.slice(1).join(' ')}`.replaceAll(' -', '-');
}

/** Paints what one or more pieces of path data enclose. */
export function area(color: string, ...outlines: readonly string[]): string {
  return outlines.length > 0 ? `<path fill="${color}" d="${outlines.join('')}"/>` : '';
}

/** Draws along one or more pieces of path data with a round pen `width` units wide. */
export function stroke(color: string, width: number, ...paths: readonly string[]): string {
  return paths.length > 0 ? `<path ${pen(color, width)} d="${paths.join('')}"/>` : '';
}

/** Discs `diameter` units wide along one or more lines, one at the start and then one every `step`. */
export function discs(
  color: string,
  diameter: number,
  step: number,
  ...along: readonly string[]
): string {
  return `<path ${pen(color, diameter)} stroke-dasharray="0 ${whole(step).join('')}" d="${along.join('')}"/>`;
}

/** A circle drawn with a pen `width` units wide that follows `radius`. */
export function ring(color: string, x: number, y: number, radius: number, width: number): string {
  const [cx, cy, r] = whole(x, y, radius);
  return `<circle ${pen(color, width)} cx="${cx}" cy="${cy}" r="${r}"/>`;
}

/** The wall: the whole frame in the palette's lightest tone. */
export function wall(palette: Palette, { width, height }: Frame): string {
  return area(palette.tint, box(0, 0, width, height));
}

/** The floor, from `top` to the foot of the frame, with an edge that iron stands out against. */
export function floor(palette: Palette, { width, height }: Frame, top: number): string {
  const edge = height * 0.014;
  return (
    area(palette.shade, box(0, top, width, height - top)) +
    area(palette.ink, box(0, top + edge, width, height - top - edge))
  );
}

function pen(color: string, width: number): string {
  return `stroke="${color}" stroke-width="${Math.max(1, Math.round(width))}"`;
}

function whole(...lengths: readonly number[]): number[] {
  return lengths.map(Math.round);
}
