import type { Composition } from '../composition.ts';
import { steel } from '../../../blog/plates.ts';
import { point, stroke, wall } from '../shapes.ts';

/** A loaded bar seen end-on: plates inside plates, and the end of the sleeve. */
export const endOn: Composition = (random, palette, frame) => {
  const { width, height } = frame;
  const center = point(width * random.share(30, 70), height * random.share(42, 58));
  const radius = height * random.share(72, 105);
  const [second, third, groove] = random.pick([
    [palette.ink, palette.fill, palette.shade],
    [palette.shade, palette.ink, palette.ink],
    [palette.ink, palette.shade, palette.shade],
  ]);
  const secondRadius = radius * random.share(58, 68);
  const thirdRadius = secondRadius * random.share(52, 64);
  const disc = (color: string, reach: number) => stroke(color, reach * 2, center);

  return (
    wall(palette, frame) +
    disc(palette.fill, radius) +
    disc(palette.shade, radius * 0.9) +
    disc(palette.fill, radius * 0.87) +
    disc(second, secondRadius) +
    disc(groove, secondRadius * 0.9) +
    disc(second, secondRadius * 0.87) +
    disc(third, thirdRadius) +
    disc(steel.bar, radius * 0.15) +
    disc(steel.shine, radius * 0.12) +
    disc(palette.ink, radius * 0.04)
  );
};
