import { describe, expect, it } from 'vitest';
import { articleFeedId, asUri, feedId } from '../../../src/feeds/identity.ts';

describe('the id of an article or a feed', () => {
  it('is what subscribers already know', () => {
    // A change here makes every article new to every subscriber: see NAMESPACE.
    expect(feedId('feed /')).toBe('urn:uuid:81f65a0d-c6cf-5596-8f4b-14526789f41d');
    expect(feedId('everything')).toBe('urn:uuid:314577de-9795-578f-8fb3-c36f547e93ab');
  });

  it('is a URN of a UUID of version 5', () => {
    for (const name of ['', 'a', 'feed /', 'שלום', '🏋️']) {
      expect(feedId(name)).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });

  it('is the same for the same name and another for another', () => {
    expect(feedId('bracing')).toBe(feedId('bracing'));
    expect(feedId('bracing')).not.toBe(feedId('Bracing'));
  });
});

describe('the id of an article from another blog', () => {
  it('is exactly what its feed there gave', () => {
    for (const guid of ['https://old.example/?p=12&x=1', '5a1b2c3d4e5f60718293a4b5']) {
      expect(articleFeedId(guid)).toBe(guid);
    }
    expect(articleFeedId('bracing')).toBe(feedId('bracing'));
  });

  it('is a URI in Atom, always the same', () => {
    expect(asUri('https://old.example/?p=12')).toBe('https://old.example/?p=12');
    expect(asUri(feedId('bracing'))).toBe(feedId('bracing'));
    expect(asUri('5a1b2c3d4e5f60718293a4b5')).toBe(feedId('5a1b2c3d4e5f60718293a4b5'));
    expect(asUri('5a:5b:5c')).toBe(feedId('5a:5b:5c'));
  });
});
