import { steel } from '../../../blog/plates.ts';
import type { Composition } from '../composition.ts';
import { area, box, disc, floor, line, ring } from '../shapes.ts';

/** Boxes of food for the week. */
export const boxes: Composition = (paint) => {
  const body = (x: number, y: number) => `M${x} ${y}h164l-9 70q-2 10-12 10H${x + 21}q-10 0-12-10z`;
  return [
    floor(paint),
    area(paint.paper, body(54, 156) + body(242, 156) + body(148, 56)),
    area(
      paint.fill,
      'M59 196H213l-4 30q-2 10-12 10H75q-10 0-12-10zM152 88H308l-5 38q-2 10-12 10H169q-10 0-12-10z',
    ),
    area(paint.shade, 'M248 200q34-18 70 0t82-2l-4 28q-2 10-12 10H263q-10 0-12-10z'),
    area(
      paint.iron,
      box(44, 138, 184, 18, 6) + box(232, 138, 184, 18, 6) + box(138, 38, 184, 18, 6),
    ),
  ];
};

/** An egg in a pan, from above. */
export const pan: Composition = ({ deep, shade, paper, fill }) => [
  area(deep, 'M296 120L999 124V156L296 160z'),
  line(shade, 6, 'M372 140H999'),
  disc(deep, 190, 140, 124),
  ring(shade, 190, 140, 108, 6),
  area(
    paper,
    'M128 110C140 60 200 78 226 80C276 84 282 128 262 160C250 186 226 216 184 206C150 204 104 196 112 152Q116 130 128 110z',
  ),
  disc(fill, 196, 138, 40),
  line(paper, 8, 'M176 128Q182 116 196 114'),
];

/** A full bowl, and chopsticks. */
export const bowl: Composition = (paint) => [
  floor(paint),
  line(paint.iron, 9, 'M262 120L404 14M236 116L372-6'),
  disc(paint.paper, 158, 116, 40),
  disc(paint.shade, 220, 104, 46),
  disc(paint.paper, 286, 112, 44),
  disc(paint.iron, 186, 92, 20),
  area(paint.fill, 'M92 124H368Q368 210 286 226V236H174V226Q92 210 92 124z'),
  area(paint.shade, box(80, 114, 300, 18, 9)),
];

/** A fridge with its door open. */
export const fridge: Composition = (paint) => [
  floor(paint),
  area(paint.fill, 'M112 8H304V240H112zM304 8L402-16V262L304 240z'),
  area(paint.paper, 'M128 24H292V226H128z'),
  area(paint.shade, 'M316 22L390 6V240L316 224zM128 86H292V94H128zM128 154H292V162H128z'),
  area(paint.paper, 'M316 96L390 90V100L316 106zM316 172L390 176V186L316 182z'),
  area(
    paint.iron,
    `M142 86V50l14-16h18l14 16V86z${box(228, 118, 46, 36, 4)}M338 94V58h6V44h14v14h6V92z`,
  ),
  area(
    paint.fill,
    `${box(204, 50, 66, 36, 4)}${box(144, 126, 34, 28, 14)}${box(182, 126, 34, 28, 14)}${box(142, 174, 136, 42, 6)}`,
  ),
  area(paint.deep, box(196, 184, 28, 8, 4)),
];

/** A dinner plate from above: half of it one thing. */
export const dinner: Composition = ({ paper, fill, shade, iron }) => [
  disc(paper, 230, 140, 122),
  ring(steel.bar, 230, 140, 92, 4),
  area(fill, 'M236 64a76 76 0 0 1 0 152z'),
  area(shade, 'M224 64a76 76 0 0 0-76 72H224z'),
  area(iron, 'M224 216a76 76 0 0 1-76-72H224z'),
  line(iron, 12, 'M66 120V236M394 52V236'),
  line(iron, 8, 'M44 44V96Q46 118 66 118Q86 118 88 96V44M66 44V118'),
  area(iron, 'M394 44Q424 70 420 150H390z'),
];
