import { describe, expect, it } from 'vitest';
import { paletteOf } from '../../../src/pictures/covers/palette.ts';
import { topicStyles } from '../../../src/delivery/site-styles.ts';

const PAPERS = ['#faf8f3', '#15140f'] as const;

describe('the styles of the topics', () => {
  it('have a rule for each plate in use and no other, the first also for pages without a topic', () => {
    const styles = topicStyles([{ plate: 'blue' }, { plate: '#8a2be2' }], PAPERS);
    expect([...styles.matchAll(/^(.*?)\{/gm)].map(([, selector]) => selector)).toEqual([
      ":root,[data-plate='blue']",
      "[data-plate='#8a2be2']",
    ]);
  });

  it('are there also where no topic is', () => {
    expect(topicStyles([], PAPERS)).toMatch(/^:root.*--topic-fill:#/);
  });

  it.each(['red', 'teal', '#8a2be2'] as const)('have the color that covers have: %s', (plate) => {
    expect(topicStyles([{ plate }], PAPERS)).toContain(`--topic-fill:${paletteOf(plate).fill};`);
  });
});
