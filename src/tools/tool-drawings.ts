import { paints, unpainted } from '../blog/plates.ts';
import { clockDrawing } from './fridge-clock/clock-drawing.ts';
import { barDrawing } from './load/loaded-bar.ts';
import { massOf } from './load/mass.ts';
import { platesIn } from './load/gym.ts';
import { repsChart } from './one-rep-max/reps-chart.ts';
import { h, type PlainElement } from '../view.ts';
import type { ToolName } from '../blog/tools.ts';

const [red, blue, yellow, green, white] = platesIn.kg;
const side = [red, blue, yellow, green, white].filter((plate) => plate !== undefined);

/** An ornament for each tool: what the tool itself draws, as an example. */
export const toolDrawings: Record<ToolName, PlainElement> = {
  'one-rep-max': ornament(repsChart(massOf(100, 'kg'), 5, 'kg')),
  plates: barDrawing(side),
  'warm-up': rungs(),
  rpe: effort(),
  'fridge-clock': clockDrawing(),
};

/** Bars with more and more on them, one under the other. */
function rungs(): PlainElement {
  return h(
    'svg',
    { viewBox: '0 0 268 160', 'aria-hidden': 'true' },
    ...[1, 3, 5].map((plates, i) =>
      h(
        'g',
        { transform: `translate(${i * 62} ${i * 42})` },
        ...barDrawing(side.slice(0, plates)).inside,
      ),
    ),
  );
}

/** Ten reps as plates end-on: eight done, two in reserve. */
function effort(): PlainElement {
  return h(
    'svg',
    { viewBox: '0 0 340 140', 'aria-hidden': 'true' },
    ...Array.from({ length: 10 }, (_, rep) => {
      const at = { cx: 38 + (rep % 5) * 66, cy: 38 + Math.floor(rep / 5) * 66 };
      const ring = { ...at, r: 26.5, fill: 'none', stroke: unpainted, 'stroke-width': 3 };
      if (rep >= 8) return h('circle', { ...ring, 'stroke-dasharray': '6 5' });
      return h(
        'g',
        { fill: 'none' },
        h('circle', { ...at, r: 28, fill: paints.red.fill }),
        h('circle', { ...at, r: 23, stroke: paints.red.shade, 'stroke-width': 2 }),
        h('circle', { ...at, r: 11, fill: paints.red.shade }),
        h('circle', { ...at, r: 5, fill: '#faf8f3' }),
      );
    }),
  );
}

/** A drawing as an ornament: its words are not said. */
function ornament({ attributes, inside }: PlainElement): PlainElement {
  const { class: name = '', viewBox = '' } = attributes;
  return h('svg', { class: name, viewBox, 'aria-hidden': 'true' }, ...inside);
}
