import { escapeMarkup } from '../markup.ts';
import { withoutMeanings } from '../blog/glossary.ts';
import type { CatalogEntry } from './catalog.ts';

/** How an article's page begins and ends what is to be found: its text, without the sources after it. */
const TEXT_STARTS = '<div class="prose">';
const ARTICLE_ENDS = '</article>';

/**
 * The copy of an article's page that is indexed: its text, with the marks that
 * Pagefind reads. The page itself carries none of them, and no byte for them.
 *
 * @throws when the page has no text where it should be.
 */
export function indexCopy(page: string, entry: CatalogEntry): string {
  const start = page.indexOf(TEXT_STARTS);
  const end = page.lastIndexOf(ARTICLE_ENDS);
  if (start === -1 || end < start) throw new Error(`The page ${entry.href} has no text to index.`);
  const text = withoutMeanings(page.slice(start + TEXT_STARTS.length, end))
    // What is in it is for browsers that play none.
    .replaceAll(/<video[^>]*>[^]*?<\/video>/g, '')
    // Without a space the last word of one block and the first of the next are one.
    .replaceAll(/<\/(?:dt|dd|p|li|t[dh]|h\d)>/g, '$& ');
  return `<html><body><div data-pagefind-body>${marks(entry)}${text}</div></body></html>`;
}

/** The words of a copy, tags and character references left out. */
export function textOf(copy: string): string {
  return copy.replaceAll(/<[^>]*>|&#?\w+;/g, ' ');
}

function marks({ title, description, topic, keywords, published }: CatalogEntry): string {
  const fields = [
    `<p data-pagefind-meta="title">${escapeMarkup(title)}</p>`,
    `<p data-pagefind-meta="description">${escapeMarkup(description)}</p>`,
    `<p data-pagefind-meta="keywords">${escapeMarkup(keywords.join(', '))}</p>`,
    `<p data-pagefind-filter="topic">${escapeMarkup(topic)}</p>`,
    `<p data-pagefind-sort="published">${published}</p>`,
  ];
  return `<div data-pagefind-ignore>${fields.join('')}</div>`;
}
