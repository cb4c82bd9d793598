import { describe, expect, it } from 'vitest';
import { withOutlinedText } from '../../../src/pictures/outlined-text.ts';

const drawing = (inside: string) => `<svg viewBox="0 0 100 100">${inside}</svg>`;

/** The outermost points of the outline in a drawing, left and right. */
function sidesOf(svg: string): [number, number] {
  const [, path = ''] = /<path[^>]* d="([^"]*)"/.exec(svg) ?? [];
  const across = [...path.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x]) => Number(x));
  return [Math.min(...across), Math.max(...across)];
}

describe('the words of a drawing without fonts', () => {
  it('are outlines that keep their paint', async () => {
    const svg = await withOutlinedText(drawing('<text x="10" y="50" fill="#fff">20</text>'));
    expect(svg).not.toContain('<text');
    expect(svg).toMatch(/<path fill="#fff" d="M[^"]{50,}"/);
  });

  it('stand where the text stood, at the size and by the anchor of what it stands in', async () => {
    const text = '<text x="50" y="50">20</text>';
    const [left, right] = sidesOf(
      await withOutlinedText(drawing(`<g font-size="40" text-anchor="middle">${text}</g>`)),
    );
    expect(right - left).toBeGreaterThan(30);
    expect(Math.abs((left + right) / 2 - 50)).toBeLessThan(2);
    const [start, end] = sidesOf(
      await withOutlinedText(drawing(`<g font-size="20" text-anchor="end">${text}</g>`)),
    );
    expect(end).toBeLessThanOrEqual(50);
    expect(end - start).toBeCloseTo((right - left) / 2, 0);
  });

  it('leaves alone what has several parts, or no words', async () => {
    const parts = drawing('<text>20<tspan>kg</tspan></text>');
    expect(await withOutlinedText(parts)).toContain('<tspan>kg</tspan>');
    const line = drawing('<path d="M0 0h9"/>');
    expect(await withOutlinedText(line)).toBe(line);
  });
});
