import { steel } from '../../blog/plates.ts';
import { point, ring, stroke } from './shapes.ts';

/** Where the two grooves in a plate's edge begin, and how wide they are, as shares of its thickness. */
export const grooveStarts = [0.15, 0.79];
export const grooveWidth = 0.06;

interface Plate {
  x: number;
  y: number;
  radius: number;
  face: string;
  groove: string;
}

/** A plate seen face-on, with a groove inside the rim and another around the boss; `hubs` come after. */
export function plate({ x, y, radius, face, groove }: Plate): string {
  return (
    stroke(face, radius * 2, point(x, y)) +
    ring(groove, x, y, radius * 0.86, radius * 0.035) +
    ring(groove, x, y, radius * 0.4, radius * 0.055)
  );
}

/**
 * The steel rings around one or more holes. Plates that go on the same bar have holes of the same
 * radius, `bore`, whatever their own size.
 */
export function hubs(hole: string, bore: number, ...centers: readonly string[]): string {
  return stroke(steel.hub, bore * 3.2, ...centers) + stroke(hole, bore * 2, ...centers);
}
