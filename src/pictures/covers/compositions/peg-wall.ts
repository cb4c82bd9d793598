import type { Composition } from '../composition.ts';
import { steel } from '../../../blog/plates.ts';
import { area, box, discs, level, point, stroke, wall } from '../shapes.ts';

/** Plates of four kinds on the pegs of a wall that runs on past the frame. */
export const pegWall: Composition = (random, palette, frame) => {
  const { width, height } = frame;
  // Whole, because a dash pattern spaces the hubs and they must stay on their plates.
  const step = Math.round(height * random.share(60, 63));
  const phase = step * random.share(20, 80);
  const stagger = random.pick([0, step / 2]);
  const bore = step * 0.04;
  // The rows above and below are cropped outside their hubs.
  const rows = [-1, 0, 1].map((row) => ({
    y: height / 2 + row * step,
    start: phase - step + (row === 0 ? 0 : stagger),
  }));

  const kinds = [
    { face: palette.fill, radius: step * 0.47 },
    { face: palette.ink, radius: step * 0.47 },
    { face: palette.fill, radius: step * 0.37 },
    { face: palette.ink, radius: step * 0.28 },
  ].map((kind) => ({ ...kind, at: [] as string[] }));
  let kind = random.between(0, 3);
  for (const { y, start } of rows) {
    for (let x = start; x < width + step / 2; x += step) {
      // One to three on, out of four, is never the same again: neighbors differ.
      kind = (kind + random.between(1, 3)) % kinds.length;
      kinds[kind]?.at.push(point(x, y));
    }
  }

  const pegs = rows.map(({ start, y }) => level(start, y, width + step));
  const onPegs = (color: string, radius: number) => discs(color, radius * 2, step, ...pegs);
  const rims = kinds.slice(0, 1).map(({ face, radius, at }) => {
    return stroke(palette.shade, radius * 1.72, ...at) + stroke(face, radius * 1.64, ...at);
  });

  return (
    wall(palette, frame) +
    area(steel.bar, box(0, height / 2 - bore * 1.5, width, bore * 3)) +
    kinds.map(({ face, radius, at }) => stroke(face, radius * 2, ...at)).join('') +
    rims.join('') +
    onPegs(palette.shade, step * 0.15) +
    onPegs(steel.hub, bore * 1.8) +
    onPegs(palette.ink, bore)
  );
};
