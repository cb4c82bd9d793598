import { clockDrawing } from './fridge-clock/clock-drawing.ts';
import { barDrawing } from './load/bar-drawing.ts';
import { massOf } from './load/mass.ts';
import { platesIn } from './load/plates.ts';
import { repsChart } from './one-rep-max/reps-chart.ts';
import type { Shape } from '../shape.ts';
import type { ToolName } from '../blog/tools.ts';

const [red, blue, yellow, green, white] = platesIn.kg;
const side = [red, blue, yellow, green, white].filter((plate) => plate !== undefined);

/** An ornament for each tool: what the tool itself draws, as an example. */
export const toolDrawings: Record<ToolName, Shape> = {
  'one-rep-max': ornament(repsChart(massOf(100, 'kg'), 5, 'kg')),
  plates: barDrawing(side),
  'warm-up': rungs(),
  rpe: effort(),
  'fridge-clock': clockDrawing(),
};

/** Bars with more and more on them, one under the other. */
function rungs(): Shape {
  return {
    tag: 'svg',
    attributes: { viewBox: '0 0 268 160', 'aria-hidden': 'true' },
    inside: [1, 3, 5].flatMap((plates, i) => {
      const { inside = [] } = barDrawing(side.slice(0, plates));
      const transform = `translate(${i * 62} ${i * 42})`;
      return [{ tag: 'g', attributes: { transform }, inside }];
    }),
  };
}

/** Ten reps as plates end-on: eight done, two in reserve. */
function effort(): Shape {
  return {
    tag: 'svg',
    attributes: { viewBox: '0 0 340 140', 'aria-hidden': 'true' },
    inside: Array.from({ length: 10 }, (_, rep) => {
      const attributes = { cx: 38 + (rep % 5) * 66, cy: 38 + Math.floor(rep / 5) * 66 };
      return rep < 8
        ? {
            tag: 'g',
            attributes: { fill: 'none' },
            inside: [
              { tag: 'circle', attributes: { ...attributes, r: 28, fill: '#d7263d' } },
              {
                tag: 'circle',
                attributes: { ...attributes, r: 23, stroke: '#a8152a', 'stroke-width': 2 },
              },
              { tag: 'circle', attributes: { ...attributes, r: 11, fill: '#a8152a' } },
              { tag: 'circle', attributes: { ...attributes, r: 5, fill: '#faf8f3' } },
            ],
          }
        : {
            tag: 'circle',
            attributes: {
              ...attributes,
              r: 26.5,
              fill: 'none',
              stroke: '#8d877a',
              'stroke-width': 3,
              'stroke-dasharray': '6 5',
            },
          };
    }),
  };
}

/** A drawing as an ornament: its words are not said. */
function ornament({ attributes, ...shape }: Shape): Shape {
  const { class: name = '', viewBox = '' } = attributes;
  return { ...shape, attributes: { class: name, viewBox, 'aria-hidden': 'true' } };
}
