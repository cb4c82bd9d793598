import { describe, expect, it } from 'vitest';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { post } from '../../../fixtures/posts.ts';

/** A sentence of so many words. */
const sentence = (words: number) => `${Array.from({ length: words }, () => 'word').join(' ')}.`;
const paragraphs = (count: number) =>
  Array.from({ length: count }, () => 'Short one.').join('\n\n');
const FOUR = 'One. Two. Three. Four.';

describe('a sentence', () => {
  const linesOver = (text: string) => linesOfText('sentence-length', text);
  const said = (place: string, all = 1) =>
    `content/posts/a/index.mdx:${place}: warning: the sentence has 21 words; 1 of ${all} sentences have more than 20, and at most 0 should. Split it in two, or leave something out. (sentence-length)`;

  it('has 20 words or fewer', async () => {
    expect(await linesOver(sentence(20))).toEqual([]);
    expect(await linesOver(sentence(21))).toEqual([said('8:1')]);
  });

  it('may be longer once in ten', async () => {
    expect(await linesOver(`${paragraphs(9)}\n\n${sentence(21)}`)).toEqual([]);
    expect(await linesOver(`${paragraphs(8)}\n\n${sentence(21)}`)).toEqual([said('24:1', 9)]);
  });

  it.each([
    [`- ${sentence(21)}`, '8:3'],
    [`> ${sentence(21)}`, '8:3'],
    [`<div>${sentence(21)}</div>`, '8:6'],
    [`<ShortAnswer>\r\n\r\n${sentence(21)}\r\n\r\n</ShortAnswer>`, '10:1'],
  ])('is counted wherever text runs: %s', async (text, place) => {
    expect(await linesOver(text)).toEqual([said(place)]);
  });

  it.each([
    `## ${sentence(21)}`,
    `| a |\n| - |\n| ${sentence(21)} |`,
    `\`\`\`\n${sentence(21)}\n\`\`\``,
    `x[^1]\n\n[^1]: ${sentence(21)}`,
  ])('is not counted where none does: %s', async (text) => {
    expect(await linesOver(text)).toEqual([]);
  });
});

describe('a paragraph', () => {
  const linesOver = (text: string) => linesOfText('paragraph-length', text);
  const said = (place: string, all = 1) =>
    `content/posts/a/index.mdx:${place}: warning: the paragraph has 4 sentences; 1 of ${all} paragraphs have more than 3, and at most 0 should. Split it in two. (paragraph-length)`;

  it('has three sentences or fewer', async () => {
    expect(await linesOver('One. Two. Three.')).toEqual([]);
    expect(await linesOver(FOUR)).toEqual([said('8:1')]);
  });

  it('may be longer once in ten', async () => {
    expect(await linesOver(`${paragraphs(9)}\n\n${FOUR}`)).toEqual([]);
    expect(await linesOver(`${FOUR}\n\n${paragraphs(8)}`)).toEqual([said('8:1', 9)]);
  });

  it('ends no sentence at an abbreviation, a decimal or a citation', async () => {
    expect(
      await linesOver('Take e.g. 2.5 kg (5.5 lb), as Dr. Smith did.<Cite id="x" /> See No. 3. So.'),
    ).toEqual([]);
  });

  it('is one in a quotation or a block, and none in a list', async () => {
    expect(await linesOver(`> ${FOUR}`)).toEqual([said('8:3')]);
    expect(await linesOver(`<Callout title="x">\n\n${FOUR}\n\n</Callout>`)).toEqual([said('10:1')]);
    expect(await linesOver(`- ${FOUR}\n\n- Two.`)).toEqual([]);
  });
});

describe('the grade of a text', () => {
  const linesOver = (text: string) => linesOfText('reading-grade', text);
  const HARD =
    'Isometric musculoskeletal stabilization necessitates considerable neuromuscular coordination.';

  it('is 8 or lower', async () => {
    expect(await linesOver('Put the bar down. Stand up and rest.')).toEqual([]);
    expect(await linesOver(`## A part\n\n${HARD}`)).toEqual([
      'content/posts/a/index.mdx:10:1: warning: the text needs grade 42.8, and should need at most 8. Use shorter sentences and plainer words. (reading-grade)',
    ]);
  });

  it.each(['', `## ${HARD}`, `\`\`\`\n${HARD}\n\`\`\``, '`x`'])(
    'is none without running text: %s',
    async (text) => {
      expect(await linesOver(text)).toEqual([]);
    },
  );
});

const forbiddenLines = (text: string) => linesOfText('forbidden-words', text);

const STUDY = 'Say what was found, such as "in one study"';
const INJURY = 'Say what was measured; no source here shows that injuries are prevented';

describe('a text', () => {
  it.each([
    ['proven', STUDY],
    ['PROVEN', STUDY],
    ['prevents injury', INJURY],
    ['prevent a lower-back injury', INJURY],
    ['preventing injuries', INJURY],
    ['injury prevention', INJURY],
    ['proves that', 'Write suggests that, or found that'],
    ['bullet-proof', 'Write stronger, or what a reader can do'],
    ['rounding your back causes', 'Say that the evidence is thin and does not show it'],
    ['life hack', 'Write tip, or say what it does'],
    ['miracle', 'Say what it does, and how much'],
  ])('does not say: %s', async (words, fix) => {
    expect(await forbiddenLines(`It is “${words}” now.`)).toEqual([
      `content/posts/a/index.mdx:8:8: error: the text says "${words}". ${fix}. (forbidden-words)`,
    ]);
  });

  it.each([
    'That is unproven, an improvement, and proof of nothing.',
    'It prevents soreness, but an injury is another matter.',
    'Hackett 2013 used the hack squat.',
    'They approved that plan.',
    'See [the words](https://w.org/proven).',
    'https://w.org/proven',
    '`proven`',
    '```md\nproven\n```',
    '{/* proven */}',
  ])('may say: %s', async (text) => {
    expect(await forbiddenLines(text)).toEqual([]);
  });

  it.each([
    ['## Is it proven?', '8:10'],
    ['> It is\n> proven.', '9:3'],
    ['- One\n- proven', '9:3'],
    ['| a |\n| - |\n| proven |', '10:3'],
    ['It is **proven**.', '8:9'],
    ['It is [proven](/articles/).', '8:8'],
    ['x[^1]\n\n[^1]: proven', '10:7'],
    ['A &amp; B are proven.', '8:15'],
    ['![A proven bar](./bar.jpg)', '8:5'],
    ['<Callout title="Proven">\n\nx\n\n</Callout>', '8:17'],
    ['<Callout title="x">\n\nIt is proven.\n\n</Callout>', '10:7'],
    ['<Figure caption="It is proven.">\n\nx\n\n</Figure>', '8:24'],
    ['It is proven.\r\n\r\nx\r\n', '8:7'],
    ['One.\r\n\r\nIt is proven.\r\n', '10:7'],
    ['It is <b>proven</b>.', '8:10'],
  ])('says it nowhere that a reader sees or hears: %s', async (text, place) => {
    const [line, ...others] = await forbiddenLines(text);
    expect(others).toEqual([]);
    expect(line).toContain(`index.mdx:${place}: error: the text says "`);
  });

  it('has the words together across a line', async () => {
    expect(await forbiddenLines('It prevents\ninjury.')).toEqual([
      `content/posts/a/index.mdx:8:4: error: the text says "prevents injury". ${INJURY}. (forbidden-words)`,
    ]);
  });
});

describe('the front matter', () => {
  it.each([
    [{ title: 'A proven plan' }, '2:8'],
    [{ description: 'A proven standfirst that is long enough for the schema.' }, '3:14'],
    [{ cover: { image: './bar.jpg', alt: 'A proven bar' } }, '6:35'],
  ])('is no way round it', async (fields, place) => {
    expect(await linesOf('forbidden-words', post('a', fields))).toEqual([
      `content/posts/a/index.mdx:${place}: error: the text says "proven". ${STUDY}. (forbidden-words)`,
    ]);
  });

  it('may name in a correction the word that was wrong', async () => {
    const corrections = [{ date: '2026-02-01', text: 'We wrote "proven". No study shows it.' }];
    const fields = { updatedAt: '2026-02-01', corrections };
    expect(await linesOf('forbidden-words', post('a', fields))).toEqual([]);
  });
});

const unfinishedAt = (words: string, place: string) =>
  `content/posts/a/index.mdx:${place}: error: the text still has "${words}". Write what belongs there, or set draft: true. (unfinished)`;

describe('what is to be published', () => {
  it.each(['TODO', 'TK', 'FIXME', 'XXX', 'Lorem ipsum', 'lorem', 'LOREM IPSUM'])(
    'has no note to its author: %s',
    async (words) => {
      expect(await linesOfText('unfinished', `First. ${words}: write this.`)).toEqual([
        unfinishedAt(words, '8:8'),
      ]);
    },
  );

  it('says so of each', async () => {
    const text = 'TODO and TODO\n\n## TODO\n\n<Callout title="TODO">\n\nx\n\n</Callout>';
    expect(await linesOfText('unfinished', text)).toEqual([
      unfinishedAt('TODO', '8:1'),
      unfinishedAt('TODO', '8:10'),
      unfinishedAt('TODO', '10:4'),
      unfinishedAt('TODO', '12:17'),
    ]);
  });

  it.each([
    [{ draft: false, title: 'TODO' }, '2:8'],
    [{ cover: { image: './bar.jpg', alt: 'TODO' } }, '6:35'],
    [
      { updatedAt: '2026-02-01', corrections: [{ date: '2026-02-01', text: 'TODO: say what.' }] },
      '7:43',
    ],
  ])('has none in its front matter', async (fields, place) => {
    expect(await linesOf('unfinished', post('a', fields))).toEqual([unfinishedAt('TODO', place)]);
  });

  it.each([
    'A todo list helps. So does XXXL chalk.',
    '`TODO`',
    '```\nTODO\n```',
    '{/* TODO: a note that no reader sees */}',
  ])('may have: %s', async (text) => {
    expect(await linesOfText('unfinished', text)).toEqual([]);
  });
});

describe('a draft', () => {
  it('may have notes to its author', async () => {
    expect(await linesOf('unfinished', post('a', { draft: true }, 'TODO lorem'))).toEqual([]);
  });
});

const unitLines = (text: string) => linesOfText('units', text);
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
    expect(await unitLines(text)).toEqual([
      at('8:6', `a number in ${has} has no ${lacks} beside it. Write both, such as ${example}.`),
    ]);
  });

  it('is metric first', async () => {
    expect(await unitLines('Lift 220 lb (100 kg).')).toEqual([
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
    expect(await unitLines(text)).toEqual([]);
  });

  it.each([
    ['## Lift 100 kg', '8:9'],
    ['| Load |\n| - |\n| 100 kg |', '10:3'],
    ['- Lift 100 kg', '8:8'],
    ['Lift 100 kg (220 lb).\nThen lift 100 kg.', '9:11'],
    ['<CareCard level="urgent" title="Go if:">\n\n- 100 kg is light\n\n</CareCard>', '10:3'],
    ['<KeyNumber value="100 kg">a start</KeyNumber>', '8:1'],
  ])('is looked at wherever it stands: %s', async (text, place) => {
    expect(await unitLines(text)).toEqual([
      at(place, 'a number in kg has no lb beside it. Write both, such as 100 kg (220 lb).'),
    ]);
  });
});

describe('a short answer', () => {
  const lines = (title: string, answer: string) =>
    linesOf('reason', post('a', { title }, `<ShortAnswer>\n\n${answer}\n\n</ShortAnswer>`));

  it('gives the reason where the title asks why', async () => {
    expect(await lines('Why am I sore?', 'You lifted.')).toEqual([
      'content/posts/a/index.mdx:8:1: warning: the title asks why, and the short answer gives no reason. Say it in the first two sentences, with because, since or so. (reason)',
    ]);
  });

  it.each([
    ['Why am I sore?', 'Because you lifted.'],
    ['Here’s why you are sore', 'You lifted, so you are.'],
    ['Am I sore?', 'You are.'],
  ])('is left alone otherwise: %s %s', async (title, answer) => {
    expect(await lines(title, answer)).toEqual([]);
  });

  it('needs more than a so that gives none', async () => {
    expect(await lines('Why am I sore?', 'Nobody knows so far.')).toHaveLength(1);
  });
});
