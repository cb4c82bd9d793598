import { steel } from '../../../blog/plates.ts';
import type { Composition } from '../composition.ts';
import { area, box, disc, floor, line, ring } from '../shapes.ts';

/** Someone asleep, and the moon. */
export const bed: Composition = (paint) => [
  floor(paint),
  disc(paint.paper, 344, 66, 44),
  disc(paint.wall, 326, 54, 38),
  area(paint.iron, `${box(50, 92, 18, 144, 6)}${box(396, 150, 16, 86, 6)}M60 204H400V224H60z`),
  area(paint.paper, `M68 172H396V206H68z${box(76, 136, 92, 44, 16)}`),
  disc(paint.iron, 146, 136, 26),
  area(paint.fill, 'M150 206V178Q150 140 200 136Q280 118 330 138Q396 146 396 180V206z'),
  area(paint.shade, 'M150 206V178Q150 160 164 150Q176 166 176 206z'),
];

/** A sofa under a lamp. */
export const sofa: Composition = (paint) => [
  line(paint.iron, 8, 'M412 240V70M386 238H438'),
  area(paint.paper, 'M388 16H436L456 74H368z'),
  area(paint.iron, 'M70 216h18v24H70zM290 216h18v24H290z'),
  floor(paint),
  area(paint.shade, box(66, 72, 246, 130, 24)),
  area(
    paint.fill,
    `${box(36, 122, 62, 102, 20)}${box(280, 122, 62, 102, 20)}${box(104, 148, 82, 46, 10)}${box(192, 148, 82, 46, 10)}M90 200H290V224H90z`,
  ),
  area(paint.paper, 'M116 106L164 96L174 144L126 154z'),
];

/** A foam roller on the floor. */
export const roller: Composition = (paint) => [
  floor(paint),
  area(paint.fill, 'M132 48H350a64 94 0 0 1 0 188H132z'),
  line(
    paint.shade,
    12,
    'M228 76H264M296 76H332M252 109H288M320 109H356M264 142H300M332 142H368M252 175H288M320 175H356M228 208H264M296 208H332',
  ),
  disc(paint.shade, 132, 142, 94),
  ring(paint.fill, 132, 142, 74, 10),
  disc(paint.deep, 132, 142, 46),
];

/** Stairs. They are steeper the day after. */
export const stairs: Composition = (paint) => [
  floor(paint),
  area(paint.fill, 'M56 236V196H120V156H184V116H248V76H312V36H376V-4H440V-44H504V-999H1999V236z'),
  area(
    paint.shade,
    'M46 192h78v12H46zM110 152h78v12h-78zM174 112h78v12h-78zM238 72h78v12h-78zM302 32h78v12h-78zM366-8h78v12h-78zM430-48h999v12H430z',
  ),
  line(paint.iron, 10, 'M88 192V86M280 72V-34M56 106L440-134'),
];

/** A bath with foam on it. */
export const tub: Composition = (paint) => [
  line(steel.bar, 14, 'M354 128V72Q354 44 326 44Q304 44 304 66'),
  disc(paint.paper, 130, 112, 30),
  disc(paint.paper, 176, 96, 38),
  disc(paint.paper, 226, 110, 30),
  disc(paint.paper, 160, 44, 14),
  disc(paint.paper, 216, 40, 9),
  area(paint.iron, 'M112 210L104 240H128L140 216zM348 210L356 240H332L320 216z'),
  floor(paint),
  area(paint.fill, 'M74 134H386L370 190Q362 222 330 222H130Q98 222 90 190z'),
  area(paint.shade, box(58, 118, 344, 22, 11)),
];
