import { steel } from '../../../blog/plates.ts';
import type { Composition } from '../composition.ts';
import { area, box, disc, dots, floor, line, plate, ring } from '../shapes.ts';

/** A big plate and a small one on a bar that comes out of the picture. */
export const plates: Composition = (paint) => [
  floor(paint),
  disc(paint.shade, 318, 128, 172),
  ...plate(paint, paint.fill, 300, 128, 172),
  area(steel.bar, 'M106 116H300V140H106z'),
  area(steel.shine, 'M106 116H300V124H106z'),
  disc(paint.shade, 124, 128, 88),
  ...plate(paint, paint.iron, 112, 128, 88),
  area(steel.bar, 'M-999 116H112V140H-999z'),
  area(steel.shine, 'M-999 116H112V124H-999z'),
];

/** A rack from the front, with a loaded bar on its hooks. */
export const rack: Composition = (paint) => [
  area(
    paint.iron,
    'M118-999h28V240h-28zM314-999h28V240h-28zM98 226h68v14H98zM294 226h68v14H294zM118 8H342V30H118z',
  ),
  dots(paint.wall, 8, 24, 'M132 40V220M328 40V220'),
  floor(paint),
  area(steel.bar, 'M6 104H454V120H6zM98 112'),
  area(steel.shine, 'M6 104H454V109H6z'),
  area(
    paint.fill,
    `${box(70, 30, 30, 164, 5)}${box(36, 30, 30, 164, 5)}${box(360, 30, 30, 164, 5)}${box(394, 30, 30, 164, 5)}`,
  ),
  area(
    paint.shade,
    `${box(16, 66, 16, 92, 4)}${box(428, 66, 16, 92, 4)}M118 112h28v26h-28zM314 112h28v26h-28z`,
  ),
];

/** A hand white with chalk, in front of a plate. */
export const chalk: Composition = (paint) => [
  ...plate(paint, paint.fill, 230, 140, 190).slice(0, 3),
  line(paint.paper, 30, 'M196 150L184 66M223 140V40M251 146L260 54M276 166L292 90M190 214L150 158'),
  area(paint.paper, 'M180 146Q230 128 292 160Q296 220 274 252V999H196V250Q180 220 180 146z'),
  dots(paint.paper, 9, 40, 'M90 60L130 20M340 30L400 110M96 110V111M354 150L372 190'),
];

/** A bar that bends as it leaves the floor. */
export const bend: Composition = (paint) => [
  floor(paint),
  area(paint.shade, 'M170-9h54v99l-8 130h-36zM290-9h-54v99l8 130h36z'),
  line(steel.bar, 16, 'M-8 168Q230 76 468 168'),
  area(
    paint.fill,
    'M56 52l36-8 34 178-36 8zM16 60l36-8 34 178-36 8zM404 52l-36-8-34 178 36 8zM444 60l-36-8-34 178 36 8z',
  ),
  // A frame that is higher shows the back and the head too.
  area(paint.iron, 'M132 126V-24Q132-66 206-66a40 40 0 1 1 48 0Q328-66 328-24V126h-24V-9H156V126z'),
  line(paint.iron, 32, 'M176 220h24M260 220h24M138 126h12M310 126h12'),
];

/** A lifting belt from the front, buckled. */
export const belt: Composition = ({ fill, shade, deep }) => [
  area(fill, 'M-999 76H1999V204H-999z'),
  area(shade, 'M-999 76H1999V84H-999zM-999 196H1999V204H-999zM70 66h36v148H70z'),
  dots(deep, 14, 44, 'M336 116H999M336 164H999'),
  area(shade, 'M150 76H310V204H150z'),
  line(steel.bar, 20, 'M152 58H300V222H152z'),
  line(steel.hub, 14, 'M160 116H308M160 164H308'),
];

/** Three kettlebells, the one in the middle heavy. */
export const kettlebells: Composition = (paint) => {
  const bell = (color: string, x: number, r: number) => [
    line(
      color,
      Math.round(r * 0.36),
      `M${x - r * 0.62} ${ground(r)}L${x - r * 0.5} ${ground(r) - r}H${x + r * 0.5}L${x + r * 0.62} ${ground(r)}`,
    ),
    disc(color, x, ground(r) + r * 0.5, r),
    ring(paint.wall, x, ground(r) + r * 0.5, Math.round(r * 0.45), Math.round(r * 0.09)),
  ];
  const ground = (r: number) => Math.round(240 - r * 1.4);
  return [
    ...bell(paint.iron, 86, 50),
    ...bell(paint.iron, 374, 50),
    ...bell(paint.fill, 230, 80),
    floor(paint),
  ];
};
