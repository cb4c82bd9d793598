import { describe, expect, it } from 'vitest';
import { linesOfText } from '../../../fixtures/findings.ts';

/** A sentence of so many words. */
const sentence = (words: number) => `${Array.from({ length: words }, () => 'word').join(' ')}.`;
const paragraphs = (count: number) =>
  Array.from({ length: count }, () => 'Short one.').join('\n\n');
const FOUR = 'One. Two. Three. Four.';

describe('a sentence', () => {
  const linesOver = (text: string) => linesOfText('sentence-length', text);
  const said = (place: string, all = 1) =>
    `content/posts/a/index.mdx:${place}: warning: the sentence has 21 words; 1 of ${all} sentences have more than 20, and 0 may. Make two sentences of it, or leave something out. (sentence-length)`;

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
    [`<ShortAnswer>\r\n\r\n${sentence(21)}\r\n\r\n</ShortAnswer>`, '10:1'],
    [`<div>${sentence(21)}</div>`, '8:6'],
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
    `content/posts/a/index.mdx:${place}: warning: the paragraph has 4 sentences; 1 of ${all} paragraphs have more than 3, and 0 may. Make two paragraphs of it. (paragraph-length)`;

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
      'content/posts/a/index.mdx:10:1: warning: the text needs grade 42.8, and may need 8. Use shorter sentences and plainer words. (reading-grade)',
    ]);
  });

  it.each(['', `## ${HARD}`, `\`\`\`\n${HARD}\n\`\`\``, '`x`'])(
    'is none without running text: %s',
    async (text) => {
      expect(await linesOver(text)).toEqual([]);
    },
  );
});
