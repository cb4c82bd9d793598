import type { Loader, LoaderContext } from 'astro/loaders';
import { describe, expect, it } from 'vitest';
import { asWritten } from '../../../src/loaders/as-written.ts';

type Read = (file: { contents: string }) => { data: unknown; body: string };

/** What a loader of Astro is given to read a file with. */
async function readerOf(ending: string): Promise<Read> {
  let read: Read | undefined;
  const types = new Map([[ending, { getEntryInfo: () => ({ data: 'as Astro reads it' }) }]]);
  const loader: Loader = {
    name: 'test',
    load(context) {
      const { entryTypes } = context as unknown as { entryTypes: typeof types };
      read = entryTypes.get(ending)?.getEntryInfo as unknown as Read;
      return Promise.resolve();
    },
  };
  const config = { root: new URL('file:///') };
  const context = { entryTypes: types, config, store: {} };
  await asWritten(loader).load(context as unknown as LoaderContext);
  if (!read) throw new Error('The loader was given no reader');
  return read;
}

describe('a file of the content', () => {
  const fields = 'publishedAt: 2026-10-14T00:00:00Z\ntitle: 2026-10-14\nlocator: 0b11\n';
  const texts = { publishedAt: '2026-10-14T00:00:00Z', title: '2026-10-14', locator: '0b11' };

  it('is read by a build as the check reads it: what looks like a date is the text that it is', async () => {
    const record = await readerOf('.yaml');
    expect(record({ contents: fields }).data).toEqual(texts);
    const post = await readerOf('.mdx');
    expect(post({ contents: `---\n${fields}---\n\nA text.\n` })).toMatchObject({
      data: texts,
      body: 'A text.',
    });
  });

  it('stops a build while an author breaks it', async () => {
    const read = await readerOf('.yaml');
    expect(() => read({ contents: 'title: "a' })).toThrow();
  });
});
