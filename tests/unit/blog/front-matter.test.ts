import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { postFrontMatter } from '../../../src/blog/front-matter/post.ts';
import { sourceFields } from '../../../src/blog/front-matter/source.ts';
import { characters } from '../../../src/blog/front-matter/text.ts';
import { topicFields } from '../../../src/blog/front-matter/topic.ts';

const schema = postFrontMatter(z.string());
const valid = {
  title: 'How sore is too sore?',
  description: 'What delayed soreness can tell you, and what it can’t.',
  publishedAt: '2026-10-14',
  topic: 'recovery',
};
const faults = (fields: object) =>
  schema
    .safeParse({ ...valid, ...fields })
    .error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('the front matter of a post', () => {
  it('needs four fields, and fills in the rest', () => {
    expect(schema.parse(valid)).toEqual({
      ...valid,
      publishedAt: new Date('2026-10-14T00:00:00Z'),
      tags: [],
      draft: false,
      aliases: [],
      references: [],
    });
  });

  it.each([
    ['title', { title: '' }, 'is empty'],
    ['title', { title: '   ' }, 'is empty'],
    ['title', { title: 'x'.repeat(121) }, 'has 121 characters, and may have 120'],
    ['description', { description: 'Too short.' }, 'has 10 characters, and needs 40 or more'],
    ['description', { description: 'x'.repeat(201) }, 'has 201 characters, and may have 200'],
    ['publishedAt', { publishedAt: '14/10/2026' }, '"14/10/2026" is not a date'],
    [
      'updatedAt',
      { updatedAt: '2026-10-13' },
      'is 2026-10-13, before publishedAt, which is 2026-10-14',
    ],
    [
      'reviewedAt',
      { reviewedAt: '2020-01-01' },
      'is 2020-01-01, before publishedAt, which is 2026-10-14',
    ],
    ['tags', { tags: ['sore', 'sore'] }, 'has "sore" twice'],
    ['tags.0', { tags: ['Sore'] }, 'is not a lower-case word'],
    ['aliases.0', { aliases: ['https://elsewhere.test/'] }, 'is not an address on this site'],
    ['aliases.0', { aliases: ['//elsewhere.test/'] }, 'is not an address on this site'],
    ['references', { references: ['a', 'a'] }, 'has "a" twice'],
  ])('refuses a wrong %s: %j', (path, fields, message) => {
    expect(faults(fields)).toEqual([[path, message]]);
  });

  it.each([[0], [1.5], [-1], ['1']])('refuses featured: %j', (featured) => {
    expect(faults({ featured })?.[0]?.[0]).toBe('featured');
  });

  it('refuses a field it does not know', () => {
    expect(faults({ summary: 'x' })?.[0]?.[1]).toContain('summary');
  });

  it('finds dates in the wrong order beside other faults', () => {
    expect(faults({ title: '', updatedAt: '2026-10-13' })).toHaveLength(2);
  });

  it('allows an edit on the day of publication', () => {
    expect(faults({ updatedAt: '2026-10-14', reviewedAt: '2026-10-14' })).toBeUndefined();
  });
});

describe('counting characters', () => {
  it('counts an emoji or an accented letter as one', () => {
    expect(characters(1, 3).safeParse('🏋🏽‍♀️é!').success).toBe(true);
  });
});

describe('the fields of a source', () => {
  it('needs a finding and a way to find it', () => {
    expect(
      sourceFields.safeParse({ finding: 'It found a thing or two.', doi: '10.1186/x' }).success,
    ).toBe(true);
    expect(sourceFields.safeParse({ finding: 'It found a thing or two.' }).success).toBe(false);
  });

  it('refuses an address that is not https', () => {
    const fields = { finding: 'It found a thing or two.', url: 'http://a.test' };
    expect(sourceFields.safeParse(fields).success).toBe(false);
  });
});

describe('the fields of a topic', () => {
  it('needs one of the four plates', () => {
    const fields = { name: 'Lifting', description: 'How to move a heavy bar well.' };
    expect(topicFields.safeParse({ ...fields, plate: 'red' }).success).toBe(true);
    expect(topicFields.safeParse({ ...fields, plate: 'pink' }).success).toBe(false);
  });
});
