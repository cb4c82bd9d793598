import { correctionsOf, labelsOf } from '../prose/labels.ts';
import { passagesOf, proseOf } from '../prose/passages.ts';
import { gradeOf } from '../prose/reading-grade.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { attributeOf, placeOf, tagsIn, textOf } from '../read/text-tree.ts';
import type { Rule } from '../rule.ts';

/** The most words in a sentence; one in ten is allowed more. */
const MOST_WORDS = 20;

export const sentenceLength: Rule = {
  name: 'sentence-length',
  asks: `Nine sentences in ten have ${MOST_WORDS} words or fewer.`,
  check(post, report) {
    const sentences = proseOf(post).flatMap(({ text, placeAt }) =>
      sentencesOf(text).map((sentence) => ({ ...sentence, placeAt })),
    );
    const long = sentences.filter(({ words }) => words > MOST_WORDS);
    const allowed = Math.floor(sentences.length / 10);
    if (long.length <= allowed) return;
    for (const { words, at, placeAt } of long) {
      report(
        `the sentence has ${words} words; ${long.length} of ${sentences.length} sentences have more than ${MOST_WORDS}, and at most ${allowed} should`,
        'Split it in two, or leave something out',
        placeAt(at),
      );
    }
  },
};

/** The most sentences in a paragraph; one in ten is allowed more. */
const MOST_SENTENCES = 3;

export const paragraphLength: Rule = {
  name: 'paragraph-length',
  asks: `Nine paragraphs in ten have ${MOST_SENTENCES} sentences or fewer.`,
  check(post, report) {
    const paragraphs = proseOf(post)
      .filter(({ kind }) => kind === 'paragraph')
      .map(({ text, placeAt }) => ({ sentences: sentencesOf(text).length, placeAt }));
    const long = paragraphs.filter(({ sentences }) => sentences > MOST_SENTENCES);
    const allowed = Math.floor(paragraphs.length / 10);
    if (long.length <= allowed) return;
    for (const { sentences, placeAt } of long) {
      report(
        `the paragraph has ${sentences} sentences; ${long.length} of ${paragraphs.length} paragraphs have more than ${MOST_SENTENCES}, and at most ${allowed} should`,
        'Split it in two',
        placeAt(0),
      );
    }
  },
};

/** The highest US school grade that a text should need. */
const HIGHEST = 8;

export const readingGrade: Rule = {
  name: 'reading-grade',
  asks: `A text can be read at grade ${HIGHEST} (Flesch-Kincaid).`,
  check(post, report) {
    const prose = proseOf(post);
    const grade = gradeOf(prose.map(({ text }) => text));
    // Not if it rounds to the limit: the message would make no sense.
    if (Number.isNaN(grade) || Number(grade.toFixed(1)) <= HIGHEST) return;
    report(
      `the text needs grade ${grade.toFixed(1)}, and should need at most ${HIGHEST}`,
      'Use shorter sentences and plainer words',
      prose[0]?.placeAt(0),
    );
  },
};

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

export const forbiddenWords: Rule = {
  name: 'forbidden-words',
  asks: 'No "proven", no "hack", no "prevents injury": a text says what a source found, and no more.',
  check(post, report) {
    for (const { text, placeAt } of [...labelsOf(post), ...passagesOf(post)]) {
      for (const [pattern, fix] of FORBIDDEN) {
        for (const { 0: words, index } of text.matchAll(pattern)) {
          const start = index + (words.length - words.trimStart().length);
          report(`the text says "${words.trim()}"`, fix, placeAt(start));
        }
      }
    }
  },
};

export const unfinished: Rule = {
  name: 'unfinished',
  asks: 'A post that is not a draft has no TODO, TK, FIXME, XXX or lorem in it.',
  check(post, report) {
    if (post.front.draft) return;
    for (const { text, placeAt } of [
      ...labelsOf(post),
      ...correctionsOf(post),
      ...passagesOf(post),
    ]) {
      for (const { 0: words, index } of text.matchAll(MARK)) {
        report(
          `the text still has "${words}"`,
          'Write what belongs there, or set draft: true',
          placeAt(index),
        );
      }
    }
  },
};

const MARK = /\b(?:TODO|TK|FIXME|XXX|lorem(?: ipsum)?|Lorem(?: ipsum)?|LOREM(?: IPSUM)?)\b/g;

export const reason: Rule = {
  name: 'reason',
  asks: 'Where a title asks why, the short answer gives the reason: because, since or so.',
  check(post, report) {
    if (!/\bwhy\b/i.test(post.front.title ?? '')) return;
    const answers = [...tagsIn(post.text, 'ShortAnswer')];
    const [answer] = answers;
    if (!answer || answers.some((each) => REASON.test(textOf(each)))) return;
    report(
      'the title asks why, and the short answer gives no reason',
      'Say it in the first two sentences, with because, since or so',
      placeOf(answer),
    );
  },
};

const REASON = /\b(?:because|since|so)\b(?! (?:far|much|many|long|on|called)\b)/i;

export const units: Rule = {
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
};

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
