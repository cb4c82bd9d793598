import { steel } from '../../../blog/plates.ts';
import type { Composition } from '../composition.ts';
import { area, box, disc, floor, line } from '../shapes.ts';

/** An open book. */
export const book: Composition = (paint) => [
  floor(paint),
  area(paint.fill, 'M230 100Q130 60 44 88V236Q130 214 230 246Q330 214 416 236V88Q330 60 230 100z'),
  area(paint.paper, 'M230 84Q140 44 60 72V216Q140 190 230 226Q320 190 400 216V72Q320 44 230 84z'),
  line(
    steel.bar,
    6,
    'M92 100Q140 88 196 108M92 132Q140 120 196 140M92 164Q140 152 196 172M264 108Q320 88 368 100M264 140Q320 120 368 132M264 172Q300 158 324 158',
  ),
  line(paint.shade, 5, 'M230 84V226'),
];

/** A lamp on a desk. */
export const lamp: Composition = (paint) => [
  floor(paint),
  area(paint.paper, 'M240 100L334 72L452 236H206z'),
  line(paint.iron, 12, 'M126 228L90 128L222 48'),
  disc(paint.iron, 90, 128, 15),
  area(paint.iron, 'M76 236Q80 208 126 208Q172 208 176 236z'),
  area(paint.fill, 'M206 28L258 14L346 74L230 108z'),
  area(paint.shade, box(272, 220, 110, 16, 3)),
];

/** A window onto somewhere else. */
export const window: Composition = (paint) => [
  area(paint.iron, 'M108-6H352V238H108z'),
  area(paint.paper, 'M122 8H338V224H122z'),
  disc(paint.fill, 276, 84, 36),
  area(paint.shade, 'M122 176Q190 110 250 168T338 150V224H122z'),
  area(paint.fill, 'M122 206Q220 150 338 196V224H122z'),
  area(paint.iron, 'M223 8H237V224H223zM122 106H338V120H122zM90 224H370V244H90z'),
];

/** A plant in a pot. */
export const plant: Composition = (paint) => [
  floor(paint),
  line(paint.iron, 8, 'M230 176V60'),
  area(
    paint.iron,
    'M230 160Q130 160 116 70Q216 76 230 160zM230 150Q330 140 350 50Q246 60 230 150zM230 96Q180 70 200-6Q270 30 230 96z',
  ),
  area(paint.fill, 'M160 172H300L284 228Q282 236 274 236H186Q178 236 176 228z'),
  area(paint.shade, box(148, 156, 164, 26, 6)),
];

/** Something hot on a pile of books. */
export const mug: Composition = (paint) => [
  floor(paint),
  line(paint.paper, 10, 'M196 60Q180 44 196 28T196-4M244 60Q228 44 244 28T244-4'),
  line(paint.fill, 18, 'M280 104H304Q326 104 326 128Q326 152 300 152H280'),
  area(paint.fill, 'M158 84H282V152Q282 180 254 180H186Q158 180 158 152z'),
  area(paint.shade, 'M158 84H282V98H158z'),
  area(paint.iron, box(98, 180, 264, 28, 5)),
  area(paint.paper, 'M130 186H362V202H130z'),
  area(paint.shade, box(120, 208, 250, 28, 5)),
];
