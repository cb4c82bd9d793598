import type { Composition } from '../composition.ts';
import { type Load, loadedBar } from '../loaded-bar.ts';
import { floor, wall } from '../shapes.ts';

const loads: readonly [Load, ...Load[]] = [
  [
    [1, 1],
    [1, 1],
    [1, 0.8],
    [0.72, 0.6],
    [0.5, 0.4],
  ],
  [
    [1, 1],
    [1, 1],
    [1, 1],
    [0.5, 0.4],
  ],
  [
    [1, 1],
    [1, 0.8],
    [0.72, 0.6],
    [0.5, 0.4],
  ],
  [
    [1, 1],
    [1, 1],
    [0.72, 0.6],
    [0.42, 0.3],
  ],
];

/** A loaded bar on the floor, seen along its length: one end of it, or the plates at both edges. */
export const barbell: Composition = (random, palette, frame) => {
  const { width, height } = frame;
  const ground = height * random.share(84, 88);
  const diameter = height * random.share(70, 78);
  const whole = random.chance(35);
  const reach = whole ? random.share(23, 29) : random.share(24, 34);
  return (
    wall(palette, frame) +
    floor(palette, frame, ground) +
    loadedBar(
      {
        x: whole ? width / 2 : 0,
        y: ground - diameter / 2,
        reach: width * reach,
        diameter,
        thickness: height * 0.1 + width * 0.04,
        load: random.pick(loads),
        tones: random.pick([
          [palette.fill, palette.ink],
          [palette.fill, palette.shade],
          [palette.ink, palette.fill],
        ]),
      },
      palette,
      frame,
    )
  );
};
