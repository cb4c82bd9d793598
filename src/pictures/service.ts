import { createHash } from 'node:crypto';
import type { ImageOutputFormat, LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';
import { cached } from './cache.ts';
import { safeDrawing } from './drawing.ts';

/**
 * Makes the copies of pictures as Astro's own service does, once for all builds, and knows drawings
 * (SVG) besides: as SVG they are made safe, and as anything else they are drawn at the size that is
 * asked for.
 */
const pictureService: LocalImageService = {
  ...sharpService,
  async transform(input, options, config, logger) {
    const text = drawingIn(input);
    const drawing = text === undefined ? undefined : safeDrawing(text);
    if (drawing && options['format'] === 'svg')
      return { data: new TextEncoder().encode(drawing.svg), format: 'svg' };
    const asked = ASKED.map((name) => options[name] as unknown);
    const from = [digestOf(input), asked, config.service.config];
    const copy = await cached({ by: 'src/pictures/service.ts', from }, async () => {
      const picture = drawing
        ? await drawnFor(drawing, options['width'], options['height'])
        : input;
      const { data } = await sharpService.transform(picture, options, config, logger);
      return Buffer.from(data);
    });
    return { data: copy, format: options['format'] as ImageOutputFormat };
  },
};

/** What a copy can be asked to be. */
const ASKED = ['format', 'quality', 'width', 'height', 'fit', 'position', 'background'];

export default pictureService;

function digestOf(input: Uint8Array): string {
  return createHash('sha256').update(input).digest('base64url');
}

function drawingIn(input: Uint8Array): string | undefined {
  const text = Buffer.from(input).toString('utf8');
  return /^\uFEFF?\s*<(?:\?xml|!DOCTYPE svg|!--|svg\b)/i.test(text.slice(0, 400))
    ? text
    : undefined;
}

/** The drawing as pixels, enough of them to fill the size that is asked for. */
async function drawnFor(
  own: ReturnType<typeof safeDrawing>,
  width: unknown,
  height: unknown,
): Promise<Uint8Array> {
  const scale = Math.max(Number(width ?? 0) / own.width, Number(height ?? 0) / own.height) || 1;
  // A drawing is set at 72 dots an inch where nothing is said.
  return sharp(Buffer.from(own.svg), { density: Math.min(72 * scale * 1.01, 100_000) })
    .png()
    .toBuffer();
}
