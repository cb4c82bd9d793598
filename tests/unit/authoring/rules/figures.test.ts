import { describe, expect, it } from 'vitest';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

/** A source that holds these figures. */
function holding(figures: string, more = 'finding: "In 5 studies, guesses were off by two reps."') {
  return source('one-2020', `figures: [${figures}]\n${more}`);
}

function source(id: string, fields: string): Files {
  return { [`content/sources/${id}.yaml`]: `year: 2020\nvenue: B\ndoi: 10.1519/x\n${fields}\n` };
}

const ONE = '<Cite id="one-2020" />';
const TWO = '<Cite id="two-2021" />';
const both = { references: ['one-2020', 'two-2021'] };

/** The numbers that are no figures of their source, in a text that cites one which holds some. */
async function strangersIn(text: string, ...files: Files[]): Promise<string[]> {
  const lines = await linesOf('figures', post('a', both, text), ...files);
  return lines.map((line) => / warning: "(.+?)" is not a figure/.exec(line)?.[1] ?? line);
}

describe('a number before a citation', () => {
  it('is a figure of the source', async () => {
    const text = `It fell by 7.5%.${ONE}`;
    expect(await linesOf('figures', post('a', both, text), holding('"3.42%"'))).toEqual([
      'content/posts/a/index.mdx:9:12: warning: "7.5%" is not a figure of "one-2020". Write what the source says, cite it before a number that only follows from it, or add "7.5%" to figures in content/sources/one-2020.yaml if the source has it. (figures)',
    ]);
  });

  it.each([
    ['the same', '3.42%', '"−3.42%"'],
    ['with its sign', '−3.42 %', '"3.42%"'],
    ['in words for the unit', '3.42 percent', '"3.42%"'],
    ['in another unit of time', '48 h', '"2 days"'],
    ['in years for months', '2 years', '"24 months"'],
    ['as both ends of a range', '24 to 72 hours', '"24–72 h"'],
    ['as one end of a range', '72 hours', '"24–72 h"'],
    ['with a comma', '10,000 kcal', '"10000 kcal"'],
    ['in round numbers, where it says so', 'about 3%', '"3.42%"'],
    ['in tens, where it says so', 'nearly 60%', '"57.5%"'],
    ['held without a unit', '39 people', '"39"'],
    ['a ratio', '0.60', '"0.6"'],
    ['in the finding', '5 small studies', '"1%"'],
    ['in words in the finding', '2 reps', '"1%"'],
  ])('may be %s: %s', async (_, written, figures) => {
    expect(await strangersIn(`It was ${written}.${ONE}`, holding(figures))).toEqual([]);
  });

  it.each([
    ['rounded without a word', '3%', '"3.42%"'],
    ['in another unit', '24 days', '"24 h"'],
    ['a slip of the pen', '57%', '"57.5%"'],
    ['too round', 'about 50%', '"57.5%"'],
    ['counted otherwise', '5 people', '"1%"'],
    ['reps of a source that counts reps', '3 reps', '"1%"'],
  ])('is none if it is %s: %s', async (_, written, figures) => {
    expect(await strangersIn(`It was ${written}.${ONE}`, holding(figures))).toHaveLength(1);
  });

  it.each([
    `In 2019, a set of 5 at 60 kg (132 lb) moved 12 in (30 of them).${ONE}`,
    `It was 40%.${ONE} Do 90% of it.`,
    `Do 90% of it. It was 40%.${ONE}`,
    `It was 40%,${ONE} so take 90% next week.`,
    `The 95% confidence interval is wide.${ONE}`,
    `A 5RM is heavier than 10.${ONE}`,
    `It was 40% (104 °F).${ONE}`,
  ])('is looked at only where the citation is its own: %s', async (text) => {
    expect(await strangersIn(text, holding('"40%"', 'finding: "It rose for a time."'))).toEqual([]);
  });

  it('may be of any of the sources cited together', async () => {
    const two = source('two-2021', 'figures: ["8 h"]\nfinding: "It rose for a time."');
    const text = `It was 40%, after 8 hours.${ONE}${TWO}`;
    expect(await strangersIn(text, holding('"40%"'), two)).toEqual([]);
    expect(await strangersIn(`${text} It was 9 h.${ONE}${TWO}`, holding('"40%"'), two)).toEqual([
      '9 h',
    ]);
  });

  it('is anything where a source lists no figures, and nothing where it lists none', async () => {
    const text = `It was 40%.${ONE}`;
    expect(await strangersIn(text)).toEqual([]);
    expect(await strangersIn(`It was 40%.${ONE}${TWO}`, holding('"1%"'))).toEqual([]);
    expect(await strangersIn(text, holding(''))).toEqual(['40%']);
  });

  it('is reported once for both ends of a range', async () => {
    expect(await strangersIn(`It was 41 to 43%, or 44%.${ONE}`, holding('"40%"'))).toEqual([
      '41 to 43%',
      '44%',
    ]);
  });

  it('is one of the people of a source', async () => {
    const people = holding('', 'people: 21\nfinding: "It rose for a time."');
    expect(await strangersIn(`It had 21 trained men.${ONE}`, people)).toEqual([]);
    expect(await strangersIn(`It had 22 trained men.${ONE}`, people)).toEqual(['22 trained men']);
  });

  it('is looked at in a key number, a table and a list', async () => {
    const text = [
      `<KeyNumber value="3,550">steps, for 41%${ONE}</KeyNumber>`,
      `| a |\n| - |\n| 42%${ONE} |`,
      `- 43%${ONE}`,
    ].join('\n\n');
    expect((await strangersIn(text, holding('"40%"'))).toSorted()).toEqual([
      '3,550',
      '41%',
      '42%',
      '43%',
    ]);
  });
});

describe('a number in two articles', () => {
  const lines = (a: string, b: string, ...files: Files[]) =>
    linesOf('contradictions', post('a', both, a), post('b', both, b), ...files);

  it('is the same where both cite one source for it', async () => {
    expect(await lines(`It fell by 7.56%.${ONE}`, `It fell by 7.5%.${ONE}`)).toEqual([
      'content/posts/b/index.mdx:9:12: warning: "7.5%" stands here for "one-2020", and "7.56%" in content/posts/a/index.mdx:9. Look it up in the source, and write the same in both. (contradictions)',
    ]);
  });

  it('may differ much, where the sentences are alike', async () => {
    expect(
      await lines(
        `After a bad night, legs were 18% weaker.${ONE}`,
        `After one bad night, legs were 81% weaker.${ONE}`,
      ),
    ).toHaveLength(1);
  });

  it.each([
    ['in round numbers', `It fell by 7.56%.${ONE}`, `It fell by about 8%.${ONE}`],
    ['of other sources', `It fell by 7.56%.${ONE}`, `It fell by 7.5%.${TWO}`],
    ['of two sources', `It fell by 7.56%.${ONE}`, `It fell by 7.5%.${ONE}${TWO}`],
    ['of other units', `It took 20 days.${ONE}`, `It had 20 people, and 19 reps.${ONE}`],
    ['of other things', `It fell by 7.56%.${ONE}`, `In all 89% were male.${ONE}`],
    ['beside the same', `It fell by 40%.${ONE}`, `From 40%, it fell by 42%.${ONE}`],
  ])('may be another %s', async (_, a, b) => {
    expect(await lines(a, b)).toEqual([]);
  });

  it('may be another figure that the source lists', async () => {
    const held = holding('"3.42%", "3.30%"');
    expect(await lines(`It fell by 3.42%.${ONE}`, `It fell by 3.30%.${ONE}`, held)).toEqual([]);
    expect(await lines(`It fell by 3.42%.${ONE}`, `It fell by 3.2%.${ONE}`, held)).toHaveLength(1);
  });
});

it('is no concern of a text without citations', async () => {
  expect(await linesOfText('figures', 'It fell by 40%.')).toEqual([]);
  expect(await linesOfText('contradictions', 'It fell by 40%.')).toEqual([]);
});
