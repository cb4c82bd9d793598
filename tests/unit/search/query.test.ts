import { describe, expect, it } from 'vitest';
import { isEmpty, readQuery, writeQuery } from '../../../src/search/query.ts';

const TOPICS = ['lifting', 'recovery', 'eating'];

describe('a query in an address', () => {
  it('is read with the topics that the site has, in its order', () => {
    expect(readQuery('?q=low+back&topic=eating&topic=cooking&topic=lifting', TOPICS)).toEqual({
      text: 'low back',
      topics: ['lifting', 'eating'],
    });
  });

  it('may be missing, or blank', () => {
    expect(readQuery('', TOPICS)).toEqual({ text: '', topics: [] });
    expect(readQuery('?q=%20%20', TOPICS)).toEqual({ text: '', topics: [] });
  });

  it('is written as the form itself would', () => {
    expect(writeQuery({ text: 'low back', topics: ['lifting', 'eating'] })).toBe(
      '?q=low+back&topic=lifting&topic=eating',
    );
    expect(writeQuery({ text: '', topics: ['eating'] })).toBe('?topic=eating');
  });

  it('is nothing for no query', () => {
    expect(writeQuery({ text: '', topics: [] })).toBe('');
  });

  it.each(['5 < 10 & "more"', 'a+b=c?', 'überlast 深蹲', '#anchor%20'])(
    'comes back as it was: %s',
    (text) => {
      const query = { text, topics: ['recovery'] };
      expect(readQuery(writeQuery(query), TOPICS)).toEqual(query);
    },
  );
});

describe('an empty query', () => {
  it('has neither text nor topics', () => {
    expect(isEmpty({ text: '', topics: [] })).toBe(true);
    expect(isEmpty({ text: 'a', topics: [] })).toBe(false);
    expect(isEmpty({ text: '', topics: ['eating'] })).toBe(false);
  });
});
