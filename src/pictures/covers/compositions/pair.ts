import type { Composition } from '../composition.ts';
import { steel } from '../../../blog/plates.ts';
import { plate } from '../plate.ts';
import { floor, level, point, stroke, wall } from '../shapes.ts';

/**
 * A big plate and a small one on a bar that comes out of the picture, in oblique projection: faces keep
 * their shape, and whatever runs along the bar is level.
 */
export const pair: Composition = (random, palette, frame) => {
  const { width, height } = frame;
  const y = height * random.share(43, 56);
  const bigX = width * random.share(60, 76);
  const bigRadius = height * random.share(62, 84);
  const smallX = width * random.share(16, 27);
  const smallRadius = height * random.share(25, 36);
  const bore = height * 0.036;
  const [face, side] = random.pick([
    [palette.ink, palette.shade],
    [palette.shade, palette.ink],
  ]);

  // From a hub, whose hole it fills, towards the reader.
  const bar = (start: number, end: number) =>
    stroke(steel.hub, bore * 3.2, point(start, y)) +
    stroke(steel.bar, bore * 2, level(start, y, end)) +
    stroke(steel.shine, bore * 0.6, level(start, y - bore * 0.45, end));

  return (
    wall(palette, frame) +
    floor(palette, frame, height * 0.86) +
    stroke(palette.shade, bigRadius * 2, level(bigX, y, bigX + height * 0.07)) +
    plate({ x: bigX, y, radius: bigRadius, face: palette.fill, groove: palette.shade }) +
    bar(bigX, smallX) +
    stroke(side, smallRadius * 2, level(smallX, y, smallX + height * 0.05)) +
    plate({ x: smallX, y, radius: smallRadius, face, groove: side }) +
    bar(smallX, -bore * 2)
  );
};
