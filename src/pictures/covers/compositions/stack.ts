import type { Composition } from '../composition.ts';
import { grooveStarts, grooveWidth, hubs, plate } from '../plate.ts';
import { area, box, floor, point, ring, wall } from '../shapes.ts';

/** Plates in two piles on the floor, from the side, and one that stands in front of them. */
export const stack: Composition = (random, palette, frame) => {
  const { width, height } = frame;
  const ground = height * random.share(85, 89);
  const diameter = height * random.share(62, 70);
  const thickness = diameter * random.share(15, 18);
  const high = width * random.share(27, 33);
  const x = high + diameter * random.share(72, 86);
  const low = x + diameter * random.share(64, 74);

  const slabs: [string[], string[]] = [[], []];
  const grooves: string[] = [];
  // Sizes from the floor up, as shares of the diameter. No pile is quite straight.
  const pile = (middle: number, sizes: readonly number[]) => {
    for (const [index, size] of sizes.entries()) {
      const across = diameter * size;
      const left = middle - across * (0.5 + random.between(-2, 2) / 100);
      const top = ground - (index + 1) * thickness;
      slabs[index % 2 === 0 ? 0 : 1].push(box(left, top, across, thickness));
      for (const start of grooveStarts) {
        grooves.push(box(left, top + thickness * start, across, thickness * grooveWidth));
      }
    }
  };
  pile(
    high,
    random.pick([
      [1, 1, 1, 1, 0.72],
      [1, 1, 1, 0.72, 0.5],
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1],
    ]),
  );
  pile(low, random.pick([[0.72], [0.72, 0.5], [0.72, 0.72]]));

  const radius = diameter / 2;
  const y = ground - radius;
  return (
    wall(palette, frame) +
    floor(palette, frame, ground) +
    area(palette.fill, ...slabs[0]) +
    area(palette.ink, ...slabs[1]) +
    area(palette.shade, ...grooves) +
    plate({ x, y, radius, face: palette.fill, groove: palette.shade }) +
    // Its edge, which parts it from the piles of the same color.
    ring(palette.shade, x, y, radius * 0.985, radius * 0.035) +
    hubs(palette.ink, radius * 0.1, point(x, y))
  );
};
