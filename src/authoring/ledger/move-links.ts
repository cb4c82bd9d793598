/**
 * Writes a new slug into every link to an article: `/articles/old/`, with or
 * without a fragment, and `../old/` for what is beside its text.
 */
export function moveLinks(text: string, from: string, to: string): { text: string; count: number } {
  let count = 0;
  const moved = text.replaceAll(linksTo(from), (_, before: string) => {
    count += 1;
    return before + to;
  });
  return { text: moved, count };
}

/** The lines, from 1, that link to an article or to a file beside its text. */
export function linesLinkingTo(slug: string, text: string): number[] {
  const pattern = linksTo(slug);
  return text.split('\n').flatMap((line, i) => (line.search(pattern) === -1 ? [] : [i + 1]));
}

function linksTo(slug: string): RegExp {
  const literal = slug.replaceAll(/[^a-z0-9-]/gi, String.raw`\$&`);
  // The character before tells a link within this site from part of a longer address.
  return new RegExp(
    String.raw`(?<![\w./:%-])(\/articles\/|\.\.\/)${literal}(?=[/#?)"'\s\]>]|$)`,
    'g',
  );
}
