import { describe, expect, it } from 'vitest';
import { showIn } from '../../../src/tools/kit/written-loads.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a load that was written in one unit, in the other', () => {
  it.each([
    ['102,5', 'kg', 'kg', '102,5'],
    ['225 lb', 'kg', 'lb', '225 lb'],
    ['225 lb', 'kg', 'kg', '225 lb'],
    ['heavy', 'kg', 'lb', 'heavy'],
    ['17', 'kg', 'lb', '37.48 lb'],
  ] as const)('%s, written as %s, is in %s: %s', (text, writtenIn, unit, shown) => {
    expect(plain(showIn({ text, unit: writtenIn }, unit, false).text)).toBe(shown);
  });

  it('is rounded only where plates make it, and says from what', () => {
    const { text, roundedFrom } = showIn({ text: '102.5', unit: 'kg' }, 'lb', true);
    expect(plain(text)).toBe('225 lb');
    expect(plain(roundedFrom ?? '')).toBe('102.5 kg');
    expect(showIn({ text: '45.359237', unit: 'kg' }, 'kg', true).roundedFrom).toBeUndefined();
  });
});
