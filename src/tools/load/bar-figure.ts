import { barDrawing } from './bar-drawing.ts';
import type { LoadedBar } from './load-bar.ts';
import { formatBoth, type Unit } from './mass.ts';
import { sideInWords } from './wording.ts';
import { build, draw } from '../kit/build.ts';

/** How many times larger than in a table. */
const LARGE = 2.5;

/** A loaded bar with its total and its plates in words, and what else there is to say of it. */
export function barFigure({ total, side }: LoadedBar, unit: Unit, ...more: string[]): HTMLElement {
  return build(
    'figure',
    { class: 'tool-bar' },
    draw(barDrawing(side, LARGE)),
    build(
      'figcaption',
      {},
      build('b', {}, formatBoth(total, unit)),
      ...more.map((text) => build('span', {}, text)),
      build('span', {}, side.length > 0 ? `Each side: ${sideInWords(side)}` : 'The empty bar'),
      ...(side.some((plate) => plate.unit === 'kg')
        ? [build('small', {}, 'Competition colors (IWF)')]
        : []),
    ),
  );
}
