import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/pictures/covers/random.ts';

describe('a seeded generator', () => {
  const draw = (seed: string, length = 1000) => {
    const random = createRandom(seed);
    return Array.from({ length }, () => random.between(0, 9));
  };

  it('repeats itself for the same seed', () => {
    expect(draw('squat')).toEqual(draw('squat'));
  });

  it('never changes what it draws: published covers depend on it', () => {
    expect(draw('squat', 12)).toEqual([2, 2, 2, 4, 9, 0, 7, 9, 1, 5, 2, 9]);
  });

  it('goes its own way for seeds one letter apart', () => {
    const other = draw('squats');
    const same = draw('squat').filter((value, index) => value === other[index]).length;
    expect(same).toBeLessThan(150);
  });

  it('takes an empty seed and letters beyond ASCII', () => {
    expect(draw('')).not.toEqual(draw('ünïcödé'));
  });

  it('draws both ends of a range, nothing outside it, and each number about as often', () => {
    const tally = new Map<number, number>();
    for (const value of draw('range', 10_000)) tally.set(value, (tally.get(value) ?? 0) + 1);
    expect([...tally.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const count of tally.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('draws a share in whole hundredths', () => {
    const random = createRandom('share');
    for (let turn = 0; turn < 200; turn += 1) {
      const share = random.share(62, 84);
      expect(share).toBeGreaterThanOrEqual(0.62);
      expect(share).toBeLessThanOrEqual(0.84);
      expect(share).toBe(Math.round(share * 100) / 100);
    }
  });

  it('says yes as many times in a hundred as it is asked to', () => {
    const random = createRandom('chance');
    const yes = Array.from({ length: 10_000 }, () => random.chance(30)).filter(Boolean).length;
    expect(Math.abs(yes - 3000)).toBeLessThan(200);
  });

  it('picks every choice', () => {
    const random = createRandom('pick');
    const picked = new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b', 'c'])));
    expect([...picked].sort()).toEqual(['a', 'b', 'c']);
  });
});
