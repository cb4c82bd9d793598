import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paints, steel, unpainted } from '../../../src/blog/plates.ts';
import { loadedBar, plateClass } from '../../../src/tools/load/loaded-bar.ts';
import { massOf } from '../../../src/tools/kit/mass.ts';
import { type Plate, platesIn } from '../../../src/tools/load/gym.ts';
import { repsChart } from '../../../src/tools/one-rep-max/reps-chart.ts';
import { h, toMarkup } from '../../../src/view.ts';

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

describe('a drawing', () => {
  it('escapes what it is given', () => {
    const shape = h('text', { class: '"><script>' }, '<b>&');
    expect(toMarkup(shape)).toBe('<text class="&quot;>&lt;script>">&lt;b>&amp;</text>');
  });
});

/** What a sheet says of a class, by the name of the property; what comes later counts. */
function styleOf(name: string): Map<string, string> {
  const rules = [...BAR.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const own = rules.filter(([, selector = '']) =>
    new RegExp(`\\.${name}(?![\\w-])|\\.plate\\)`).test(selector),
  );
  return new Map(
    own.flatMap(([, , body = '']) =>
      [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
        ([, property = '', value = '']): [string, string] => [property, value],
      ),
    ),
  );
}

const BAR = readFileSync('src/tools/load/bar.css', 'utf8');

describe('a drawn bar', () => {
  const every = [...platesIn.kg, ...platesIn.lb];

  it('has its plates in words', () => {
    const [red, , yellow] = platesIn.kg as [Plate, Plate, Plate];
    const words = (side: readonly Plate[]) => toMarkup(loadedBar(side)).replaceAll(/<[^>]*>/g, '');
    expect(words([red, yellow])).toBe('25 + 15');
    expect(words([])).toBe('empty bar');
  });

  it.each(every)(
    'has a size for each kind of plate, and a number that can be read: $number $unit',
    (plate) => {
      const style = styleOf(plateClass(plate));
      expect(Number(style.get('--wide'))).toBeGreaterThan(0);
      expect(Number(style.get('--thick'))).toBeGreaterThan(0);
      const [paint = '', on = ''] = ['--paint', '--on'].map((name) => style.get(name));
      expect(contrast(paint, on)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('is as high with each of the big plates, and thinner with a lighter one', () => {
    const big = platesIn.kg.slice(0, 4).map((plate) => styleOf(plateClass(plate)));
    expect(big.map((style) => style.get('--wide'))).toEqual(['450', '450', '450', '450']);
    const thick = platesIn.kg.map((plate) => Number(styleOf(plateClass(plate)).get('--thick')));
    expect(thick).toEqual(thick.toSorted((a, b) => b - a));
  });

  it('wears the paints of the site', () => {
    for (const { strong, shade } of Object.values(paints)) {
      expect(BAR).toContain(`--paint: ${strong};`);
      expect(BAR).toContain(`--rim: ${shade};`);
    }
    expect(BAR).toContain(`--edge: ${unpainted};`);
    expect(BAR).toContain(steel.hub);
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
