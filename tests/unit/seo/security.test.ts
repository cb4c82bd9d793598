import { describe, expect, it } from 'vitest';
import { defineSite } from '../../../src/blog/site-settings.ts';
import { securityText } from '../../../src/seo/security.ts';
import { settings } from '../../fixtures/test-site.ts';

const now = new Date('2026-11-27T12:00:00Z');
const textOf = (own: object, at = now) => securityText(defineSite({ ...settings, ...own }, {}), at);

describe('security.txt', () => {
  it('says whom to tell, until when, and in which language', () => {
    expect(textOf({ corrections: 'us@example.com', language: 'en-US' })).toBe(
      [
        'Contact: mailto:us@example.com',
        'Expires: 2027-10-01T00:00:00.000Z',
        'Preferred-Languages: en-US',
        'Canonical: https://example.com/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  it('holds for some months from any day on, and for less than a year', () => {
    const day = 86_400_000;
    for (let i = 0; i < 800; i += 1) {
      const at = new Date(now.getTime() + i * day);
      const [, expires = ''] = /^Expires: (.*)$/m.exec(textOf({}, at) ?? '') ?? [];
      const days = (Date.parse(expires) - at.getTime()) / day;
      expect(days).toBeGreaterThan(300);
      expect(days).toBeLessThan(365);
    }
  });

  it('is not there without an address to write to, nor for a site in a folder of its host', () => {
    expect(textOf({ corrections: undefined })).toBeUndefined();
    expect(textOf({ address: 'https://example.com/blog/' })).toBeUndefined();
  });
});
