import type { ImageMetadata } from 'astro';

/** Pixels that fill any screen. */
const FULL_WIDTH = 2400;

/**
 * A picture as a cover. A drawing has no largest size: it counts as pixels that
 * fill any screen, and is drawn at whatever size is asked for.
 */
export function coverImage(image: ImageMetadata): ImageMetadata {
  if (image.format !== 'svg') return image;
  const pixels: Record<string | symbol, unknown> = {
    width: FULL_WIDTH,
    height: Math.round((FULL_WIDTH * image.height) / image.width),
    format: 'png',
    // Else Astro would go on with a copy that is a drawing again.
    clone: undefined,
  };
  // What is asked of it besides, such as the path of its file, is not among its fields.
  return new Proxy(image, {
    get: (own, name) => (name in pixels ? pixels[name] : (Reflect.get(own, name) as unknown)),
  });
}
