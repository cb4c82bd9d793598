import { describe, expect, it } from 'vitest';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { post } from '../../../fixtures/posts.ts';

const CARD = '<CareCard level="urgent" title="Go if:">\n\n- a\n\n</CareCard>';

const linesOver = (tags: string[], text: string) => linesOf('care', post('a', { tags }, text));

describe('an article about pain', () => {
  const said = (tag: string) =>
    `content/posts/a/index.mdx:6:8: error: tags has "${tag}", and no <CareCard> stands before the tips. Put a section "When to get help" with a <CareCard> before the section that says what to do. (care)`;

  it.each([
    ['there is none', 'x'],
    ['it follows the tips', `## A\n\n## What to do\n\nx\n\n${CARD}`],
    ['it stands in the last section', `## A\n\nx\n\n## When to get help\n\n${CARD}`],
    ['the tips are a part of a section', `## A\n\n### Five tips\n\n## Help\n\n${CARD}\n\n## End`],
    ['it stands in code', '```mdx\n<CareCard level="urgent">\n```'],
    ['it is a comment', `{/* <CareCard /> */}\n\nx`],
  ])('has its care card before the tips, and is at fault where %s', async (_, text) => {
    expect(await linesOver(['pain'], text)).toEqual([said('pain')]);
  });

  it.each(['knee pain', 'low back pain'])('is one by its tag: %s', async (tag) => {
    expect(await linesOver([tag, 'pain'], 'x')).toEqual([said(tag)]);
  });

  it('is none by the tag: painting', async () => {
    expect(await linesOver(['painting'], 'x')).toEqual([]);
  });

  it.each([
    `## A\n\n${CARD}\n\n## What to do\n\nx`,
    `## A\n\n## When to get help\n\n${CARD}\n\n## Four ways to feel better\n\nx`,
    `${CARD}\n\nx`,
  ])('may have it anywhere before: %s', async (text) => {
    expect(await linesOver(['pain'], text)).toEqual([]);
  });
});

describe('an article about', () => {
  it.each([
    ['soreness', 'Rhabdomyolysis is rare.'],
    ['soreness', 'Your urine is dark.'],
    ['doms', '`rhabdomyolysis` and `urine`'],
  ])('%s names rhabdomyolysis and its sign', async (tag, text) => {
    expect(await linesOver([tag], text)).toEqual([
      `content/posts/a/index.mdx:6:8: error: tags has "${tag}", and the text does not name rhabdomyolysis and its dark urine. Say that pain far worse than expected, urine as dark as cola or unusual weakness can be muscle breakdown (rhabdomyolysis) and needs care at once, in a <CareCard level="emergency">. (care)`,
    ]);
  });

  it.each(['bracing', 'brace'])('%s has the caution about blood pressure', async (tag) => {
    expect(await linesOver(['deadlift', tag], 'Hold your breath.')).toEqual([
      `content/posts/a/index.mdx:6:19: error: tags has "${tag}", and the text has no caution about blood pressure. Say that bracing raises it, and that anyone with high blood pressure or a heart problem should ask a doctor first. (care)`,
    ]);
  });

  it.each(['dieting', 'diet', 'weight loss'])('%s points to help', async (tag) => {
    expect(await linesOver([tag], 'Eat less.')).toEqual([
      `content/posts/a/index.mdx:6:8: error: tags has "${tag}", and the text does not point to help with disordered eating. Add where to find it, such as a doctor or an eating-disorder organization. (care)`,
    ]);
  });

  it.each([
    ['soreness', 'Muscle breakdown (rhabdomyolysis).\n\n- your urine is dark'],
    ['bracing', 'High blood\npressure?'],
    ['bracing', '<Callout title="Mind your blood pressure">\n\nx\n\n</Callout>'],
    ['dieting', 'Ask an [eating-disorder organization](/about/).'],
    ['dieting', 'Help with disordered eating.'],
    ['recovery', 'x'],
  ])('%s may say it in its own words: %s', async (tag, text) => {
    expect(await linesOver([tag], text)).toEqual([]);
  });
});

const cardLines = (text: string) => linesOfText('care-cards', text);
const card = (attributes: string, lines = '- a') =>
  `<CareCard ${attributes}>\n\n${lines}\n\n</CareCard>`;
const at = (place: string, rest: string) =>
  `content/posts/a/index.mdx:${place}: error: ${rest} (care-cards)`;
const EMERGENCY = 'level="emergency" title="Go if:"';

describe('a care card', () => {
  it.each([
    [
      'level="urgent" title="Go if"',
      'the title of a <CareCard> is "Go if", which does not end in "if:"',
    ],
    [
      'level="urgent" title="See a relif:"',
      'the title of a <CareCard> is "See a relif:", which does not end in "if:"',
    ],
  ])('has a title that ends in "if:": %s', async (attributes, problem) => {
    const fix =
      'Write one call to action, such as title="Ask for an urgent doctor\'s appointment if:".';
    expect(await cardLines(card(attributes))).toEqual([at('8:1', `${problem}. ${fix}`)]);
  });

  it('has five lines or fewer, those within lines too', async () => {
    expect(await cardLines(card(EMERGENCY, '- a\n- b\n- c\n- d\n  - e\n- f'))).toEqual([
      at(
        '15:1',
        'a <CareCard> has 6 lines, and at most 5 are allowed. Leave out what matters least, or put it into its own card.',
      ),
    ]);
    expect(await cardLines(card(EMERGENCY, '- a\n- b\n- c\n- d\n- e'))).toEqual([]);
  });

  it.each(['level={level} title={title}', 'level="non-urgent" title="Book a visit if:"'])(
    'may be: %s',
    async (attributes) => {
      expect(await cardLines(card(attributes, '- [a](/about/)\n- b'))).toEqual([]);
    },
  );

  it('is none in code', async () => {
    expect(await cardLines('`<CareCard />`\n\n```mdx\n<CareCard />\n```')).toEqual([]);
  });
});

describe('an emergency', () => {
  it.each([
    '- [the words](/about/)',
    '- [the words][x]\n\n[x]: /about/',
    '- <a href="/about/">the words</a>',
    '- https://w.org',
    '- x<Cite id="one-2020" />',
  ])('has no links in its card: %s', async (lines) => {
    const [line, ...others] = await cardLines(card(EMERGENCY, lines));
    expect(others).toEqual([]);
    expect(line).toMatch(
      /^content\/posts\/a\/index\.mdx:10:\d: error: an emergency card has a link, which could lead a reader away\. Put it into the sentence before the card\. \(care-cards\)$/,
    );
  });

  it.each([
    ['Call 911 now.', '8:6', '911'],
    ['Dial **112**.', '8:8', '112'],
    ['Ring the nurses on 111.', '8:20', '111'],
    ['Call 9-1-1.', '8:6', '9-1-1'],
    [card(EMERGENCY, '- or 999'), '10:6', '999'],
    [card('level="emergency" title="Call 911 if:"'), '8:41', '911'],
    ['<Callout title="Call 911">\n\nx\n\n</Callout>', '8:22', '911'],
  ])('has no number that is guessed: %s', async (text, place, number) => {
    expect(await cardLines(text)).toEqual([
      at(
        place,
        `the text gives the emergency number ${number}, which is not everyone's. Write "your local emergency number".`,
      ),
    ]);
  });

  it('has none in the title of the article either', async () => {
    expect(await linesOf('care-cards', post('a', { title: 'When to call 911' }))).toHaveLength(1);
  });

  it.each([
    'Call your local emergency number.',
    'A total of 911 people took part. They lifted 112 kg (247 lb).',
    card(EMERGENCY, '- more than 112 kg (247 lb)\n- 9.112 of them'),
    '`Call 911`',
  ])('is not meant by: %s', async (text) => {
    expect(await cardLines(text)).toEqual([]);
  });
});
