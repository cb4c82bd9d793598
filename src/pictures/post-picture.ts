import { getImage } from 'astro:assets';
import { cardHref } from '../blog/permalinks.ts';
import type { Post } from '../blog/post.ts';
import { cardSize } from './cards/card-size.ts';

/** A picture that stands for an article, as feeds and search engines are told of it. */
export interface PostPicture {
  /** Root-relative. */
  readonly href: string;
  readonly type: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows. */
  readonly text: string;
}

/** Pixels of a photo at the head of its page. */
export const photoSize = { width: 1200, height: 750 };

/** The widths that browsers choose from there, in pixels. */
export const photoWidths = [640, 960, 1280];

/** The smallest of them, which is large enough for a card: whoever opens the article has it already. */
export const smallPhoto = { width: 640, height: 400, format: 'avif' } as const;

/**
 * The one picture of an article: its photo as its page has it for browsers that know no newer
 * format, or else the card that networks show.
 */
export async function postPicture({ slug, title, cover }: Post): Promise<PostPicture> {
  if (!cover) return { href: cardHref(slug), type: 'image/png', ...cardSize, text: title };
  const { src } = await getImage({ src: cover.image, format: 'jpeg', ...photoSize });
  return { href: src, type: 'image/jpeg', ...photoSize, text: cover.alt };
}
