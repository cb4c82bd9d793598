import { h, type PlainElement } from '../../view.ts';
import { largeBar } from '../load/loaded-bar.ts';
import { exampleSide } from '../load/example-side.ts';

/** An ornament: bars with more and more on them, side by side. */
export function rampDrawing(): PlainElement {
  const bars = [1, 2, 3].map((plates) => largeBar(exampleSide.slice(0, plates)));
  return h('div', { class: 'ramp', 'aria-hidden': 'true' }, ...bars);
}
