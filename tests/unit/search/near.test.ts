import { describe, expect, it } from 'vitest';
import { type NearPage, nearPages, wordsAsked } from '../../../src/search/near.ts';

const PAGES: NearPage[] = [
  ['/blog/articles/hip-hinge/', 'The hip hinge: beyond “lift with your legs”'],
  ['/blog/articles/how-to-brace/', 'How do I brace for a heavy lift?'],
  ['/blog/articles/low-back-pain-after-deadlifting/', 'Why do I have low back pain?'],
  ['/blog/articles/knees/', 'Why do my knees click?'],
  ['/blog/tools/plates/', 'Plate loader'],
];

const near = (asked: string) => nearPages(asked, PAGES).map(([href]) => href.split('/').at(-2));

describe('what is near an address that leads nowhere', () => {
  it.each([
    ['/blog/articles/hip-hing/', 'hip-hinge'],
    ['/2024/05/hip-hinge.html', 'hip-hinge'],
    ['/blog/articles/low-back-pain-after-deadlift', 'low-back-pain-after-deadlifting'],
    ['/blog/Articles/HOW-TO-BRACE/amp/', 'how-to-brace'],
    ['/clicking-knees/', 'knees'],
    ['/plate-calculator/index.php', 'plates'],
    ['/br%C3%A0ce', 'how-to-brace'],
    ['/blog/articles/hip-hinge/comments/', 'hip-hinge'],
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
    expect(wordsAsked('/articles/how-sore_is%20too-sore/index.html')).toEqual([
      'how',
      'sore',
      'is',
      'too',
      'sore',
    ]);
  });
});
