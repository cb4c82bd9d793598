import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { postFrontMatter } from '../../../src/blog/schema/post.ts';
import { sourceFields } from '../../../src/blog/schema/source.ts';
import { characters } from '../../../src/blog/schema/fields.ts';
import { topicFields } from '../../../src/blog/schema/topic.ts';

const schema = postFrontMatter(z.string());
const valid = {
  title: 'Why do my knees click?',
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
      authors: [],
      tags: [],
      draft: false,
      imported: false,
      aliases: [],
      references: [],
      synonyms: [],
      corrections: [],
    });
  });

  it.each([
    ['title', { title: '' }, 'is empty'],
    ['title', { title: '   ' }, 'is empty'],
    ['title', { title: 'x'.repeat(121) }, 'has 121 characters, and at most 120 are allowed'],
    ['description', { description: 'Too short.' }, 'has 10 characters, and needs 40 or more'],
    [
      'description',
      { description: 'x'.repeat(201) },
      'has 201 characters, and at most 200 are allowed',
    ],
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
    ['synonyms', { synonyms: ['back ache', 'back ache'] }, 'has "back ache" twice'],
  ])('refuses a wrong %s: %j', (path, fields, message) => {
    expect(faults(fields)).toEqual([[path, message]]);
  });

  it.each([[0], [1.5], [-1], ['1']])('refuses featured: %j', (featured) => {
    expect(faults({ featured })?.[0]?.[0]).toBe('featured');
  });

  it.each([
    'how-sore',
    'https://old.example/?p=12',
    'tag:old.example,2019:post-3',
    '5a1b2c3d4e5f:5a1b2c3d4e5f:5a1b2c3d4e5f',
  ])('takes the first slug, or what the feed of another blog called it, as id: %s', (id) => {
    expect(faults({ id })).toBeUndefined();
  });

  it.each(['How Sore', 'How sore: a story', '/articles/how-sore/', 'topics/a:b', ''])(
    'refuses another id: %j',
    (id) => {
      expect(faults({ id })).toEqual([['id', 'is not lower-case words and hyphens']]);
    },
  );

  it('refuses a field it does not know', () => {
    expect(faults({ summary: 'x' })?.[0]?.[1]).toContain('summary');
  });

  it('finds dates in the wrong order beside other faults', () => {
    expect(faults({ title: '', updatedAt: '2026-10-13' })).toHaveLength(2);
  });

  it('allows an edit on the day of publication', () => {
    const today = { updatedAt: '2026-10-14', reviewedAt: '2026-10-14' };
    expect(faults(today)).toBeUndefined();
    expect(faults({ publishedAt: '2026-10-14T18:00Z', ...today })).toBeUndefined();
  });
});

describe('the corrections of a post', () => {
  const text = 'We wrote 40 kg. The study used 20 kg.';
  const correction = { date: '2026-11-02', text };

  it('are read with their dates, in the order written', () => {
    const corrections = [correction, { date: '2026-11-05T08:30Z', text }];
    const post = schema.parse({ ...valid, updatedAt: '2026-11-05T08:30Z', corrections });
    expect(post.corrections).toEqual([
      { date: new Date('2026-11-02T00:00:00Z'), text },
      { date: new Date('2026-11-05T08:30:00Z'), text },
    ]);
  });

  it('may be of the day of publication, which is then the day of the last edit', () => {
    const corrections = [{ date: '2026-10-14', text }];
    expect(faults({ updatedAt: '2026-10-14', corrections })).toBeUndefined();
  });

  it.each([
    ['corrections.0.text', { text: 'Wrong number.' }, 'has 13 characters, and needs 20 or more'],
    [
      'corrections.0.text',
      { text: 'x'.repeat(501) },
      'has 501 characters, and at most 500 are allowed',
    ],
    ['corrections.0.date', { date: '2/11/2026' }, '"2/11/2026" is not a date'],
    [
      'corrections.0.date',
      { date: '2026-10-13' },
      'is 2026-10-13, before publishedAt, which is 2026-10-14',
    ],
  ])('refuse a wrong %s: %j', (path, fields, message) => {
    const corrections = [{ ...correction, ...fields }];
    expect(faults({ updatedAt: '2026-11-02', corrections })).toEqual([[path, message]]);
  });

  it('refuse a field they do not have', () => {
    const corrections = [{ ...correction, author: 'me' }];
    expect(faults({ updatedAt: '2026-11-02', corrections })?.[0]?.[1]).toContain('author');
  });

  it('need updatedAt, and say of which day the newest is', () => {
    const corrections = [correction, { date: '2026-11-05', text }, correction];
    expect(faults({ corrections })).toEqual([
      ['updatedAt', 'is missing, and the newest correction is of 2026-11-05'],
    ]);
  });

  it('need an updatedAt that is not before the newest, to the minute where both have one', () => {
    expect(faults({ updatedAt: '2026-11-01', corrections: [correction] })).toEqual([
      ['updatedAt', 'is 2026-11-01, before the newest correction, which is of 2026-11-02'],
    ]);
    const corrections = [{ date: '2026-11-02T08:30Z', text }, correction];
    expect(faults({ updatedAt: '2026-11-02', corrections })).toBeUndefined();
    expect(faults({ updatedAt: '2026-11-02T08:29Z', corrections })).toEqual([
      [
        'updatedAt',
        'is 2026-11-02T08:29Z, before the newest correction, which is of 2026-11-02T08:30Z',
      ],
    ]);
  });

  it('blame every date once, beside other faults', () => {
    const early = { date: '2026-10-01', text };
    const found = faults({ title: '', corrections: [early, correction, 'x', { text }] });
    expect(found?.map(([path]) => path).toSorted()).toEqual([
      'corrections.0.date',
      'corrections.2',
      'corrections.3.date',
      'title',
      'updatedAt',
    ]);
  });

  it('say nothing of an updatedAt that is no date but that', () => {
    expect(faults({ updatedAt: 'soon', corrections: [correction] })).toEqual([
      ['updatedAt', '"soon" is not a date'],
    ]);
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
  const fields = { name: 'Lifting', description: 'How to move a heavy bar well.' };
  const takes = (more: object) => topicFields.safeParse({ ...fields, ...more }).success;

  it('has one color: a plate or one of the owner', () => {
    expect(takes({ plate: 'red' })).toBe(true);
    expect(takes({ color: '#8A2BE2' })).toBe(true);
    expect(takes({})).toBe(false);
    expect(takes({ plate: 'purple' })).toBe(false);
    expect(takes({ color: 'purple' })).toBe(false);
    expect(takes({ color: '#abc' })).toBe(false);
    expect(takes({ plate: 'red', color: '#8a2be2' })).toBe(false);
  });
});
