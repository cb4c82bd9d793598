import { describe, expect, it } from 'vitest';
import { lintContent } from '../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../src/authoring/finding.ts';
import { countWords } from '../../../src/blog/reading-time.ts';
import { article, MOST_POSTS, WORDS, writeArticles } from '../../benchmarks/posts.ts';
import { copyContent } from '../../fixtures/folder.ts';

const articles = Array.from({ length: 400 }, (_, n) => article(n));

describe('the posts of the benchmarks', () => {
  it('pass the check of a site that is strict with articles', async () => {
    const root = await copyContent();
    await writeArticles(root, 60);
    const findings = await lintContent(root, new Date('2026-06-01'), 'health');
    const others = findings.filter(({ rule }) => rule !== 'review-due');
    expect(others.map(describeFinding)).toEqual([]);
  });

  it('are the same each time', () => {
    expect(article(7)).toEqual(articles[7]);
  });

  it('have about as many words as they say', () => {
    const words = articles.map(({ body }) => countWords(body));
    const mean = words.reduce((sum, each) => sum + each, 0) / words.length;
    expect(Math.abs(mean - WORDS) / WORDS).toBeLessThan(0.05);
    expect(new Set(words).size).toBeGreaterThan(50);
  });

  it('have components in every second and a photo on every tenth', () => {
    expect(articles.filter(({ body }) => /<[A-Z]/.test(body))).toHaveLength(200);
    expect(articles.filter(({ hasPhoto }) => hasPhoto)).toHaveLength(40);
  });

  it('have no address, title or standfirst twice, however many they are', () => {
    const all = Array.from({ length: MOST_POSTS }, (_, n) => article(n));
    for (const of of [
      all.map(({ slug }) => slug),
      all.map(({ fields }) => fields['title']),
      all.map(({ fields }) => fields['description']),
    ]) {
      expect(new Set(of).size).toBe(MOST_POSTS);
    }
  });
});
