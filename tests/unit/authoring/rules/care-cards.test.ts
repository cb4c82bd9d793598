import { describe, expect, it } from 'vitest';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { post } from '../../../fixtures/posts.ts';

const linesOver = (text: string) => linesOfText('care-cards', text);
const card = (attributes: string, lines = '- a') =>
  `<CareCard ${attributes}>\n\n${lines}\n\n</CareCard>`;
const at = (place: string, rest: string) =>
  `content/posts/a/index.mdx:${place}: error: ${rest} (care-cards)`;
const HEAD = 'level="emergency" title="Go if:"';

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
    const mend =
      'Write one call to action, such as title="Ask for an urgent doctor\'s appointment if:".';
    expect(await linesOver(card(attributes))).toEqual([at('8:1', `${problem}. ${mend}`)]);
  });

  it('has five lines or fewer, those within lines too', async () => {
    expect(await linesOver(card(HEAD, '- a\n- b\n- c\n- d\n  - e\n- f'))).toEqual([
      at(
        '15:1',
        'a <CareCard> has 6 lines, and at most 5 are allowed. Leave out what matters least, or put it into a card of its own.',
      ),
    ]);
    expect(await linesOver(card(HEAD, '- a\n- b\n- c\n- d\n- e'))).toEqual([]);
  });

  it.each(['level={level} title={title}', 'level="non-urgent" title="Book a visit if:"'])(
    'may be: %s',
    async (attributes) => {
      expect(await linesOver(card(attributes, '- [a](/about/)\n- b'))).toEqual([]);
    },
  );

  it('is none in code', async () => {
    expect(await linesOver('`<CareCard />`\n\n```mdx\n<CareCard />\n```')).toEqual([]);
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
    const [line, ...others] = await linesOver(card(HEAD, lines));
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
    [card(HEAD, '- or 999'), '10:6', '999'],
    [card('level="emergency" title="Call 911 if:"'), '8:41', '911'],
    ['<Callout title="Call 911">\n\nx\n\n</Callout>', '8:22', '911'],
  ])('has no number that is guessed: %s', async (text, place, number) => {
    expect(await linesOver(text)).toEqual([
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
    card(HEAD, '- more than 112 kg (247 lb)\n- 9.112 of them'),
    '`Call 911`',
  ])('is not meant by: %s', async (text) => {
    expect(await linesOver(text)).toEqual([]);
  });
});
