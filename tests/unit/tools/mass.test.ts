import { describe, expect, it } from 'vitest';
import { amountIn, formatBoth, formatMass, massOf } from '../../../src/tools/kit/mass.ts';

describe('a mass', () => {
  it('is exact in steps of 1.25 and 2.5, however many are added', () => {
    for (const unit of ['kg', 'lb'] as const) {
      const step = massOf(1.25, unit);
      let sum = 0;
      for (let plates = 1; plates <= 400; plates += 1) {
        sum += step;
        expect(amountIn(sum, unit)).toBe(plates * 1.25);
        expect(Number.isSafeInteger(sum)).toBe(true);
      }
    }
  });

  it('comes back from its own unit unchanged, to the hundredth', () => {
    for (const unit of ['kg', 'lb'] as const) {
      for (let hundredths = 1; hundredths < 50_000; hundredths += 7) {
        expect(amountIn(massOf(hundredths / 100, unit), unit)).toBe(hundredths / 100);
      }
    }
  });

  it('is converted by the definition of the pound', () => {
    expect(massOf(1, 'lb')).toBe(4_535_923_700);
    expect(amountIn(massOf(100, 'kg'), 'lb')).toBe(220.46);
    expect(amountIn(massOf(225, 'lb'), 'kg')).toBe(102.06);
  });

  it('is written without crumbs, its unit on the same line', () => {
    expect(formatMass(massOf(0.1, 'kg') + massOf(0.2, 'kg'), 'kg')).toBe('0.3\u00a0kg');
    expect(formatMass(massOf(102.5, 'kg'), 'kg')).toBe('102.5\u00a0kg');
    expect(formatBoth(massOf(100, 'kg'), 'kg')).toBe('100\u00a0kg (220.5\u00a0lb)');
    expect(formatBoth(massOf(225, 'lb'), 'lb')).toBe('225\u00a0lb (102\u00a0kg)');
  });

  it.each([NaN, Infinity, -Infinity])('is not made of %s', (amount) => {
    expect(() => massOf(amount, 'kg')).toThrow(RangeError);
  });
});
