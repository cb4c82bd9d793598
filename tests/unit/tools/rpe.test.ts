import { describe, expect, it } from 'vitest';
import { toMarkup } from '../../../src/view.ts';
import { answer, example } from '../../../src/tools/rpe/view.ts';

describe('the answer of the RPE tool', () => {
  it('is the load of the next set, with both sets marked in the chart', () => {
    const { faults, places } = answer({ ...example, next: '3' });
    expect(faults).toEqual({});
    const result = toMarkup(places.result ?? '');
    expect(result).toContain('After 100\u00a0kg, 5 reps at RPE 8. Next set: 3 reps with 1 left');
    expect(result).toContain('107.5\u00a0kg</b><span>237\u00a0lb, 7.5\u00a0kg more');
    const chart = toMarkup(places.chart);
    expect(chart).toMatch(/<td data-done="">82<span [^>]*>, the set you did</);
    expect(chart).toMatch(/<td data-next="">88<span [^>]*>, the next set</);
  });

  it('is drawn as a plate for each rep and a ring for each left, and said in words', () => {
    const drawing = toMarkup(answer({ ...example, aim: '8.5' }).places.drawing ?? '');
    expect(drawing.match(/<g /g)).toHaveLength(5);
    expect(drawing.match(/<path /g)).toHaveLength(2);
    expect(drawing).toContain('5 reps, 1.5 left');
  });

  it('is in a chart of ten columns, which the narrowest phone has room for', () => {
    const [head = '', left = '', ...rows] =
      toMarkup(answer(example).places.chart).match(/<tr>.*?<\/tr>/g) ?? [];
    const cellsOf = (row: string) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell);
    expect(cellsOf(head)).toEqual('RPE 10 9.5 9 8.5 8 7.5 7 6.5 6'.split(' '));
    expect(cellsOf(left)).toEqual(['Reps left', ...'0 0.5 1 1.5 2 2.5 3 3.5 4'.split(' ')]);
    expect(rows.map((row) => cellsOf(row)[0])).toEqual('1 rep,2,3,4,5,6,7,8,9,10'.split(','));
    expect(rows.map((row) => cellsOf(row).length)).toEqual(rows.map(() => 10));
  });

  it('says the same again for the same set, whatever the load', () => {
    const { places } = answer({ ...example, load: '101', aim: '8' });
    expect(toMarkup(places.result ?? '')).toContain('the same again<');
  });

  it('says at its field what cannot be read, and gives no result', () => {
    const { faults, places } = answer({ ...example, load: 'heavy', reps: '8', rpe: '7' });
    expect(Object.keys(faults)).toEqual(['load', 'reps']);
    expect(faults['reps']).toContain('8 reps with 3 left make 11');
    expect(places.result).toBeUndefined();
    expect(toMarkup(places.chart)).not.toContain('data-done');
  });
});
