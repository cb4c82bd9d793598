import { paints } from '../../blog/plates.ts';
import { type Joints, plateRadius, type Pose } from './deadlift.ts';
import { drawLifter, onPaper, type Place, SCALE } from './lifter.ts';

/** The view box of every deadlift: from the hips on the floor to the head at lockout. */
export const deadliftView = '-240 -726 420 762';

const PLATE = Math.round(plateRadius * SCALE);

/**
 * A pose of the deadlift as the inside of an SVG: lifter, floor, bar and its path in ink; in the accent the trunk,
 * the legs and the angles between them, and the trunk's from the vertical.
 */
export function drawDeadlift(pose: Pose): string {
  const at = (joint: keyof Joints) => onPaper(pose[joint], pose.ankle);
  const [ankle, knee, hip, bar] = [at('ankle'), at('knee'), at('hip'), at('bar')];
  const shoulder = at('shoulder');
  const { shank, thigh, trunk } = pose.leans;
  const arcs = [
    arc(knee, 38, shank + 180, thigh + 360),
    arc(hip, 40, trunk, thigh + 180),
    arc(hip, 70, 0, trunk),
  ];
  return (
    drawLifter(pose) +
    `<g fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round">` +
    `<path d="M-236 30H176"/>${circle(bar, PLATE)}<g fill="var(--card, #fff)">${circle(bar, 9)}</g>` +
    `<path stroke-width="1.5" stroke-dasharray="7 6" d="M${bar[0]} 30V-330"/>` +
    `<g stroke="var(--topic-fill, ${paints.red.fill})">` +
    `<path stroke-width="1.5" d="M${ankle.join(' ')}L${knee.join(' ')}L${hip.join(' ')}v-86"/>` +
    `<path stroke-width="5" d="M${hip.join(' ')}L${shoulder.join(' ')}"/><path d="${arcs.join('')}"/>` +
    `<g fill="var(--card, #fff)" stroke-width="1.5">` +
    `${[ankle, knee, hip, shoulder].map((joint) => circle(joint, 5)).join('')}</g></g></g>`
  );
}

function circle([x, y]: Place, radius: number): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}"/>`;
}

/** Path data for an arc clockwise round a joint, between two directions in degrees from straight up. */
function arc([x, y]: Place, radius: number, from: number, to: number): string {
  const [start, end] = [from, to].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return `${Math.round(x + radius * Math.sin(angle))} ${Math.round(y - radius * Math.cos(angle))}`;
  });
  return `M${start}A${radius} ${radius} 0 0 1 ${end}`;
}
