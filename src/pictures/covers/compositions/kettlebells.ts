import type { Composition } from '../composition.ts';
import { floor, lines, point, ring, stroke, wall } from '../shapes.ts';

/** A row of kettlebells on the floor. */
export const kettlebells: Composition = (random, palette, frame) => {
  const { width, height } = frame;
  const ground = height * random.share(80, 86);
  const sizes = random.pick([
    [1, 0.86, 0.74, 0.64],
    [1, 0.72, 1, 0.72],
    [1, 1, 1, 1],
    [0.72, 1, 0.86, 0.72],
  ]);
  const tones = random.pick([
    [palette.fill, palette.ink],
    [palette.fill, palette.shade],
    [palette.ink, palette.fill],
  ]);
  const first = random.between(0, 3);
  const badge = random.share(36, 50);
  const count = Math.max(1, Math.round(width / (height * 0.6)));
  const step = width / count;
  const largest = Math.min(height * random.share(23, 26), step * 0.42);

  const row = Array.from({ length: count }, (_, index) => {
    const radius = largest * (sizes[(first + index) % sizes.length] ?? 1);
    const color = tones[index % tones.length] ?? palette.fill;
    const x = step * (index + 0.5);
    const y = ground - radius * 0.88;
    return bell(x, y, radius, color) + ring(palette.tint, x, y, radius * badge, radius * 0.07);
  });

  // The floor goes on last and cuts their feet flat.
  return wall(palette, frame) + row.join('') + floor(palette, frame, ground);
};

/** The ball and its handle; `x`, `y` and `radius` are the ball's. */
function bell(x: number, y: number, radius: number, color: string): string {
  const horn = y - radius * 0.6;
  const grip = y - radius * 1.6;
  const handle = lines(
    [x - radius * 0.64, horn],
    [x - radius * 0.5, grip],
    [x + radius * 0.5, grip],
    [x + radius * 0.64, horn],
  );
  return stroke(color, radius * 2, point(x, y)) + stroke(color, radius * 0.34, handle);
}
