import { h, type PlainElement } from '../../view.ts';
import { barDrawing } from '../load/loaded-bar.ts';
import { exampleSide } from '../load/example-side.ts';

/** An ornament: bars with more and more on them, one under the other. */
export function rampDrawing(): PlainElement {
  return h(
    'svg',
    { viewBox: '0 0 268 160', 'aria-hidden': 'true' },
    ...[1, 3, 5].map((plates, i) =>
      h(
        'g',
        { transform: `translate(${i * 62} ${i * 42})` },
        ...barDrawing(exampleSide.slice(0, plates)).inside,
      ),
    ),
  );
}
