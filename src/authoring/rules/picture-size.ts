import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import sharp from 'sharp';
import { ENOUGH } from '../pictures/picture-file.ts';
import { pictureFileOf, picturesOf } from '../pictures/pictures.ts';
import type { Rule } from '../rule.ts';

/** The most that a picture may weigh, in megabytes. */
const HEAVIEST = 10;

/** The least width of a cover, in pixels. */
const COVER_WIDTH = 1200;

export const pictureSize = {
  name: 'picture-size',
  asks: `A picture has ${HEAVIEST} MB or less, and a cover is ${COVER_WIDTH.toLocaleString('en-US')} pixels wide or more.`,
  async check(post, report, { root }) {
    for (const { address, place, use } of picturesOf(post)) {
      const file = pictureFileOf(address, post, root);
      // What is missing or on another site, the rule `pictures` says.
      if (!existsSync(file)) continue;
      const megabytes = (await stat(file)).size / 1_000_000;
      if (megabytes > HEAVIEST) {
        report(
          `"${address}" has ${(Math.ceil(megabytes * 10) / 10).toFixed(1)} MB, and at most ${HEAVIEST} is allowed`,
          `Save it as a JPEG, ${ENOUGH} pixels wide`,
          place,
        );
      }
      if (use !== 'cover') continue;
      const width = await widthOf(file);
      if (width !== undefined && width < COVER_WIDTH) {
        report(
          `cover.image is "${address}", which is ${width} pixels wide and needs ${COVER_WIDTH}`,
          'Take a larger copy, or leave cover out and one is drawn',
          place,
        );
      }
    }
  },
} as const satisfies Rule;

/** The width of a picture held upright; `undefined` for a drawing, which has any, and for what cannot be read. */
async function widthOf(file: string): Promise<number | undefined> {
  const about = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  return about && about.format !== 'svg' ? about.autoOrient.width : undefined;
}
