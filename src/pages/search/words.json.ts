import type { APIRoute } from 'astro';
import { getLibrary } from '../../blog/library.ts';
import { type SiteWords, wordsUsed } from '../../search/words.ts';

/** The vocabulary of the search, beside its index: for misspellings and for other names of terms. */
export const GET: APIRoute = async () => {
  const { posts, tools, tags, topics, authors, glossary, proseOf } = await getLibrary();
  const names = [
    ...[...posts, ...tools].flatMap(({ title, synonyms }) => [title, ...synonyms]),
    ...[...tags, ...topics, ...authors].map(({ name }) => name),
    ...glossary.flatMap(({ term, forms }) => [term, ...forms]),
  ];
  return Response.json({
    known: wordsUsed(names, posts.map(proseOf)),
    same: glossary.map(({ term, forms }) => [term, ...forms]),
  } satisfies SiteWords);
};
