import type { Composition } from '../composition.ts';
import { hubs } from '../plate.ts';
import { floor, point, ring, stroke, wall } from '../shapes.ts';

/** A family of plates on the floor, each in front of a larger one: as many as the frame is wide for. */
export const leaning: Composition = (random, palette, frame) => {
  const { width, height } = frame;
  const ground = height * random.share(83, 87);
  const largest = Math.min(height * random.share(36, 40), width * 0.32);
  const shrink = random.share(76, 83);
  const place = random.share(30, 70);
  const bore = largest * 0.085;
  const kinds = random.pick([
    [
      { face: palette.fill, groove: palette.shade },
      { face: palette.ink, groove: palette.shade },
    ],
    [
      { face: palette.ink, groove: palette.shade },
      { face: palette.fill, groove: palette.shade },
    ],
    [
      { face: palette.fill, groove: palette.shade },
      { face: palette.shade, groove: palette.ink },
    ],
  ] as const);

  const family: { x: number; radius: number }[] = [];
  let [x, radius, extent] = [largest, largest, 0];
  while (family.length < 6 && x + radius < width * 0.92) {
    family.push({ x, radius });
    extent = x + radius;
    radius *= shrink;
    // Just clear of the hub of the one behind.
    x += radius + bore * 1.9;
  }
  const left = (width - extent) * place;
  const centers = family.map(({ x, radius }) => ({ x: left + x, y: ground - radius, radius }));

  return (
    wall(palette, frame) +
    floor(palette, frame, ground) +
    centers
      .map(({ x, y, radius }, index) => {
        const { face, groove } = kinds[index % 2 === 0 ? 0 : 1];
        return (
          stroke(face, radius * 2, point(x, y)) + ring(groove, x, y, radius * 0.84, radius * 0.04)
        );
      })
      .join('') +
    hubs(palette.ink, bore, ...centers.map(({ x, y }) => point(x, y)))
  );
};
