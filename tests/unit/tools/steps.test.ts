import { describe, expect, it } from 'vitest';
import { stepLoad, stepReps, usualSteps } from '../../../src/tools/kit/steps.ts';
import { gymSteps } from '../../../src/tools/load/gym-steps.ts';
import { formatMass } from '../../../src/tools/kit/mass.ts';

const step = (
  text: string,
  direction: 1 | -1,
  words: Record<string, string> = {},
  steps = usualSteps,
) =>
  stepLoad(text, direction, {
    words,
    unit: words['unit'] === 'lb' ? 'lb' : 'kg',
    example: 'example',
    steps,
  })?.replace('\u00a0', ' ');

describe('a step of a load', () => {
  it.each([
    ['100', 1, {}, '102.5 kg'],
    ['100 kg', -1, {}, '97.5 kg'],
    ['102,5', 1, {}, '105 kg'],
    ['225', 1, { unit: 'lb' }, '230 lb'],
    ['225 lb', -1, { unit: 'lb' }, '220 lb'],
  ] as const)('takes %s by %i: %o', (text, direction, words, after) => {
    expect(step(text, direction, words)).toBe(after);
  });

  it('goes to the nearest step from what is typed between two', () => {
    expect(step('101', 1)).toBe('102.5 kg');
    expect(step('101', -1)).toBe('100 kg');
    expect(step('225 lb', 1)).toBe('102.5 kg');
    expect(step('100 kg', -1, { unit: 'lb' })).toBe('220 lb');
  });

  it('ends at one step and at the heaviest that can be written', () => {
    expect(step('5', -1)).toBe('2.5 kg');
    expect(step('2.5', -1)).toBeUndefined();
    expect(step('1', -1)).toBeUndefined();
    expect(step('1', 1)).toBe('2.5 kg');
    expect(step('1000', 1)).toBeUndefined();
    expect(step('2200', 1, { unit: 'lb' })).toBeUndefined();
  });

  it('starts anew with the example where no load is written', () => {
    for (const text of ['', 'heavy', '5000']) expect(step(text, 1)).toBe('example');
  });
});

describe('a step of a load that a gym loads', () => {
  const gym = (text: string, direction: 1 | -1, words = {}) =>
    step(text, direction, { unit: 'kg', bar: '20kg', own: '10 kg', ...words }, gymSteps);

  it('is what its smallest plates make', () => {
    expect(gym('100', 1)).toBe('102.5 kg');
    expect(gym('100', 1, { 'kg0.5': '2' })).toBe('101 kg');
    expect(gym('100', 1, { 'kg1.25': '0' })).toBe('105 kg');
    expect(gym('100', -1, { 'kg1.25': '0', 'kg2.5': '1' })).toBe('90 kg');
    expect(gym('225', 1, { unit: 'lb', bar: '45lb' })).toBe('230 lb');
  });

  it('is called by its smallest plates', () => {
    const name = (words: Record<string, string>) =>
      formatMass(gymSteps.by(words, 'kg'), 'kg').replace('\u00a0', ' ');
    expect(name({ unit: 'kg' })).toBe('2.5 kg');
    expect(name({ unit: 'kg', 'kg0.5': '2' })).toBe('1 kg');
    expect(name({ unit: 'kg', kg25: 'lots' })).toBe('2.5 kg');
  });

  it('starts from the bar, and ends with the last plate', () => {
    expect(gym('20', 1)).toBe('22.5 kg');
    expect(gym('22.5', -1)).toBe('20 kg');
    expect(gym('20', -1)).toBeUndefined();
    expect(gym('10', 1)).toBe('20 kg');
    expect(gym('57', 1, { bar: 'own', own: '17 kg' })).toBe('59.5 kg');
    expect(gym('505', 1)).toBeUndefined();
    expect(gym('700', -1)).toBe('505 kg');
  });

  it('goes on with a bar of the other unit', () => {
    const first = gym('225', 1, { unit: 'lb' });
    expect(first).toBe('229.09 lb');
    expect(gym(first ?? '', 1, { unit: 'lb' })).toBe('234.09 lb');
    expect(gym(first ?? '', -1, { unit: 'lb' })).toBe('224.09 lb');
  });

  it('is none where the gym cannot be read', () => {
    expect(gym('100', 1, { kg25: 'lots' })).toBeUndefined();
  });
});

describe('a step of reps', () => {
  it('is one, from 1 to 10', () => {
    expect(stepReps('5', 1, '5')).toBe('6');
    expect(stepReps('5', -1, '5')).toBe('4');
    expect(stepReps('1', -1, '5')).toBeUndefined();
    expect(stepReps('10', 1, '5')).toBeUndefined();
    expect(stepReps('11', -1, '5')).toBe('5');
  });
});
