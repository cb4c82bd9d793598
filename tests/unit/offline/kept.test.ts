import { describe, expect, it } from 'vitest';
import { aheadOf, type Kept, outdated, overflow, unused } from '../../../src/offline/kept.ts';

const kept = (address: string, more: Partial<Kept> = {}): Kept => ({
  address,
  title: address,
  keptAt: 1,
  readAt: 1,
  bytes: 10,
  files: [],
  ...more,
});

const addresses = (pages: readonly Kept[]) => pages.map(({ address }) => address);

const newest = { '/topics/a/': ['/a1/', '/a2/'], '/topics/b/': ['/b1/'] };

describe('the newest articles that are kept', () => {
  it('are those of topics of which something was read', () => {
    const pages = [
      kept('/old/', { topic: '/topics/a/' }),
      kept('/older/', { topic: '/topics/a/' }),
      kept('/b1/', { topic: '/topics/b/', readAt: 0 }),
      kept('/about/'),
    ];
    expect(aheadOf(pages, { newest })).toEqual(['/a1/', '/a2/']);
  });

  it('are none of a topic that the site has no more', () => {
    expect(aheadOf([kept('/old/', { topic: '/topics/gone/' })], { newest })).toEqual([]);
  });
});

describe('what no longer belongs on the device', () => {
  it('is what was taken back, and what was new once and never read', () => {
    const pages = [
      kept('/tools/', { readAt: 0 }),
      kept('/read/', { topic: '/topics/a/' }),
      kept('/back/', { topic: '/topics/a/' }),
      kept('/a1/', { topic: '/topics/a/', readAt: 0 }),
      kept('/a0/', { topic: '/topics/a/', readAt: 0 }),
    ];
    const lists = { always: ['/tools/'], newest, gone: ['/back/'] };
    expect(addresses(outdated(pages, lists))).toEqual(['/back/', '/a0/']);
  });
});

describe('what goes when the room is used up', () => {
  const sizes = new Map([
    ['/shared.js', 100],
    ['/own.js', 50],
  ]);
  const pages = [
    kept('/tools/', { readAt: 0, files: ['/shared.js'] }),
    kept('/read-lately/', { readAt: 9, files: ['/shared.js'] }),
    kept('/read-long-ago/', { readAt: 2, files: ['/own.js', '/shared.js'] }),
    kept('/newer/', { readAt: 0, keptAt: 5 }),
    kept('/new/', { readAt: 0, keptAt: 3 }),
  ];
  // Five pages of 10 bytes and two files.
  const all = 200;

  it.each([
    [all, []],
    [all - 1, ['/new/']],
    [all - 11, ['/new/', '/newer/']],
    [all - 21, ['/new/', '/newer/', '/read-long-ago/']],
    // Its own file went with it; the shared one is needed still.
    [all - 80, ['/new/', '/newer/', '/read-long-ago/']],
    [0, ['/new/', '/newer/', '/read-long-ago/', '/read-lately/']],
  ])('in %i bytes: first what was never read, then what was read longest ago', (room, gone) => {
    expect(addresses(overflow(pages, sizes, ['/tools/'], room))).toEqual(gone);
  });
});

it('finds the files of no page', () => {
  expect(unused(['/a.js', '/b.js'], [kept('/x/', { files: ['/a.js'] })])).toEqual(['/b.js']);
});
