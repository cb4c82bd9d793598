import { describe, expect, it } from 'vitest';
import { linesOfText } from '../../../fixtures/findings.ts';

const tableOf = (row: string, head = 'Each side') =>
  `| Load | ${head} |\n| --- | --- |\n| ${row} |`;

describe('a column that draws the plates of a load', () => {
  it.each([
    [
      '61.3 kg (135 lb) | ',
      'plates cannot make 61.3 kg. Plates on a 20 kg bar make 60\u00a0kg or 62.5\u00a0kg.',
    ],
    ['15 kg | ', 'plates cannot make 15 kg. Plates on a 20 kg bar make 20\u00a0kg.'],
    [
      'As planned | ',
      'the row names no load to draw each side of. Write one, such as 60 kg, or the plates, such as 20 + 10.',
    ],
    [
      '90 kg | 20 + 10',
      '20 + 10 on each side of a 20 kg bar make 80\u00a0kg, and the row says 90\u00a0kg. Write plates that make it, or leave the cell empty.',
    ],
    [
      '60 kg | none',
      'a bar without plates makes 20\u00a0kg, and the row says 60\u00a0kg. Write plates that make it, or leave the cell empty.',
    ],
    [
      '70 kg | 12, 13',
      '"12, 13" are not plates. Write plates of 25, 20, 15, 10, 5, 2.5, 2, 1.5, 1.25, 1, 0.5 kg, such as 20 + 10, or none.',
    ],
  ])('has a load that plates make, and the plates that make it: %s', async (row, line) => {
    expect(await linesOfText('loads', tableOf(row))).toEqual([
      expect.stringMatching(/^content\/posts\/a\/index\.mdx:10:\d+: error: .* \(loads\)$/),
    ]);
    expect((await linesOfText('loads', tableOf(row)))[0]).toContain(line);
  });

  it.each([
    '60 kg (132 lb) | ',
    '225 lb (102 kg) | ',
    '90 kg | 20, 10, 5',
    '90 kg | 20 + 10 + 5',
    '20 kg | None',
    'Opener | 20 + 10',
    'Opener | as yesterday',
    '61 kg | <LoadedBar load="60 kg" />',
  ])('is sound: %s', async (row) => {
    expect(await linesOfText('loads', tableOf(row))).toEqual([]);
  });

  it('is one whose head starts with "each side", and no other', async () => {
    expect(await linesOfText('loads', tableOf('61 kg | ', 'Reps'))).toEqual([]);
    expect(await linesOfText('loads', tableOf('61 kg | ', 'each side (kg)'))).toHaveLength(1);
  });

  it('takes the nearest load on its left', async () => {
    const table = `| Squat | Each side | Press | Each side |\n| - | - | - | - |\n| 60 kg | | 31 kg | |`;
    expect(await linesOfText('loads', table)).toEqual([
      expect.stringContaining('plates cannot make 31 kg'),
    ]);
  });
});
