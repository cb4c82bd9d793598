import { addressOf } from '../addresses.ts';
import type { APIRoute } from 'astro';
import { getLibrary } from '../blog/library.ts';
import type { FormatName } from './channels.ts';
import { type FeedDocument, feedDocuments } from './documents.ts';

/** The paths of the feeds themselves in one format, for `[...channel]` routes. */
export async function feedPaths(format: FormatName) {
  const documents = await documentsIn(format);
  return documents.filter(({ archive }) => archive === undefined).map(toPath);
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
  const channel = addressOf(document.channel.href).replaceAll(/^\/|\/$/g, '') || undefined;
  return { params: { channel, number: document.archive?.toString() }, props: { document } };
}
