import { describe, expect, it } from 'vitest';
import { DESIGNS } from '../../../src/blog/schema/source.ts';
import { FEW, isSurer, SURENESS, surenessOf } from '../../../src/blog/sureness.ts';

const review = { design: 'systematic review' } as const;
const trial = { design: 'trial', people: FEW } as const;
const smallTrial = { design: 'trial', people: FEW - 1 } as const;
const cohort = { design: 'cohort', people: 40_000 } as const;
const laboratory = { design: 'laboratory', people: 400 } as const;
const guidance = { design: 'guidance' } as const;

describe('how sure an answer is', () => {
  it('is coaching practice where it cites nothing', () => {
    expect(surenessOf([])).toBe('coaching practice');
  });

  it.each([
    [[review], 'many trials agree'],
    [[review, review], 'many trials agree'],
    [[trial, trial], 'some trials'],
    [[trial, review], 'some trials'],
    [[cohort], 'observed, not tested'],
    [[{ design: 'observational review' }], 'observed, not tested'],
    [[{ design: 'survey' }], 'observed, not tested'],
    [[laboratory], 'early or small studies'],
    [[guidance], 'expert advice'],
    [[{ design: 'review' }, { design: 'textbook' }], 'expert advice'],
  ] as const)('follows from the kinds of its sources: %j', (sources, words) => {
    expect(surenessOf(sources)).toBe(words);
  });

  it('is that of the least sure study', () => {
    expect(surenessOf([review, trial, smallTrial])).toBe('early or small studies');
    expect(surenessOf([review, cohort])).toBe('observed, not tested');
    expect(surenessOf([cohort, laboratory])).toBe('early or small studies');
  });

  it('counts one trial, a trial of few and one of nobody knows how many as early', () => {
    for (const sources of [[trial], [smallTrial], [{ design: 'trial' }, trial]] as const) {
      expect(surenessOf(sources)).toBe('early or small studies');
    }
  });

  it('counts a few people who were observed as few', () => {
    expect(surenessOf([{ design: 'cohort', people: FEW - 1 }])).toBe('early or small studies');
  });

  it('counts experts only where no study is cited', () => {
    expect(surenessOf([guidance, review])).toBe('many trials agree');
    expect(surenessOf([guidance, trial])).toBe('early or small studies');
  });

  it('is not known where the kind of one source is not', () => {
    expect(surenessOf([{}])).toBeUndefined();
    expect(surenessOf([review, { people: 4000 }])).toBeUndefined();
  });

  it('never grows with one more study', () => {
    const studies = DESIGNS.filter((design) => surenessOf([{ design }]) !== 'expert advice');
    const some = [undefined, FEW - 1, FEW].flatMap((people) =>
      studies.map((design) => ({ design, ...(people && { people }) })),
    );
    for (const one of some) {
      for (const other of some) {
        const least = [
          [one, one],
          [other, other],
        ].map((pair) => surenessOf(pair));
        const both = surenessOf([one, other]);
        expect(least.some((each) => both && each && isSurer(both, each))).toBe(false);
      }
    }
  });

  it('is ordered from the surest on', () => {
    expect(isSurer(SURENESS[0], SURENESS[1])).toBe(true);
    expect(isSurer('some trials', 'some trials')).toBe(false);
    expect(isSurer('coaching practice', 'expert advice')).toBe(false);
  });
});
