import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../fixtures/findings.ts';
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
      `content/posts/a/index.mdx:6:19: error: tags has "${tag}", and the text has no caution about blood pressure. Say that bracing raises it, and that whoever has high blood pressure or a heart problem asks a doctor first. (care)`,
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
