import { characters } from '../../../blog/schema/fields.ts';
import type { Item } from '../model.ts';
import { cutAtWord } from './cut.ts';

/** The least characters of a standfirst, by kind, and the most. */
const LEAST = { post: 40, page: 15 } as const;
const MOST = 200;

/**
 * The line under a title: the excerpt, or the first sentences of the text, cut at a word.
 *
 * @param opening plain text that the article begins with.
 * @returns whether nothing in the export was long enough, too: then it says only what it is.
 */
export function standfirstOf(
  { kind, excerpt = '' }: Pick<Item, 'kind' | 'excerpt'>,
  title: string,
  opening: string,
): { text: string; isMadeUp: boolean } {
  const fits = characters(LEAST[kind], MOST);
  const words = excerpt || opening;
  const found = [
    excerpt,
    opening,
    `${sentence(excerpt)} ${opening}`,
    // What begins with the title would say it twice.
    ...(words.startsWith(title) ? [] : [`${title}${/[.!?…]$/.test(title) ? '' : ':'} ${words}`]),
  ]
    .map((text) => cutAtWord(text.replaceAll(/\s+/g, ' ').trim(), MOST))
    .find((text) => fits.safeParse(text).success);
  if (found !== undefined) return { text: found, isMadeUp: false };
  const what = kind === 'post' ? 'An article' : 'A page';
  return {
    text: cutAtWord(`${what} that came over from the old blog: ${title}`, MOST),
    isMadeUp: true,
  };
}

/** Words with a period at their end where they have no sign there. */
function sentence(words: string): string {
  return words.trim().replace(/(?<=[\p{L}\p{N})"'”’])$/u, '.');
}
