/**
 * Tags as this site writes them, each once: words in lower case, with a space or a hyphen between.
 * What has no letter or number in it is left out.
 */
export function tagsOf(names: readonly string[]): string[] {
  const tags = names.map((name) =>
    name
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[’']/g, '')
      .replaceAll(/[^\p{Ll}\p{N}-]+/gu, ' ')
      .replaceAll(/[ -]*-[ -]*/g, '-')
      .replaceAll(/^[ -]+|[ -]+$/g, ''),
  );
  return [...new Set(tags)].filter(Boolean);
}
