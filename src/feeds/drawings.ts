import { href } from '../addresses.ts';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { cached } from '../pictures/cache.ts';
import { standaloneDrawing } from '../pictures/drawing.ts';

/** Every drawing that a feed shows as a picture, by the name of its file without the ending. */
const drawings = new Map<string, string>();

/** The address of a drawing as a picture; the picture is made when the route asks for it. */
export function drawingHref(svg: string): string {
  const name = createHash('sha256').update(svg).digest('hex').slice(0, 16);
  drawings.set(name, svg);
  return href(`/drawings/${name}.png`);
}

/** The drawings that articles have asked for so far, by name. */
export function knownDrawings(): ReadonlyMap<string, string> {
  return drawings;
}

/** A drawing as a PNG 1200 px wide, in ink on paper, for readers of any theme. */
export async function drawingAsPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const standalone = standaloneDrawing(svg);
  return cached(standalone, () =>
    sharp(Buffer.from(standalone), { density: 144 })
      .resize({ width: 1200 })
      .flatten({ background: '#fff' })
      .png({ palette: true })
      .toBuffer(),
  );
}
