import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { site } from '../../site.ts';
import { cached } from '../cache.ts';
import { drawCard, type SocialCard } from './social-card.ts';

/** A card as a PNG; drawn once for all builds, as long as what it says stays the same. */
export function cardPicture(card: SocialCard): Promise<Buffer<ArrayBuffer>> {
  // Whether it is kept is known before any letter is set, which takes as long as painting.
  const drawn = { by: 'src/pictures/cards/card-picture.ts', from: [card, site.colors] };
  return cached(drawn, async () => paint(await drawCard(card)));
}

/**
 * Draws the cards that are not kept yet, several at once, while pages are written: a build asks for
 * one file after the other, and would leave all cores but one idle.
 */
export async function drawAhead(cards: readonly SocialCard[]): Promise<void> {
  const left = cards.values();
  const work = async () => {
    for (const card of left) {
      // Whoever asks for the card meets the fault again.
      await cardPicture(card).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
}

/** One of the four threads that Node gives to such work stays free for the files of the build. */
const WORKERS = Math.min(3, availableParallelism());

/** Flat color needs no dithering. With it, or at a higher effort, this takes twice the time, and nobody sees a difference. */
function paint(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .png({ palette: true, quality: 95, effort: 1, dither: 0 })
    .toBuffer();
}
