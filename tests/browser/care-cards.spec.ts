import { contrast } from '../../src/blog/oklch.ts';
import { addresses } from './servers.ts';
import { expect, test } from './test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a care card says how urgent it is, and an emergency is dark on light: ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${addresses.oddSite}/articles/everything/`);
    const cards = await page.locator('.care').evaluateAll((found) => {
      // A canvas gives every color as sRGB, however the style wrote it.
      const canvas = document.createElement('canvas').getContext('2d');
      const hex = (color: string) => Object.assign(canvas ?? {}, { fillStyle: color }).fillStyle;
      return found.map((card) => {
        const [style, words] = [getComputedStyle(card), card.querySelector('b')];
        const urgency = words && getComputedStyle(words);
        return {
          text: hex(style.color),
          ground: hex(style.backgroundColor),
          edge: hex(style.borderLeftColor),
          words: words?.textContent,
          urgency: hex(urgency?.color ?? ''),
          size: parseFloat(urgency?.fontSize ?? ''),
        };
      });
    });
    expect(cards.map(({ words }) => words)).toEqual([
      'Non-urgent advice:',
      'Urgent advice:',
      'Immediate action required:',
    ]);
    for (const { text, ground, edge, words, urgency, size } of cards) {
      expect(contrast(text, ground), words).toBeGreaterThanOrEqual(7);
      expect(contrast(urgency, ground), words).toBeGreaterThanOrEqual(4.5);
      expect(contrast(edge, ground), words).toBeGreaterThanOrEqual(3);
      expect(size, words).toBeGreaterThanOrEqual(15);
    }
    const { text = '', ground = '' } = cards.at(-1) ?? {};
    expect(contrast(ground, '#000000')).toBeGreaterThan(contrast(text, '#000000'));
  });
}
