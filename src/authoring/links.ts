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

function linksTo(slug: string): RegExp {
  const literal = slug.replaceAll(/[^a-z0-9-]/gi, String.raw`\$&`);
  // What comes before tells a link of this site from a part of a longer address.
  return new RegExp(
    String.raw`(?<![\w./:%-])(\/articles\/|\.\.\/)${literal}(?=[/#?)"'\s\]>]|$)`,
    'g',
  );
}
