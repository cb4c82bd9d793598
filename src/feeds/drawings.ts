import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import sharp from 'sharp';
import { cached } from '../pictures/cache.ts';
import { standaloneDrawing, write } from '../pictures/drawing.ts';
import { withOutlinedText } from '../pictures/outlined-text.ts';
import { site } from '../site.ts';

/** A drawing of an article as standalone SVG, and the name of the picture made from it. */
export function drawingOf(svg: Element): { name: string; source: string } {
  const source = write(svg);
  return { name: createHash('sha256').update(source).digest('hex').slice(0, 16), source };
}

/** A drawing as a PNG 1200 px wide, in ink on paper and with its words in the display face, for readers of any theme. */
export function drawingAsPng(svg: string): Promise<Buffer<ArrayBuffer>> {
  const drawn = { by: 'src/feeds/drawings.ts', from: [svg, site.colors] };
  return cached(drawn, async () => {
    const standalone = await withOutlinedText(standaloneDrawing(svg));
    return sharp(Buffer.from(standalone), { density: 144 })
      .resize({ width: 1200 })
      .flatten({ background: '#fff' })
      .png({ palette: true })
      .toBuffer();
  });
}
