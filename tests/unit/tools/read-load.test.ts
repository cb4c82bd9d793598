import { describe, expect, it } from 'vitest';
import { massOf } from '../../../src/tools/kit/mass.ts';
import { readLoad } from '../../../src/tools/kit/read-load.ts';
import { readReps } from '../../../src/tools/kit/read-reps.ts';

describe('a load as people write it', () => {
  it.each([
    ['100', 100, 'kg'],
    ['100 kg', 100, 'kg'],
    [' 100KG ', 100, 'kg'],
    ['225lb', 225, 'lb'],
    ['225 lbs.', 225, 'lb'],
    ['102,5', 102.5, 'kg'],
    ['102.5', 102.5, 'kg'],
    ['102.', 102, 'kg'],
    ['0.5', 0.5, 'kg'],
    ['.5', 0.5, 'kg'],
    [',25 lb', 0.25, 'lb'],
    ['1.25\u00a0kg', 1.25, 'kg'],
    ['1000 kg', 1000, 'kg'],
    ['45 pounds', 45, 'lb'],
  ] as const)('is read: %s', (text, amount, unit) => {
    expect(readLoad(text, 'kg')).toEqual({ value: { mass: massOf(amount, unit), unit } });
  });

  it('is in the reader’s unit where none is written', () => {
    expect(readLoad('225', 'lb')).toEqual({ value: { mass: massOf(225, 'lb'), unit: 'lb' } });
  });

  it.each([
    ['', /^Write a load, such as 100 kg\.$/],
    ['   ', /^Write a load/],
    ['heavy', /^That is not a load/],
    ['100 stone', /^That is not a load/],
    ['1e9', /^That is not a load/],
    ['10 0', /^That is not a load/],
    ['.', /^That is not a load/],
    [', kg', /^That is not a load/],
    ['٣', /^That is not a load/],
    ['NaN', /^That is not a load/],
    ['Infinity', /^That is not a load/],
    ['0x10', /^That is not a load/],
    ['100 kg<script>', /^That is not a load/],
    ['toString', /^That is not a load/],
    ['-5', /^A load is more than zero/],
    ['−5', /^A load is more than zero/],
    ['0', /^A load is more than zero/],
    ['0.00 kg', /^A load is more than zero/],
    ['1000000000', /^That is too heavy/],
    ['1000.01', /^That is too heavy/],
    ['2205 lb', /^That is too heavy/],
    ['99999999999999999999', /^That is not a load/],
    ['1,000', /two ways/],
    ['1.000 kg', /two ways/],
    ['100.125', /two ways/],
    ['100.1255', /two decimals/],
  ])('is refused with what to write instead: %j', (text, words) => {
    const reading = readLoad(text, 'kg');
    expect(reading).toEqual({ fault: expect.stringMatching(words) as string });
    expect(JSON.stringify(reading)).not.toContain('<script>');
  });
});

describe('a number of reps', () => {
  it.each([
    ['1', 1],
    [' 5 ', 5],
    ['10', 10],
    ['5.0', 5],
    ['05', 5],
  ])('is read: %j', (text, reps) => {
    expect(readReps(text)).toEqual({ value: reps });
  });

  it.each(['11', '37', '1000000000', '99999999999999999999999'])(
    'says why not more: %s',
    (text) => {
      expect(readReps(text)).toEqual({
        fault: expect.stringMatching(/^Write 1 to 10 reps\. The/) as string,
      });
    },
  );

  it.each(['', '0', '-1', 'five', '2.5', '1e1', '<b>', 'NaN'])('says what to write: %j', (text) => {
    expect(readReps(text)).toEqual({ fault: expect.stringMatching(/from 1 to 10\.$/) as string });
  });
});
