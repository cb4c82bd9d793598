import type { APIRoute } from 'astro';
import type { FormatName } from '../blog/channels.ts';
import { getLibrary } from '../blog/library.ts';
import { type FeedDocument, feedDocuments } from './documents.ts';

/**
 * The paths of the feeds in one format, for `[...channel]` routes. Includes the old addresses of
 * their pages, for hosts that do not read `_redirects`.
 */
export async function feedPaths(format: FormatName) {
  const paths = await pathsIn(format);
  return paths.filter(({ params }) => params.number === undefined);
}

/** The same for their archives, for `[...channel]` and `[number]` routes. */
export async function archivePaths(format: FormatName) {
  const paths = await pathsIn(format);
  return paths.filter(({ params }) => params.number !== undefined);
}

/** Answers with the document that the path has in its props. */
export const serveFeed: APIRoute<{ document: FeedDocument }> = async ({ props: { document } }) =>
  new Response(await document.write(), {
    headers: { 'Content-Type': `${document.type}; charset=utf-8` },
  });

async function pathsIn(format: FormatName) {
  const library = await getLibrary();
  const documents = new Map(
    feedDocuments(library, format).map((document) => [document.address, document]),
  );
  return library.addresses.flatMap(({ address, moved }) => {
    const document = documents.get(moved?.to ?? address);
    const [, channel, number] = PATH.exec(address) ?? [];
    return document ? [{ params: { channel, number }, props: { document } }] : [];
  });
}

/** Such as `/topics/lifting/rss.xml` or `/topics/lifting/rss/archive-1.xml`. */
const PATH = /^\/(?:(.+)\/)?\w+(?:\/archive-(\d+))?\.\w+$/;
