import path from 'node:path/posix';
import type { Item } from '../model.ts';
import type { PictureFetcher } from './fetch-pictures.ts';

/**
 * A fetcher for the pictures of one text: in Markdown, an address can be a path from the text's own
 * file, so it is looked for there first.
 */
export function besideText(
  fetcher: PictureFetcher,
  { body, source }: Pick<Item, 'body' | 'source'>,
): PictureFetcher {
  if (!('markdown' in body)) return fetcher;
  const beside = (address: string) =>
    WHOLE.test(address) ? [address] : [path.join(path.dirname(source.file), address), address];
  return {
    save: (wanted, folder, taken) =>
      fetcher.save(
        wanted.map(({ candidates }) => ({ candidates: candidates.flatMap(beside) })),
        folder,
        taken,
      ),
  };
}

/** An address of the web, or a path from the top of the old site. */
const WHOLE = /^(?:\/|[a-z][a-z\d+.-]*:)/i;
