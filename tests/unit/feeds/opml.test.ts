import { parseOpml } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { mainChannel } from '../../../src/blog/channels.ts';
import { toOpml } from '../../../src/feeds/formats/opml.ts';
import { site } from '../../../src/site.ts';

describe('the list of feeds as OPML', () => {
  it('has every channel with absolute addresses', () => {
    expect(parseOpml(toOpml([mainChannel])).body?.outlines).toEqual([
      {
        type: 'rss',
        text: site.name,
        title: site.name,
        description: site.description,
        xmlUrl: new URL('/rss.xml', site.address).href,
        htmlUrl: new URL('/', site.address).href,
      },
    ]);
  });

  it('escapes what a title says', () => {
    const title = `5 < 10 & "more" 'better'`;
    const opml = parseOpml(toOpml([{ ...mainChannel, title }]));
    expect(opml.body?.outlines?.[0]?.title).toBe(title);
  });
});
