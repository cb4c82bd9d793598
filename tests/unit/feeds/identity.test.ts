import { describe, expect, it } from 'vitest';
import { feedId } from '../../../src/feeds/identity.ts';

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
