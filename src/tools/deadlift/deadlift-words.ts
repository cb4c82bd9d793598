import type { Pose } from './deadlift.ts';

/** The angles of a pose in whole degrees, as a label or a screen reader says them. */
export function angleWords({ angles }: Pose): string {
  const { hip, knee, trunk } = wholeAngles(angles);
  const lean = trunk === 0 ? 'upright' : `leaning ${trunk} degrees`;
  return `hip ${hip} degrees, knee ${knee} degrees, trunk ${lean}`;
}

/** The angles of a pose in whole degrees. */
export function wholeAngles({ hip, knee, trunk }: Pose['angles']): Pose['angles'] {
  return { hip: Math.round(hip), knee: Math.round(knee), trunk: Math.round(trunk) };
}

/** Where the bar is. */
export function placeWords(lift: number): string {
  if (lift === 0) return 'On the floor';
  if (lift === 1) return 'At lockout';
  if (lift === 0.5) return 'At the knee';
  return lift < 0.5 ? 'Below the knee' : 'Above the knee';
}
