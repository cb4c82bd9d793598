import { describe, expect, it } from 'vitest';
import { letter } from '../../../src/pictures/cards/lettering.ts';
import { boundsOf } from '../../fixtures/outlines.ts';

/** The outline of a text at 100 units to the em, its baseline starting at the origin. */
async function outline(text: string): Promise<string> {
  return (await letter(text)).pathOf(text, 0, 0, 100);
}

async function width(text: string): Promise<number> {
  return (await letter(text)).widthOf(text);
}

describe('text as outlines', () => {
  it('is path data of absolute commands, and no text', async () => {
    expect(await outline('Squat')).toMatch(/^[MLQCZ\d .-]+$/);
  });

  it('starts at the place it is given, and stands on its baseline', async () => {
    const lettering = await letter('H');
    const { left, right, top, bottom } = boundsOf(lettering.pathOf('H', 500, 300, 100));
    expect(left).toBeGreaterThanOrEqual(500);
    expect(right).toBeLessThan(500 + 100);
    expect(bottom).toBeCloseTo(300, 0);
    expect(top).toBeGreaterThan(300 - 80);
  });

  it('is as wide as it says, give or take the space around a letter', async () => {
    const lettering = await letter('Deadlift');
    const { right } = boundsOf(lettering.pathOf('Deadlift', 0, 0, 100));
    expect(Math.abs(right - lettering.widthOf('Deadlift') * 100)).toBeLessThan(10);
  });

  it('grows with its size', async () => {
    const lettering = await letter('Row');
    const [small, large] = [50, 100].map((size) => boundsOf(lettering.pathOf('Row', 0, 0, size)));
    expect(large?.right).toBeCloseTo((small?.right ?? 0) * 2, 0);
  });

  it('is nothing for nothing', async () => {
    expect(await outline('')).toBe('');
    expect(await width('')).toBe(0);
  });

  it('is the same every time', async () => {
    expect(await outline('Ünïcødé 深蹲 🏋️')).toBe(await outline('Ünïcødé 深蹲 🏋️'));
  });
});

describe('characters that the display face lacks', () => {
  it.each(['é', 'Å', 'Đ', 'ẵ', 'ł', 'я', '深', '蹲', 'デ', 'ッ', '。', '🏋', '🥗', '—', '×', '½'])(
    'are drawn from another: %s',
    async (character) => {
      expect((await letter(character)).canWrite(character)).toBe(true);
      expect(await outline(character)).not.toBe('');
    },
  );

  it('are drawn alike however they are composed', async () => {
    expect(await outline('Ångström'.normalize('NFD'))).toBe(await outline('Ångström'));
  });

  it('lose a mark that no face has in that place, and keep the letter', async () => {
    expect(await outline('q\u0303')).toBe(await outline('q'));
  });

  it.each(['🏋🏽‍♀️', '👨‍👩‍👧‍👦', '🇩🇪', '❤️', '1️⃣', '👩‍⚕️'])(
    'are one glyph where they are one emoji: %s',
    async (emoji) => {
      expect(await outline(emoji)).not.toBe('');
      expect(await width(emoji)).toBeCloseTo(await width('🏋️'), 5);
    },
  );

  it('are known to be missing where no face has them', async () => {
    const lettering = await letter('Grip a שלום bar', 'Grip a bar 🫠');
    expect(lettering.canWrite('Grip a שלום bar')).toBe(false);
    expect(lettering.canWrite('Grip a bar 🫠')).toBe(true);
  });
});
