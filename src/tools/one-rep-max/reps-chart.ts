import { amountIn, formatAmount, type Mass, type Unit } from '../kit/mass.ts';
import { predictLoad } from './one-rep-max.ts';
import { MOST_REPS } from '../kit/read-reps.ts';
import { h, type PlainElement } from '../../view.ts';

const WIDTH = 380;
const HEIGHT = 180;
/** Room for the scale at the left and below. */
const LEFT = 48;
const BOTTOM = 150;
const TOP = 24;
const RIGHT = WIDTH - 10;

/**
 * Draws the load that can be lifted against the reps, from one set that was done: the range of the six
 * formulas as a band, their middle as a line, the set itself as a plate on it. Classes carry the colors.
 *
 * @param reps from 1 to 10.
 */
export function repsChart(load: Mass, reps: number, unit: Unit): PlainElement {
  const predicted = Array.from({ length: MOST_REPS }, (_, i) => predictLoad(load, reps, i + 1));
  const lines = scaleLines(
    Math.min(...predicted.map(({ lowest }) => amountIn(lowest, unit))),
    Math.max(...predicted.map(({ highest }) => amountIn(highest, unit))),
  );
  const [least = 0] = lines;
  const most = lines.at(-1) ?? 1;
  const x = (rep: number) => round(LEFT + ((rep - 1) / (MOST_REPS - 1)) * (RIGHT - LEFT - 10) + 10);
  const y = (amount: number) =>
    round(BOTTOM - ((amount - least) / (most - least)) * (BOTTOM - TOP));
  const along = (masses: readonly Mass[]) =>
    masses.map((mass, i) => `${x(i + 1)} ${y(amountIn(mass, unit))}`);
  const upper = along(predicted.map(({ highest }) => highest));
  const lower = along(predicted.map(({ lowest }) => lowest)).reverse();
  const middle = along(predicted.map((each) => each.middle));

  const at = { cx: x(reps), cy: y(amountIn(load, unit)) };
  return h(
    'svg',
    {
      class: 'chart',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': `Load against reps, from ${formatAmount(load, unit)} ${unit} for ${reps}. The table has the numbers.`,
    },
    ...lines.flatMap((amount) => [
      path('chart-rule', `M${LEFT} ${y(amount)}H${RIGHT}`),
      text('end', LEFT - 10, y(amount) + 5, String(amount)),
    ]),
    ...predicted.map((_, i) => text('middle', x(i + 1), BOTTOM + 22, String(i + 1))),
    text('end', LEFT - 10, TOP - 14, unit),
    text('end', LEFT - 10, BOTTOM + 22, 'reps'),
    path('chart-band', `M${[...upper, ...lower].join('L')}z`),
    path('chart-middle', `M${middle.join('L')}`),
    h('circle', { class: 'chart-set', ...at, r: 8 }),
    h('circle', { class: 'chart-hole', ...at, r: 3 }),
  );
}

/** Round numbers, evenly apart, three to seven of them, from below the least to above the most. */
function scaleLines(least: number, most: number): number[] {
  const apart =
    [0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((step) => (most - least) / step <= 5) ??
    1000;
  const first = Math.floor(least / apart) * apart;
  const count = Math.ceil((most - first) / apart) + 1;
  return Array.from({ length: Math.max(2, count) }, (_, i) => first + i * apart);
}

function path(name: string, d: string): PlainElement {
  return h('path', { class: name, d });
}

function text(anchor: string, x: number, y: number, inside: string): PlainElement {
  return h('text', { x, y, 'text-anchor': anchor }, inside);
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
