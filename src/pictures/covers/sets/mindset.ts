import type { Composition } from '../composition.ts';
import { area, box, disc, dots, floor, line, ring } from '../shapes.ts';

/** A month of days that were kept, and one that was not. */
export const calendar: Composition = (paint) => [
  floor(paint),
  area(paint.paper, box(100, 34, 260, 210, 10)),
  area(paint.fill, 'M100 84V44q0-10 10-10H350q10 0 10 10V84z'),
  dots(paint.fill, 32, 44, 'M142 120H330M142 164H200M274 164H330M142 208H200'),
  line(paint.iron, 12, 'M164 20V50M296 20V50'),
  ring(paint.shade, 230, 164, 15, 4),
];

/** A path over the hills. */
export const path: Composition = ({ paper, shade, fill, iron }) => [
  disc(paper, 112, 78, 42),
  area(shade, 'M-999 200Q-200 90 60 160T440 120Q640 90 1999 200V999H-999z'),
  area(fill, 'M-999 262Q80 262 190 170Q266 72 350 130Q470 214 1999 250V999H-999z'),
  area(
    paper,
    'M288 96Q336 122 292 148Q196 180 232 214Q266 248 60 999H440Q366 262 292 216Q262 190 330 158Q372 122 300 94z',
  ),
  line(iron, 8, 'M292 98V20'),
  area(iron, 'M292 16L352 38L292 60z'),
];

/** A door that stands open. */
export const door: Composition = (paint) => [
  floor(paint),
  area(paint.iron, 'M168 14H308V236H168z'),
  area(paint.paper, 'M182 28H294V236H182zM182 236H294L420 999H180z'),
  area(paint.fill, 'M182 28L92 2V274L182 240z'),
  area(paint.shade, 'M164 56L112 44V124L164 126zM164 146L112 150V236L164 222z'),
  disc(paint.paper, 102, 140, 7),
];

/** A running shoe, ready. */
export const shoes: Composition = (paint) => [
  floor(paint),
  area(paint.iron, 'M120 206V92Q160 110 186 70L220 62Q264 122 330 132Q430 146 432 206z'),
  area(paint.shade, 'M110 206H424Q446 206 440 236H110z'),
  area(paint.fill, 'M48 214Q36 150 52 86Q94 112 128 78L162 70Q206 136 276 148Q382 162 384 214z'),
  area(
    paint.shade,
    'M48 214Q40 176 44 140Q104 150 110 214zM314 214Q316 168 346 164Q384 178 384 214z',
  ),
  area(paint.paper, 'M40 206H384Q406 206 400 236H52Q38 236 40 206z'),
  line(paint.paper, 9, 'M134 132L172 106M164 158L202 132M198 178L234 154'),
];

/** An alarm clock. */
export const clock: Composition = (paint) => [
  line(paint.iron, 16, 'M172 206L152 240M288 206L308 240'),
  floor(paint),
  line(paint.iron, 10, 'M230 40V20M216 18H244'),
  area(paint.iron, 'M112 92A52 52 0 0 1 190 28zM348 92A52 52 0 0 0 270 28z'),
  disc(paint.fill, 230, 136, 96),
  disc(paint.paper, 230, 136, 72),
  dots(paint.shade, 8, 100, 'M230 78V77M230 194V193M172 136H171M288 136H287'),
  line(paint.iron, 10, 'M230 94V136L262 152'),
];
