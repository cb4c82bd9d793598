import type { Composition } from '../composition.ts';
import { type Load, loadedBar } from '../loaded-bar.ts';
import { area, box, discs, floor, upright, wall } from '../shapes.ts';

const loads: readonly [Load, ...Load[]] = [
  [
    [1, 1],
    [1, 1],
  ],
  [
    [1, 1],
    [1, 1],
    [0.7, 0.8],
  ],
  [
    [1, 1],
    [0.7, 0.8],
  ],
];

/** A power rack from the front, with a loaded bar on its hooks. */
export const rack: Composition = (random, palette, frame) => {
  const { width, height } = frame;
  const ground = height * 0.9;
  const y = height * random.share(42, 50);
  const x = width * random.share(47, 53);
  const half = width * random.share(22, 26);
  const posts = [x - half, x + half];
  const post = height * 0.1;
  const foot = post * 0.3;
  const diameter = height * random.share(56, 68);
  const load = random.pick(loads);
  const [iron, ...tones] = random.pick([
    [palette.ink, palette.fill, palette.shade],
    [palette.ink, palette.shade, palette.fill],
    [palette.fill, palette.ink, palette.shade],
  ] as const);
  // Counted from the bar, so that it covers a hole rather than cuts one.
  const spacing = Math.round(post * 0.8);
  const holes = posts.map((at) => upright(at, y - spacing * 8, ground));

  return (
    wall(palette, frame) +
    area(
      iron,
      box(x - half, height * 0.1, half * 2, post * 0.8),
      ...posts.map((at) => box(at - post / 2, 0, post, ground)),
      ...posts.map((at) => box(at - post, ground - foot, post * 2, foot)),
    ) +
    discs(palette.tint, post * 0.24, spacing, ...holes) +
    floor(palette, frame, ground) +
    loadedBar(
      { x, y, reach: half + post * 0.85, diameter, thickness: diameter * 0.16, load, tones },
      palette,
      frame,
    ) +
    // The lips of the hooks, in front of the bar's lower half.
    area(palette.shade, ...posts.map((at) => box(at - post / 2, y, post, post)))
  );
};
