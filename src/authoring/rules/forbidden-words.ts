import { labelsOf } from '../prose/labels.ts';
import { passagesOf } from '../prose/passages.ts';
import type { Rule } from '../rule.ts';

/** Words that promise more than any evidence can, and what to write instead. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\bproven\b/gi, 'Say what was found, such as "in one study"'],
  [/\bprov(?:es?|ed|ing) that\b/gi, 'Write suggests that, or found that'],
  [
    /\bprevent(?:s|ed|ing)? (?:[\w-]+ ){0,2}injur(?:y|ies)\b|\binjury[ -]prevention\b/gi,
    'Say what was measured; no source here shows that injuries are prevented',
  ],
  [/\b(?:injury|bullet)[ -]?proof(?:s|ed|ing)?\b/gi, 'Write stronger, or what a reader can do'],
  [
    /\bround(?:ed|ing)? (?:(?:your|the|a|low|lower|upper)[ -])*back (?:will |can |may )?(?:causes?|injures?|damages?|leads? to|hurts?|ruins?|wrecks?)\b/gi,
    'Say that the evidence is thin and does not show it',
  ],
  // A hack squat is an exercise.
  [/\b(?:life|bio)?[ -]?hack(?:s|ed|ing)?\b(?! squat)/gi, 'Write tip, or say what it does'],
  [/\bmirac(?:les?|ulous(?:ly)?)\b/gi, 'Say what it does, and how much'],
];

export const forbiddenWords = {
  name: 'forbidden-words',
  asks: 'No "proven", no "hack", no "prevents injury": a text says what a source found, and no more.',
  check(post, report) {
    for (const { text, placeAt } of [...labelsOf(post), ...passagesOf(post)]) {
      for (const [pattern, mend] of FORBIDDEN) {
        for (const { 0: words, index } of text.matchAll(pattern)) {
          const start = index + (words.length - words.trimStart().length);
          report(`the text says "${words.trim()}"`, mend, placeAt(start));
        }
      }
    }
  },
} as const satisfies Rule;
