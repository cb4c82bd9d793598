/**
 * The fragment of an address that leads to a quote and marks it
 * (https://wicg.github.io/scroll-to-text-fragment/). `page` is the text of the whole page as a
 * browser searches it, a line for each block; the quote stands from `from` up to `to`, and is
 * widened to whole words. A long quote is named by its first and its last words. The words around
 * it are added only if the page has the same words earlier, since a browser takes the first match.
 */
export function quoteFragment(page: string, from: number, to: number): string {
  const [start, end] = wholeWords(page, from, to);
  const ends = endsOf(page.slice(start, end));
  const before = linesOf(page.slice(0, start).trimEnd()).last.slice(-AROUND).join(' ');
  const after = linesOf(page.slice(end).trimStart()).first.slice(0, AROUND).join(' ');
  const namings = [
    { before: '', ends, after: '' },
    { before, ends, after: '' },
    { before: '', ends, after },
    { before, ends, after },
  ];
  const exact = namings.find((naming) => {
    const found = pattern(naming).exec(page);
    return found?.index === start && start + found[0].length === end;
  });
  return directive(exact ?? { before, ends, after });
}

interface Naming {
  readonly before: string;
  /** The whole quote, or its first and its last words. */
  readonly ends: readonly string[];
  readonly after: string;
}

/** Characters: a longer quote makes an address that is awkward to send. */
const LONG = 120;
/** The most words that name each end of a long quote. */
const ENDS = 4;
/** The most words added to tell a quote from the same words elsewhere. */
const AROUND = 3;
const LETTER = String.raw`[\p{L}\p{N}]`;

/** A browser finds whole words only. */
function wholeWords(page: string, from: number, to: number): [number, number] {
  const quote = page.slice(from, to);
  const start = to - quote.trimStart().length;
  const end = from + quote.trimEnd().length;
  const head = /[\p{L}\p{N}'’]*$/u.exec(page.slice(0, start))?.[0].length ?? 0;
  const tail = /^[\p{L}\p{N}'’]*/u.exec(page.slice(end))?.[0].length ?? 0;
  return [start - head, end + tail];
}

/** Each end lies within one block: a browser does not match words across blocks. */
function endsOf(quote: string): string[] {
  const isOneBlock = !quote.includes('\n');
  if (isOneBlock && quote.length <= LONG) return [quote];
  const { first, last } = linesOf(quote);
  // The ends must not overlap: a browser looks for the last words after the first.
  const room = isOneBlock ? Math.floor(first.length / 2) : ENDS;
  const most = Math.max(1, Math.min(ENDS, room));
  return [first.slice(0, most).join(' '), last.slice(-most).join(' ')];
}

/** The words of the first and of the last line. */
function linesOf(text: string) {
  const lines = text.split('\n').map((line) => line.split(' '));
  return { first: lines[0] ?? [], last: lines.at(-1) ?? [] };
}

/** What a browser looks for, written for a search in the text of the page. */
function pattern({ before, ends, after }: Naming): RegExp {
  const [lead, trail] = [before, after].map(wholeTerm);
  const quote = ends.map(wholeTerm).join(String.raw`[\s\S]*?`);
  return new RegExp(String.raw`(?<=${lead}\s*)${quote}(?=\s*${trail})`, 'iu');
}

function wholeTerm(words: string): string {
  const literal = words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return `(?<!${LETTER}(?=${LETTER}))${literal}(?!(?<=${LETTER})${LETTER})`;
}

function directive({ before, ends, after }: Naming): string {
  const parts = [
    ...(before ? [`${encode(before)}-`] : []),
    ...ends.map(encode),
    ...(after ? [`-${encode(after)}`] : []),
  ];
  return `#:~:text=${parts.join(',')}`;
}

/** Like the comma and the ampersand, a hyphen has a special meaning there. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
