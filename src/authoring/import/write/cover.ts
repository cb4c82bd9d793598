import { cutAtWord } from './cut.ts';
import type { ImportedPicture } from '../model.ts';

/** What a cover shows: its words in the export, or that it is the picture of its article. */
export function coverAlt({ alt = '', caption = '' }: ImportedPicture, title: string): string {
  const words = [alt, caption].map((text) => text.replaceAll(/\s+/g, ' ').trim()).find(Boolean);
  return cutAtWord(words ?? `Picture for “${title}”`, 250);
}
