import { paints, unpainted } from '../../blog/plates.ts';
import { h, type PlainElement } from '../../view.ts';

/** An ornament: ten reps as plates end-on, eight done and two in reserve. */
export function repsDrawing(): PlainElement {
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
