import { paints, unpainted } from '../../blog/plates.ts';
import { h, type PlainElement } from '../../view.ts';
import { limitOf } from './limits.ts';

const CENTER = 80;
const RADIUS = 64;

/** An ornament: the days that leftovers keep in the fridge as parts of a dial, the last one for the late. */
export function clockDrawing(): PlainElement {
  const limit = limitOf('most', 'fridge');
  const [sooner, later] = limit && 'days' in limit ? limit.days : [1, 1];
  return h(
    'svg',
    { viewBox: '0 0 160 160', 'aria-hidden': 'true' },
    ...Array.from({ length: later }, (_, day) =>
      h('path', {
        d: part(day / later, (day + 1) / later),
        stroke: day < sooner ? paints.yellow.shade : unpainted,
        'stroke-width': 3,
        ...(day < sooner
          ? { fill: paints.yellow.fill }
          : { fill: 'none', 'stroke-dasharray': '6 5' }),
      }),
    ),
    h('circle', { cx: CENTER, cy: CENTER, r: 7, fill: paints.yellow.on }),
  );
}

/** A part of the dial between two shares of a turn, clockwise from the top. */
function part(from: number, to: number): string {
  return `M${CENTER} ${CENTER}L${onRim(from)}A${RADIUS} ${RADIUS} 0 0 1 ${onRim(to)}Z`;
}

function onRim(share: number): string {
  const angle = share * 2 * Math.PI;
  const [x, y] = [Math.sin(angle), -Math.cos(angle)].map(
    (along) => Math.round((CENTER + RADIUS * along) * 10) / 10,
  );
  return `${x} ${y}`;
}
