import { red } from '../../blog/plates.ts';
import { h, type PlainElement } from '../../view.ts';
import { deadliftAt, type Joints, plateRadius, type Pose } from './deadlift.ts';
import { drawLifter, onPaper, type Place, SCALE } from './lifter.ts';

const PLATE = Math.round(plateRadius * SCALE);

/** Where the lift leads: the lifter at lockout, faint. */
const goal = h('g', { opacity: 0.2 }, ...drawLifter(deadliftAt(1)));

/** What shows with the bar at `lift` of the way: the drawing before its goal, and the angles in figures. */
export function stage(lift: number): readonly PlainElement[] {
  const { hip, knee, trunk } = wholeAngles(deadliftAt(lift));
  const angles = [
    ['Hip', hip],
    ['Knee', knee],
    ['Trunk lean', trunk],
  ] as const;
  return [
    drawing(lift, goal),
    h(
      'dl',
      {},
      ...angles.map(([name, angle]) =>
        h('div', {}, h('dt', {}, name), h('dd', {}, `${angle}\u00b0`)),
      ),
    ),
  ];
}

/**
 * A deadlift with the bar at `lift` of the way: lifter, floor, bar and its path in ink; in the accent the trunk,
 * the legs and the angles between them, and the trunk's from the vertical.
 *
 * @param behind what it is drawn over.
 */
export function drawing(lift: number, behind?: PlainElement): PlainElement {
  const pose = deadliftAt(lift);
  const at = (joint: keyof Joints) => onPaper(pose[joint], pose.ankle);
  const [ankle, knee, hip, bar] = [at('ankle'), at('knee'), at('hip'), at('bar')];
  const shoulder = at('shoulder');
  const { shank, thigh, trunk } = pose.leans;
  const arcs = [
    arc(knee, 38, shank + 180, thigh + 360),
    arc(hip, 40, trunk, thigh + 180),
    arc(hip, 70, 0, trunk),
  ];
  const paper = { fill: 'var(--card, #fff)' };
  const thin = { 'stroke-width': 1.5 };
  return h(
    'svg',
    // From the hips on the floor to the head at lockout.
    { viewBox: '-240 -726 420 762', role: 'img', 'aria-label': inWords(lift) },
    behind ?? false,
    ...drawLifter(pose),
    h(
      'g',
      { fill: 'none', stroke: 'currentColor', 'stroke-width': 3, 'stroke-linecap': 'round' },
      h('path', { d: 'M-236 30H176' }),
      circle(bar, PLATE),
      h('g', paper, circle(bar, 9)),
      h('path', { ...thin, 'stroke-dasharray': '7 6', d: `M${bar[0]} 30V-330` }),
      h(
        'g',
        { stroke: `var(--topic-fill, ${red.fill})` },
        h('path', { ...thin, d: `M${[ankle, knee, hip].map(spaced).join('L')}v-86` }),
        h('path', { 'stroke-width': 5, d: `M${spaced(hip)}L${spaced(shoulder)}` }),
        h('path', { d: arcs.join('') }),
        h('g', { ...paper, ...thin }, ...[ankle, knee, hip, shoulder].map((at) => circle(at, 5))),
      ),
    ),
  );
}

/** Where the bar is, and the angles in whole degrees, as a screen reader says them. */
export function inWords(lift: number): string {
  const { hip, knee, trunk } = wholeAngles(deadliftAt(lift));
  const lean = trunk === 0 ? 'upright' : `leaning ${trunk} degrees`;
  return `${placeOf(lift)}: hip ${hip} degrees, knee ${knee} degrees, trunk ${lean}.`;
}

/** Where the bar is. */
export function placeOf(lift: number): string {
  if (lift === 0) return 'On the floor';
  if (lift === 1) return 'At lockout';
  if (lift === 0.5) return 'At the knee';
  return lift < 0.5 ? 'Below the knee' : 'Above the knee';
}

/** The angles of a pose in whole degrees. */
export function wholeAngles({ angles: { hip, knee, trunk } }: Pose): Pose['angles'] {
  return { hip: Math.round(hip), knee: Math.round(knee), trunk: Math.round(trunk) };
}

function circle([cx, cy]: Place, r: number): PlainElement {
  return h('circle', { cx, cy, r });
}

function spaced([x, y]: Place): string {
  return `${x} ${y}`;
}

/** Path data for an arc clockwise round a joint, between two directions in degrees from straight up. */
function arc([x, y]: Place, radius: number, from: number, to: number): string {
  const [start, end] = [from, to].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return `${Math.round(x + radius * Math.sin(angle))} ${Math.round(y - radius * Math.cos(angle))}`;
  });
  return `M${start}A${radius} ${radius} 0 0 1 ${end}`;
}
