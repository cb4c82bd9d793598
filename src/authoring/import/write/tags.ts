import { tagSlug } from '../../../blog/permalinks.ts';

/**
 * Tags as this site writes them, each once: words in lower case, with a space or a hyphen between.
 * What has no letter or number in it is left out.
 */
export function tagsOf(names: readonly string[]): string[] {
  const tags = names.map((name) =>
    name
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('&', ' and ')
      .replaceAll(/[’']/g, '')
      .replaceAll(/[^\p{Ll}\p{N}-]+/gu, ' ')
      .replaceAll(/[ -]*-[ -]*/g, '-')
      .replaceAll(/^[ -]+|[ -]+$/g, ''),
  );
  return [...new Set(tags)].filter(Boolean);
}

/**
 * Spells each tag as it was first spelled: "low back" and "low-back" would share one page.
 *
 * @param spellings the spelling of each tag so far, by its part of an address; new ones are added.
 */
export function spelledAlike(tags: readonly string[], spellings: Map<string, string>): string[] {
  const spelled = tags.map((tag) => {
    const known = spellings.get(tagSlug(tag));
    if (known === undefined) spellings.set(tagSlug(tag), tag);
    return known ?? tag;
  });
  return [...new Set(spelled)];
}
