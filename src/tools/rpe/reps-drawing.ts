import { h, type PlainElement } from '../../view.ts';

/** Between the middles of two plates. */
const APART = 66;

/** The groove and the hub, on a plate of any color. */
const SHADE = '#0004';

/**
 * Draws a set as plates end-on: a full one for each rep done, and a dashed ring for each in reserve,
 * half a ring for half a rep. An ornament: the words beside it say the same.
 *
 * @param across how many stand side by side.
 */
export function repsDrawing(reps: number, inReserve: number, across: number): PlainElement {
  const all = Math.ceil(reps + inReserve);
  return h(
    'svg',
    {
      viewBox: `0 0 ${across * APART} ${Math.ceil(all / across) * APART}`,
      'aria-hidden': 'true',
    },
    ...Array.from({ length: all }, (_, rep) => {
      const cx = (rep % across) * APART + APART / 2;
      const cy = Math.floor(rep / across) * APART + APART / 2;
      return rep < reps ? plate({ cx, cy }) : ring(cx, cy, reps + inReserve - rep < 1);
    }),
  );
}

function plate(at: Readonly<Record<'cx' | 'cy', number>>): PlainElement {
  return h(
    'g',
    { fill: 'none' },
    h('circle', { ...at, r: 28, fill: 'var(--topic-fill)' }),
    h('circle', { ...at, r: 23, stroke: SHADE, 'stroke-width': 2 }),
    h('circle', { ...at, r: 11, fill: SHADE }),
    h('circle', { ...at, r: 5, fill: 'var(--paper)' }),
  );
}

function ring(cx: number, cy: number, isHalf: boolean): PlainElement {
  const half = `M${cx} ${cy + 26.5}a26.5 26.5 0 0 1 0-53`;
  return h('path', {
    d: isHalf ? half : `${half}a26.5 26.5 0 0 1 0 53`,
    fill: 'none',
    stroke: 'var(--muted)',
    'stroke-width': 3,
    'stroke-dasharray': '6 5',
  });
}
