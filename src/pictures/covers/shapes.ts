import { steel } from '../../blog/plates.ts';
import { h, type PlainElement } from '../../view.ts';
import type { Paint } from './palette.ts';

/** Attributes that every shape here counts on; the root carries them once. */
export const inherited = {
  fill: 'none',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

/** How far a shape runs that has no end in any frame. */
const FAR = 999;

/** Paints what path data encloses. */
export function area(color: string, d: string): PlainElement {
  return h('path', { fill: color, d });
}

/** Draws along path data with a round pen. */
export function line(color: string, width: number, d: string): PlainElement {
  return h('path', { stroke: color, 'stroke-width': width, d });
}

/** Dots along path data, the first at its start. */
export function dots(color: string, diameter: number, step: number, d: string): PlainElement {
  return h('path', {
    stroke: color,
    'stroke-width': diameter,
    'stroke-dasharray': `0 ${step}`,
    d,
  });
}

export function disc(color: string, cx: number, cy: number, r: number): PlainElement {
  return h('circle', { fill: color, cx, cy, r });
}

/** A circle drawn with a pen. */
export function ring(
  color: string,
  cx: number,
  cy: number,
  r: number,
  width: number,
): PlainElement {
  return h('circle', { stroke: color, 'stroke-width': width, cx, cy, r });
}

/** The ground of a picture, whatever its frame. */
export function wall({ wall }: Paint): PlainElement {
  return area(wall, `M-${FAR}-${FAR}H${FAR * 2}V${FAR}H-${FAR}z`);
}

/** Where things stand. */
export const ground = 236;

export function floor({ deep }: Paint): PlainElement {
  return area(deep, `M-${FAR} ${ground}H${FAR * 2}V${FAR}H-${FAR}z`);
}

/** Path data of a box, its corners round by `r`. */
export function box(x: number, y: number, width: number, height: number, r = 0): string {
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z`;
}

/** A plate seen face-on, with a groove inside its rim and another around its boss. */
export function plate(
  { shade, deep }: Paint,
  face: string,
  x: number,
  y: number,
  radius: number,
): PlainElement[] {
  return [
    disc(face, x, y, radius),
    ring(shade, x, y, Math.round(radius * 0.85), Math.round(radius * 0.04)),
    ring(shade, x, y, Math.round(radius * 0.42), Math.round(radius * 0.05)),
    disc(steel.hub, x, y, 24),
    disc(deep, x, y, 15),
  ];
}
