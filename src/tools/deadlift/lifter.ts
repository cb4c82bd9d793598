import { h, type PlainElement } from '../../view.ts';
import { type Point, type Pose, segments } from './deadlift.ts';

/** Drawing units to one body height. */
export const SCALE = 740;

const kneeAt = Math.round(segments.shank * SCALE);
const hipAt = Math.round(segments.thigh * SCALE);
const neckAt = Math.round(segments.trunk * SCALE) + 19;

// Outlines stand upright and look right, each with its lower joint at 0 0. They overlap at the joints.
const foot = 'M-6-24c-6 12-25 20-26 36v14h120c5-6 3-13-5-16-17-6-37-8-50-18-9-6-17-12-21-20z';
const sole = 'M-32 15h121';
const shank =
  'M18 0c-1-20-1-70 5-142 1-14 4-26 3-38-2-9-6-16-14-18h-33c-3 26-13 52-13 84 1 42 14 62 14 104 0 30 40 30 38 10z';
const thigh =
  'M0 25c17 0 28-11 28-25 2-34 12-76 18-116 4-30 4-44 1-65h-96c-1 31 7 69 14 101 6 28 9 50 11 80 1 16 10 25 24 25z';
const hem = 'M39-70q-37 16-73 2';
const trunk =
  'M0 49c30 0 47-22 48-49 1-40-1-66 3-100 4-36 7-66-3-92-8-18-21-28-28-42h-46c-1 10-8 20-14 32-10 24-11 52-9 82 2 28 6 46 4 70-2 18-6 32-4 50 2 28 21 49 49 49z';
const head =
  'M22 6c0-8 2-16 6-21 8 1 16 1 19-3 3-4 1-8 2-12 3-2 2-5 1-7 1-3 8-3 8-7 0-5-7-14-7-22 2-28-15-46-43-46-30 0-48 22-45 50 2 14 9 22 11 34 2 12 2 24-2 36z';
const face =
  'M-37-60c11 3 19 6 30 10M3-49c-6-11-5-21 2-22 8-1 10 9 4 14-3 3-2 7-6 8M12-70c6-6 18-8 40-8M42-57l8 2';

// The arm hangs from the shoulder at 0 0; only its sides and its hand have a heavy line.
const arm =
  'M-27 0c-1 36 3 70 6 100 2 22 2 40 1 60-1 30 6 60 8 92 0 10-5 14-5 24-1 18 9 28 20 27 11-1 16-13 15-27 0-12-5-18-4-28 2-32 6-58 6-88 0-22 0-40 2-62 4-32 7-62 5-96';
const shoulder = 'M-27 0c-1-20 13-31 28-31 16 0 28 13 26 33M-13 254h26M-8 276c6-4 14-4 26 0';

/** The neck gives back this share of the trunk's lean: the eyes rest on the floor ahead, then on the horizon. */
const NECK = 0.4;

/**
 * A lifter from the side, as the inside of an SVG with the ankle at 0 0. The parts hang together joint by joint;
 * they are drawn once in ink, then once more filled, so that only the outline of the whole is left.
 */
export function drawLifter({ leans, ...joints }: Pose): readonly PlainElement[] {
  const upper = hung(neckAt, -leans.trunk * NECK, part(head, face));
  const hips = hung(hipAt, leans.trunk - leans.thigh, [...part(trunk), upper]);
  const knees = hung(kneeAt, leans.thigh - leans.shank, [...part(thigh, hem), hips]);
  const legs = h('g', { transform: turn(leans.shank) }, ...part(shank), knees);
  const body = [...part(foot, sole), legs];
  const [x, y] = onPaper(joints.shoulder, joints.ankle);
  return [
    h('g', { stroke: 'currentColor', 'stroke-width': 6, 'stroke-linejoin': 'round' }, ...body),
    h(
      'g',
      { fill: 'var(--card, #fff)' },
      ...body,
      h(
        'g',
        { stroke: 'currentColor', transform: `translate(${x} ${y})${turn(leans.arm)}` },
        h('path', { 'stroke-width': 3, d: arm }),
        h('path', { 'stroke-width': 1.5, d: shoulder }),
      ),
    ),
  ];
}

/** Where a point of the pose lies in the drawing, in whole units right of and below `origin`. */
export function onPaper(point: Point, origin: Point): Place {
  return [Math.round((point.x - origin.x) * SCALE), Math.round((origin.y - point.y) * SCALE)];
}

/** What hangs on a joint `above` the one below it, turned by so many degrees against what it hangs on. */
function hung(above: number, degrees: number, inside: readonly PlainElement[]): PlainElement {
  return h('g', { transform: `translate(0-${above})${turn(degrees)}` }, ...inside);
}

function part(outline: string, details?: string): readonly PlainElement[] {
  const shape = h('path', { d: outline });
  if (!details) return [shape];
  const fine = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5 };
  return [shape, h('path', { ...fine, d: details })];
}

function turn(degrees: number): string {
  return `rotate(${Number(degrees.toFixed(1))})`;
}

/** Right of and below an origin, in drawing units. */
export type Place = readonly [x: number, y: number];
