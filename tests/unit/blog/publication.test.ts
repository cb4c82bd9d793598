import { describe, expect, it } from 'vitest';
import type { PostState } from '../../../src/blog/post.ts';
import { buildTime, nextOpening, publicationState } from '../../../src/blog/publication.ts';

const now = new Date('2026-10-14T12:00:00Z');
const at = (publishedAt: string, draft = false) => ({ draft, publishedAt: new Date(publishedAt) });

describe('the gate', () => {
  it('publishes a post whose time has come', () => {
    expect(publicationState(at('2026-10-14T00:00:00Z'), now)).toBe('published');
  });

  it('publishes a post at the very moment of its time', () => {
    expect(publicationState(at('2026-10-14T12:00:00Z'), now)).toBe('published');
  });

  it('holds a post back until a millisecond before its time', () => {
    expect(publicationState(at('2026-10-14T12:00:00.001Z'), now)).toBe('scheduled');
  });

  it('never publishes a draft, whatever its date', () => {
    expect(publicationState(at('2020-01-01T00:00:00Z', true), now)).toBe('draft');
  });
});

describe('the next opening', () => {
  const post = (state: PostState, opensAt: string) => ({ state, opensAt: new Date(opensAt) });

  it('is that of the scheduled post which comes first', () => {
    const posts = [
      post('scheduled', '2026-10-20'),
      post('published', '2026-10-01'),
      post('draft', '2026-10-15'),
      post('scheduled', '2026-10-16'),
    ];
    expect(nextOpening(posts)).toEqual(new Date('2026-10-16'));
    expect(nextOpening(posts.slice(1, 3))).toBeUndefined();
  });
});

describe('the time of a build', () => {
  const clock = () => now;

  it('is the clock when nothing is set', () => {
    expect(buildTime(undefined, clock)).toBe(now);
    expect(buildTime('', clock)).toBe(now);
  });

  it('is what the setting says, in UTC', () => {
    expect(buildTime('2026-01-02', clock)).toEqual(new Date('2026-01-02T00:00:00Z'));
    expect(buildTime('2026-01-02T03:04', clock)).toEqual(new Date('2026-01-02T03:04:00Z'));
  });

  it('refuses a setting that is no date, and says what to write', () => {
    expect(() => buildTime('tomorrow', clock)).toThrow(/SITE_NOW is "tomorrow"\. Write a date/);
  });

  it('is none by a clock that was never set', () => {
    const unset = () => new Date(0);
    expect(() => buildTime('', unset)).toThrow(/^The clock of this machine says 1970-01-01\. Set/);
    expect(buildTime('1970-01-01', clock)).toEqual(unset());
  });
});
