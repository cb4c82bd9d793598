import sharp from 'sharp';
import { paper } from './covers/palette.ts';
import { markSvg } from './mark.ts';

/** The icons made of the site's mark, by the name of their file without the ending. */
export const icons = {
  'icon-144': { size: 144 },
  'icon-192': { size: 192 },
  'icon-512': { size: 512 },
  // A device may cut this one to a circle of four fifths: https://www.w3.org/TR/appmanifest/#icon-masks
  'icon-maskable-512': { size: 512, margin: 0.14 },
  // iOS paints what is clear black.
  'apple-touch-icon': { size: 180, margin: 0.1 },
} satisfies Record<string, Icon>;

interface Icon {
  /** Pixels. */
  readonly size: number;
  /** Paper around the mark, as a share of the size; without one the ground is clear. */
  readonly margin?: number;
}

/** The site's mark as a PNG. */
export async function drawIcon({ size, margin }: Icon): Promise<Buffer<ArrayBuffer>> {
  const border = Math.round(size * (margin ?? 0));
  const mark = size - 2 * border;
  const standalone = markSvg({ xmlns: 'http://www.w3.org/2000/svg', width: mark, height: mark });
  const picture = sharp(Buffer.from(standalone))
    .resize(mark, mark)
    .extend({ top: border, bottom: border, left: border, right: border, background: paper });
  if (margin !== undefined) picture.flatten({ background: paper });
  return Buffer.from(await picture.png({ palette: true }).toBuffer());
}

/**
 * A PNG of up to 255 pixels as an ICO file of one picture: a header of six
 * bytes, an entry of sixteen, and the PNG as it is.
 */
export function toIco(png: Buffer, size: number): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // color planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
