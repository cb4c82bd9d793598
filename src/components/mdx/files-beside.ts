import path from 'node:path';
import type { ImageMetadata } from 'astro';

/** The published addresses of all videos and captions. Those that no page names are deleted from the output. */
const media = import.meta.glob<string>(
  ['/content/**/*.{mp4,webm,vtt}', '/src/guide/examples/*.{mp4,webm,vtt}'],
  { query: '?url&no-inline', import: 'default' },
);

const pictures = import.meta.glob<ImageMetadata>(
  [
    '/content/{posts,pages}/**/*.{jpg,jpeg,png,webp,avif,svg}',
    '/src/guide/examples/*.{jpg,jpeg,png,webp,avif,svg}',
  ],
  { import: 'default' },
);

/** The address of a video or of captions beside a text; `undefined` where there is no such file. */
export async function mediaBeside(folder: string, file: string): Promise<string | undefined> {
  return media[path.posix.join(folder, file)]?.();
}

/** A picture beside a text; `undefined` where there is no such file. */
export async function pictureBeside(
  folder: string,
  file: string,
): Promise<ImageMetadata | undefined> {
  return pictures[path.posix.join(folder, file)]?.();
}
