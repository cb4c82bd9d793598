import { passagesOf } from '../prose/passages.ts';
import { sentencesOf } from '../prose/sentences.ts';
import type { Rule } from '../rule.ts';
import { attributeOf, placeOf, tagsIn, textOf } from '../read/text-tree.ts';

export const units = {
  name: 'units',
  asks: 'A load or a temperature is metric first, with the US unit beside it: 100 kg (220 lb).',
  check(post, report) {
    const sentences = passagesOf(post)
      .filter(({ within }) => !within.includes('KeyNumber'))
      .flatMap(({ text, placeAt }) =>
        sentencesOf(text).map((sentence) => ({
          text: sentence.text,
          placeAt: (index: number) => placeAt(sentence.at + index),
        })),
      );
    // A key number and what it says are read as one.
    const numbers = [...tagsIn(post.text, 'KeyNumber')].map((tag) => ({
      text: `${attributeOf(tag, 'value') ?? ''} ${textOf(tag)}`,
      placeAt: () => placeOf(tag),
    }));
    for (const { text, placeAt } of [...sentences, ...numbers]) {
      for (const { metric, us, example } of PAIRS) {
        const [ours, theirs] = [text.search(metric.pattern), text.search(us.pattern)];
        if (ours >= 0 && theirs >= 0) {
          if (ours < theirs) continue;
          report(
            `a number in ${us.name} stands before the one in ${metric.name}`,
            `Write the metric one first, such as ${example}`,
            placeAt(theirs),
          );
          continue;
        }
        if (ours < 0 && theirs < 0) continue;
        const [has, lacks] = ours < 0 ? [us.name, metric.name] : [metric.name, us.name];
        report(
          `a number in ${has} has no ${lacks} beside it`,
          `Write both, such as ${example}`,
          placeAt(Math.max(ours, theirs)),
        );
      }
    }
  },
} as const satisfies Rule;

/** Units that come in pairs. */
const PAIRS = [
  {
    metric: unit('kg', 'kgs?|kilos?|kilograms?'),
    us: unit('lb', 'lbs?|pounds?'),
    example: '100 kg (220 lb)',
  },
  {
    metric: unit('°C', degrees('C(?:elsius)?')),
    us: unit('°F', degrees('F(?:ahrenheit)?')),
    example: '74 °C (165 °F)',
  },
];

function unit(name: string, written: string) {
  return { name, pattern: new RegExp(String.raw`\d[\d.,]*[\s-]?(?:${written})(?![\w/])`) };
}

function degrees(scale: string): string {
  return String.raw`(?:° ?|degrees )${scale}`;
}
