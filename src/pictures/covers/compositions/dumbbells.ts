import type { Composition } from '../composition.ts';
import { steel } from '../../../blog/plates.ts';
import { area, box, floor, lines, wall } from '../shapes.ts';

/** From the middle of a hexagon to the middle of a side, in sides: half the square root of three. */
const apothem = 0.866;

/** A hexagonal dumbbell on the floor, and beside it a pile of them end-on. */
export const dumbbells: Composition = (random, palette, frame) => {
  const { width, height } = frame;
  const ground = height * random.share(79, 84);
  const side = Math.min(height * random.share(19, 22), width * 0.27);
  const half = side * apothem;
  const axis = ground - half;
  const head = side * random.share(105, 120);
  const grip = side * random.share(115, 130);
  const thick = side * 0.4;
  const left = width * random.share(4, 6);
  const right = left + head + grip;
  const pile = right + head + side * 1.3;

  const rows = [
    { tone: palette.fill, face: palette.shade },
    { tone: palette.ink, face: palette.shade },
    { tone: palette.shade, face: palette.ink },
  ].map(({ tone, face }, row) => {
    const y = axis - half * row;
    const centers = Array.from({ length: 3 - row }, (_, n) => pile + side * (1.5 * row + 3 * n));
    const seen = centers.filter((x) => x - side < width);
    return (
      area(tone, ...seen.map((x) => hexagon(x, y, side))) +
      area(face, ...seen.map((x) => hexagon(x, y, side * 0.6)))
    );
  });
  const heads = (height: number) =>
    [left, right].map((x) => facet(x, axis, head, height, side * 0.2));

  return (
    wall(palette, frame) +
    floor(palette, frame, ground) +
    rows.join('') +
    area(steel.bar, box(left + head, axis - thick / 2, grip, thick)) +
    area(steel.shine, box(left + head, axis - thick / 2, grip, thick * 0.35)) +
    area(palette.fill, ...heads(-half)) +
    area(palette.shade, ...heads(half))
  );
};

/** A hexagon that lies on one of its sides; `x` and `y` are its middle. */
function hexagon(x: number, y: number, side: number): string {
  const half = side * apothem;
  return lines(
    [x - side, y],
    [x - side / 2, y - half],
    [x + side / 2, y - half],
    [x + side, y],
    [x + side / 2, y + half],
    [x - side / 2, y + half],
  );
}

/** Half a dumbbell's head from the side: from the axis up or down by `height`, its far corners cut. */
function facet(x: number, axis: number, width: number, height: number, cut: number): string {
  const far = axis + height;
  const near = far - Math.sign(height) * cut;
  return lines(
    [x, axis],
    [x, near],
    [x + cut, far],
    [x + width - cut, far],
    [x + width, near],
    [x + width, axis],
  );
}
