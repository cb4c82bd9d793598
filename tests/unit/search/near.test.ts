import { describe, expect, it } from 'vitest';
import { type NearPage, nearPages, wordsAsked } from '../../../src/search/near.ts';

const PAGES: NearPage[] = [
  ['/blog/articles/box-squat/', 'The box squat: sit back, stand up'],
  ['/blog/articles/how-to-breathe/', 'How do I breathe in a heavy lift?'],
  ['/blog/articles/stiff-neck-after-overhead-pressing/', 'Why is my neck stiff?'],
  ['/blog/articles/knees/', 'Why do my knees click?'],
  ['/blog/tools/plates/', 'Plate loader'],
];

const near = (asked: string) => nearPages(asked, PAGES).map(([href]) => href.split('/').at(-2));

describe('what is near an address that leads nowhere', () => {
  it.each([
    ['/blog/articles/box-squa/', 'box-squat'],
    ['/2024/05/box-squat.html', 'box-squat'],
    ['/blog/articles/stiff-neck-after-overhead-press', 'stiff-neck-after-overhead-pressing'],
    ['/blog/Articles/HOW-TO-BREATHE/amp/', 'how-to-breathe'],
    ['/clicking-knees/', 'knees'],
    ['/plate-calculator/index.php', 'plates'],
    ['/bre%C3%A0the', 'how-to-breathe'],
    ['/blog/articles/box-squat/comments/', 'box-squat'],
    ['/tools/plates/kg/x', 'plates'],
  ])('is first what resembles it: %s', (asked, first) => {
    expect(near(asked)[0]).toBe(first);
  });

  it.each(['/', '/blog/', '/404.html', '/2024/05/', '/wp-login.php', '/%E0%A4%A', '/articles/'])(
    'is nothing where nothing does: %s',
    (asked) => {
      expect(near(asked)).toEqual([]);
    },
  );

  it('is a few pages at most', () => {
    const pages = Array.from({ length: 9 }, (_, i): NearPage => [`/squat-${i}/`, 'Squat']);
    expect(nearPages('/squat/', pages)).toHaveLength(3);
  });

  it('is looked for by the words in the last part of it', () => {
    expect(wordsAsked('/articles/how-heavy_is%20too-heavy/index.html')).toEqual([
      'how',
      'heavy',
      'is',
      'too',
      'heavy',
    ]);
  });
});
