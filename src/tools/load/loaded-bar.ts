import { paints, type PlateColors, steel, unpainted } from '../../blog/plates.ts';
import { h, type PlainElement } from '../../view.ts';
import type { Plate, PlateColor } from './gym.ts';
import type { LoadedBar } from './load-bar.ts';
import { formatBoth, type Unit } from '../kit/mass.ts';

/** The plates of one side in words: "25 + 15", or that there are none. */
export function sideInWords(side: readonly Plate[]): string {
  return side.length > 0 ? side.map(({ number }) => number).join(' + ') : 'empty bar';
}

/** A loaded bar for a table or a sentence: drawn, and in words. */
export function loadedBar(side: readonly Plate[], words = sideInWords(side)): PlainElement {
  return h('span', { class: 'loaded-bar' }, barDrawing(side), h('span', {}, words));
}

/** How many times larger than in a table a bar by itself is. */
const LARGE = 2.5;

/** A loaded bar with its total and its plates in words, and what else there is to say of it. */
export function barFigure({ total, side }: LoadedBar, unit: Unit, note = ''): PlainElement {
  return h(
    'figure',
    { class: 'bar-figure' },
    barDrawing(side, LARGE),
    h(
      'figcaption',
      {},
      h('b', {}, formatBoth(total, unit)),
      note !== '' && h('span', {}, note),
      h('span', {}, side.length > 0 ? `Each side: ${sideInWords(side)}` : 'The empty bar'),
      h('small', { 'data-room': COLORS }, side.some((plate) => plate.unit === 'kg') && COLORS),
    ),
  );
}

const COLORS = 'Competition colors (IWF)';

/** User units per millimeter of diameter. Plates are drawn thicker than they are, for their numbers. */
const SCALE = 0.16;
const THICKER = 1.9;
const THINNEST = 17;

const HEIGHT = 76;
const AXIS = HEIGHT / 2;
const SHAFT = 22;
const COLLAR = 5;
const SLEEVE = 26;

/**
 * Draws one end of a loaded bar from the side: the shaft, the collar, the plates from the collar out,
 * the sleeve. Diameters are to scale, and each plate has its number. It is an ornament: its plates
 * stand in words beside it.
 *
 * @param size how many times larger than in a table.
 */
export function barDrawing(side: readonly Plate[], size = 1): PlainElement {
  const plates: PlainElement[] = [];
  let x = SHAFT + COLLAR;
  for (const plate of side) {
    const width = Math.max(THINNEST, Math.round(plate.thickness * SCALE * THICKER));
    plates.push(...plateShapes(plate, x, width));
    x += width + 1;
  }
  const end = x + SLEEVE;
  return h(
    'svg',
    {
      class: 'bar',
      viewBox: `0 0 ${end} ${HEIGHT}`,
      width: end * size,
      height: HEIGHT * size,
      'aria-hidden': 'true',
    },
    box(0, 7, SHAFT, '#a39d8e'),
    box(SHAFT, 11, end - SHAFT, '#a39d8e'),
    shine(0, 7, SHAFT),
    shine(SHAFT, 11, end - SHAFT),
    box(SHAFT, 24, COLLAR, unpainted),
    ...plates,
  );
}

/** What paints a plate, each with its number in a tone that stands out from it by 4.5 to 1 or more. */
const tones: Record<PlateColor, { fill: string; edge: string; number: string }> = {
  red: painted(paints.red),
  blue: painted(paints.blue),
  yellow: painted(paints.yellow),
  green: painted(paints.green),
  white: { fill: '#f6f3ec', edge: unpainted, number: '#1c1b17' },
  iron: { fill: '#5f5a50', edge: unpainted, number: '#fff' },
};

function painted({ strong, shade, on }: Pick<PlateColors, 'strong' | 'shade' | 'on'>) {
  return { fill: strong, edge: shade, number: on };
}

/** A plate from the front, with its number; an ornament of the button that it is on. */
export function plateFace({ color, number }: Plate): PlainElement {
  const { fill, edge, number: tone } = tones[color];
  return h(
    'svg',
    { viewBox: '0 0 58 58', width: 58, height: 58, 'aria-hidden': 'true' },
    h('circle', { cx: 29, cy: 29, r: 27.5, fill, stroke: edge, 'stroke-width': 3 }),
    h('text', { x: 29, y: 35, 'text-anchor': 'middle', fill: tone }, number),
  );
}

function plateShapes({ diameter, color, number }: Plate, x: number, width: number): PlainElement[] {
  const { fill, edge, number: tone } = tones[color];
  const height = Math.round(diameter * SCALE);
  const middle = x + width / 2;
  // A number with a decimal point is too wide to stand upright.
  const turned = number.includes('.') ? { transform: `rotate(-90 ${middle} ${AXIS})` } : {};
  const [y, top] = [AXIS - height / 2, AXIS - height / 2 + 1];
  const grooves = [2.5, width - 2.5].map((groove) => `M${x + groove} ${top}v${height - 2}`);
  return [
    h('rect', { x: x + 0.5, y, width: width - 1, height, rx: 2, fill, stroke: edge }),
    h('path', { d: grooves.join(''), stroke: edge }),
    h(
      'text',
      {
        x: middle,
        y: AXIS + 4,
        'text-anchor': 'middle',
        'font-size': 11.5,
        'font-weight': 700,
        fill: tone,
        ...turned,
      },
      number,
    ),
  ];
}

/** The light along the top of a piece of steel. */
function shine(x: number, height: number, width: number): PlainElement {
  return h('rect', { x, y: AXIS - height / 2, width, height: height * 0.35, fill: steel.hub });
}

function box(x: number, height: number, width: number, fill: string): PlainElement {
  return h('rect', { x, y: AXIS - height / 2, width, height, fill });
}
