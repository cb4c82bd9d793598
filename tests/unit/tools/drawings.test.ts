import { describe, expect, it } from 'vitest';
import { barDrawing } from '../../../src/tools/load/loaded-bar.ts';
import { massOf } from '../../../src/tools/kit/mass.ts';
import { type Plate, platesIn } from '../../../src/tools/load/gym.ts';
import { repsChart } from '../../../src/tools/one-rep-max/reps-chart.ts';
import { h, type PlainElement, toMarkup } from '../../../src/view.ts';

/** The relative luminance of a color, as in https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const hex = color.length === 4 ? color.replaceAll(/[0-9a-f]/g, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function shapes({ inside }: PlainElement): readonly PlainElement[] {
  return inside.filter((part) => typeof part !== 'string');
}

describe('a drawing', () => {
  it('escapes what it is given', () => {
    const shape = h('text', { class: '"><script>' }, '<b>&');
    expect(toMarkup(shape)).toBe('<text class="&quot;>&lt;script>">&lt;b>&amp;</text>');
  });
});

describe('a drawn bar', () => {
  const every = [...platesIn.kg, ...platesIn.lb];

  it.each(every)('has the number on its plate: $number $unit', (plate) => {
    const texts = shapes(barDrawing([plate])).filter(({ tag }) => tag === 'text');
    expect(texts.map(({ inside }) => inside)).toEqual([[plate.number]]);
  });

  it.each(every)('prints the number so that it can be read: $number $unit', (plate) => {
    const drawn = shapes(barDrawing([plate]));
    const tone = drawn.find(({ tag }) => tag === 'text')?.attributes['fill'];
    const fill = drawn.find(({ attributes }) => 'rx' in attributes)?.attributes['fill'];
    expect(contrast(String(tone), String(fill))).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps diameters to scale, and plates from lying over each other', () => {
    const faces = shapes(barDrawing(platesIn.kg)).filter(({ attributes }) => 'rx' in attributes);
    const number = (shape: PlainElement | undefined, name: string) =>
      Number(shape?.attributes[name]);
    for (const [i, face] of faces.entries()) {
      const { diameter } = platesIn.kg[i] as Plate;
      expect(Math.abs(number(face, 'height') - diameter * 0.16)).toBeLessThanOrEqual(0.5);
      if (i > 0) {
        const last = number(faces[i - 1], 'x') + number(faces[i - 1], 'width');
        expect(number(face, 'x')).toBeGreaterThanOrEqual(last);
      }
    }
  });
});

describe('a chart of load against reps', () => {
  it.each([
    [2.5, 1],
    [100, 5],
    [100, 10],
    [1000, 3],
  ])('has only finite lengths: %s kg for %s', (amount, reps) => {
    const markup = toMarkup(repsChart(massOf(amount, 'kg'), reps, 'kg'));
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    expect(markup).toContain(`from ${amount} kg for ${reps}`);
  });
});
