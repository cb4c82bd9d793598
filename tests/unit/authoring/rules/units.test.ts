import { describe, expect, it } from 'vitest';
import { linesOfText } from '../../../fixtures/findings.ts';

const linesOver = (text: string) => linesOfText('units', text);
const at = (place: string, rest: string) =>
  `content/posts/a/index.mdx:${place}: warning: ${rest} (units)`;

describe('a load or a temperature', () => {
  it.each([
    ['Lift 100 kg.', 'kg', 'lb', '100 kg (220 lb)'],
    ['Lift 100kg.', 'kg', 'lb', '100 kg (220 lb)'],
    ['Lift 2.5-kilogram plates.', 'kg', 'lb', '100 kg (220 lb)'],
    ['Lift 220 lbs.', 'lb', 'kg', '100 kg (220 lb)'],
    ['Lift 220 pounds.', 'lb', 'kg', '100 kg (220 lb)'],
    ['Heat 74 °C.', '°C', '°F', '74 °C (165 °F)'],
    ['Heat 165 degrees Fahrenheit.', '°F', '°C', '74 °C (165 °F)'],
  ])('is in both units: %s', async (text, has, lacks, example) => {
    expect(await linesOver(text)).toEqual([
      at('8:6', `a number in ${has} has no ${lacks} beside it. Write both, such as ${example}.`),
    ]);
  });

  it('is metric first', async () => {
    expect(await linesOver('Lift 220 lb (100 kg).')).toEqual([
      at(
        '8:6',
        'a number in lb stands before the one in kg. Write the metric one first, such as 100 kg (220 lb).',
      ),
    ]);
  });

  it.each([
    'Lift 100 kg (220 lb).',
    'Go from 60 to 80 kg (132 to 176 lb).',
    'Reheat to 74 °C (165 °F).',
    'Eat 1.6 g/kg a day.',
    'Run 5 km. Take 3 pills.',
    '`100 kg`',
    '```\n100 kg\n```',
    '| Load |\n| - |\n| 100 kg (220 lb) |',
    '<KeyNumber value="100 kg">or 220 lb</KeyNumber>',
  ])('may be written: %s', async (text) => {
    expect(await linesOver(text)).toEqual([]);
  });

  it.each([
    ['## Lift 100 kg', '8:9'],
    ['| Load |\n| - |\n| 100 kg |', '10:3'],
    ['- Lift 100 kg', '8:8'],
    ['Lift 100 kg (220 lb).\nThen lift 100 kg.', '9:11'],
    ['<CareCard level="urgent" title="Go if:">\n\n- 100 kg is light\n\n</CareCard>', '10:3'],
    ['<KeyNumber value="100 kg">a start</KeyNumber>', '8:1'],
  ])('is looked at wherever it stands: %s', async (text, place) => {
    expect(await linesOver(text)).toEqual([
      at(place, 'a number in kg has no lb beside it. Write both, such as 100 kg (220 lb).'),
    ]);
  });
});
