import { describe, expect, it } from 'vitest';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { post } from '../../../fixtures/posts.ts';

const linesOver = (text: string) => linesOfText('forbidden-words', text);

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
  ])('does not say: %s', async (words, mend) => {
    expect(await linesOver(`It is “${words}” now.`)).toEqual([
      `content/posts/a/index.mdx:8:8: error: the text says "${words}". ${mend}. (forbidden-words)`,
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
    expect(await linesOver(text)).toEqual([]);
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
    ['<div>\n  <p>It is proven.</p>\n</div>', '9:12'],
  ])('says it nowhere that a reader sees or hears: %s', async (text, place) => {
    const [line, ...others] = await linesOver(text);
    expect(others).toEqual([]);
    expect(line).toContain(`index.mdx:${place}: error: the text says "`);
  });

  it('has the words together across a line', async () => {
    expect(await linesOver('It prevents\ninjury.')).toEqual([
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
