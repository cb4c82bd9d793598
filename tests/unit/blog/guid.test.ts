import { describe, expect, it } from 'vitest';
import { isGuid } from '../../../src/blog/guid.ts';

describe('what the feed of another blog calls an article', () => {
  it.each([
    'https://old.example/?p=12',
    'https://old.example/blog/Brücke',
    'urn:uuid:81f65a0d-c6cf-5596-8f4b-14526789f41d',
    'tag:old.example,2019:post-3',
    '5a1b2c3d4e5f60718293a4b5:5a1b2c3d4e5f60718293a4b6:5a1b2c3d4e5f60718293a4b7',
    '5a1b2c3d4e5f60718293a4b5',
    '81F65A0D-C6CF-5596-8F4B-14526789F41D',
  ])('can be %s', (id) => {
    expect(isGuid(id)).toBe(true);
  });

  it.each(['', 'how-sore', '2019', 'a b:c', 'pages/a:b', '/articles/a/', `a:${'b'.repeat(500)}`])(
    'is not %j',
    (id) => {
      expect(isGuid(id)).toBe(false);
    },
  );
});
