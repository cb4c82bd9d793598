import { addressOf } from '../addresses.ts';
import type { APIRoute } from 'astro';
import { getLibrary } from '../blog/library.ts';
import { HTML_FILE } from '../blog/permalinks.ts';
import type { FormatName } from '../blog/channels.ts';
import { type FeedDocument, feedDocuments } from './documents.ts';

/**
 * The paths of the feeds themselves in one format, for `[...channel]` routes: also
 * below the old addresses of their pages, where a host that reads no `_redirects`
 * would otherwise have nothing for a subscriber.
 */
export async function feedPaths(format: FormatName) {
  const documents = await documentsIn(format);
  return documents
    .filter(({ archive }) => archive === undefined)
    .flatMap((document) => [
      toPath(document),
      ...document.channel.aliases
        .filter((alias) => !HTML_FILE.test(alias))
        .map((alias) => ({ params: { channel: bare(alias) }, props: { document } })),
    ]);
}

/** The paths of the archives in one format, for `[...channel]` and `[number]` routes. */
export async function archivePaths(format: FormatName) {
  const documents = await documentsIn(format);
  return documents.filter(({ archive }) => archive !== undefined).map(toPath);
}

/** Answers with the document that the path has in its props. */
export const serveFeed: APIRoute<{ document: FeedDocument }> = async ({ props: { document } }) =>
  new Response(await document.write(), {
    headers: { 'Content-Type': `${document.type}; charset=utf-8` },
  });

async function documentsIn(format: FormatName): Promise<FeedDocument[]> {
  return feedDocuments(await getLibrary(), format);
}

function toPath(document: FeedDocument) {
  const channel = bare(addressOf(document.channel.href)) || undefined;
  return { params: { channel, number: document.archive?.toString() }, props: { document } };
}

function bare(address: string): string {
  return address.replaceAll(/^\/|\/$/g, '');
}
