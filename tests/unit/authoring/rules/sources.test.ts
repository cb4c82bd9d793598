import { describe, expect, it } from 'vitest';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

const listed = { references: ['one-2020', 'two-2021'] };

describe('a source that is listed', () => {
  it.each([
    'x<Cite id="one-2020" />',
    'x<Cite id="one-2020" /> `<Cite id="two-2021" />`',
    'x<Cite id="one-2020" />\n\n```mdx\n<Cite id="two-2021" />\n```',
    'x<Cite id="one-2020" /> {/* <Cite id="two-2021" /> */}',
  ])('is cited in the text, where a reader sees it: %s', async (text) => {
    expect(await linesOf('sources', post('a', listed, text))).toEqual([
      'content/posts/a/index.mdx:6:25: error: references has "two-2021", which the text never cites. Write <Cite id="two-2021" /> after what it supports, or take it out. (sources)',
    ]);
  });

  it('may be cited once or often, anywhere', async () => {
    const text =
      'x<Cite id="two-2021" />\n\n<Callout title="x">\n\n- y<Cite id="one-2020" /><Cite id="two-2021" />\n\n</Callout>';
    expect(await linesOf('sources', post('a', listed, text))).toEqual([]);
  });
});

describe('a source that is cited', () => {
  it('is listed', async () => {
    const text = 'x<Cite id="one-2020" />\n\ny<Cite id="two-2021" />';
    expect(await linesOf('citations', post('a', { references: ['one-2020'] }, text))).toEqual([
      'content/posts/a/index.mdx:11:2: error: the text cites "two-2021", which is not in references. Add it in the front matter: references: [one-2020, two-2021]. (citations)',
    ]);
  });

  it('is named in quotes', async () => {
    expect(await linesOf('citations', post('a', {}, 'x<Cite id={one} />'))).toEqual([
      'content/posts/a/index.mdx:8:2: error: a <Cite> names its source in an expression, which the check cannot read. Write <Cite id="bishop-2011" /> with the name of a source in quotes. (citations)',
    ]);
  });
});

const MEND =
  'Write <Cite id="…" /> after it with a source from content/sources, or say it without a number.';
const said = (place: string, claim: string) =>
  `content/posts/a/index.mdx:${place}: warning: ${claim} has no source. ${MEND} (claims)`;
const claimLines = (text: string) => linesOfText('claims', text);

describe('a number with a unit', () => {
  it.each([
    '40%',
    '7.56 %',
    '40 percent',
    '40 per cent',
    '24 hours',
    '24-hour',
    '48h',
    '90 s',
    '5½ hours',
    '2–3 min',
    '10 to 12 weeks',
    '20g',
    '300 mg',
    '1.6 g/kg',
    '10,000 steps',
    '30 000 steps',
    '130/80 mmHg',
    '20 °C',
    '10 people',
    '40\u00a0%',
  ])('is a claim: %s', async (claim) => {
    expect(await claimLines(`It is (about ${claim}).`)).toEqual([said('8:14', `"${claim}"`)]);
  });

  it.each([
    'Lift 100 kg (220 lb).',
    'Do 3 sets of 5.',
    'In 2019 we saw it.',
    'Sleep seven hours.',
    'See page 40. Nobody else did.',
    'It starts at 10:30 on 2026-06-01.',
    'It holds 5 gates and a 5K run.',
    '`40%`',
    '```\n40%\n```',
    '{/* 40% */}',
    'https://w.org/40%25',
    '| Load |\n| - |\n| 40% |',
    '## The first 24 hours',
    '<CareCard level="urgent" title="Go if:">\n\n- it hurts after 3 days\n\n</CareCard>',
  ])('is none in: %s', async (text) => {
    expect(await claimLines(text)).toEqual([]);
  });

  it.each([
    ['> It is 40%.', '8:9'],
    ['- It is 40%.', '8:9'],
    ['It is **40**%.', '8:9'],
    ['It is [40%](https://w.org/) of us.', '8:8'],
    ['<ShortAnswer>\n\nIt is 40%.\n\n</ShortAnswer>', '10:7'],
    ['One.\r\nIt is 40%.\r\n', '9:7'],
  ])('is one wherever it stands: %s', async (text, place) => {
    expect(await claimLines(text)).toEqual([said(place, '"40%"')]);
  });

  it('has its source in the paragraph, or in the line of a list', async () => {
    const references = ['one-2020'];
    const linesIn = (text: string) => linesOf('claims', post('a', { references }, text));
    expect(await linesIn('It is 40%, or 24 hours.<Cite id="one-2020" />')).toEqual([]);
    expect(await linesIn('It is 40%.\n\nYes.<Cite id="one-2020" />')).toEqual([
      said('9:7', '"40%"'),
    ]);
    expect(await linesIn('- It is 40%\n- It is 20%<Cite id="one-2020" />')).toEqual([
      said('9:9', '"40%"'),
    ]);
  });

  it('is said once for a paragraph', async () => {
    expect(await claimLines('It is 40%. It is 20%.')).toEqual([said('8:7', '"40%"')]);
  });
});

describe('a key number', () => {
  it('has its source inside', async () => {
    expect(await claimLines('<KeyNumber value="3.8 of 10">peak</KeyNumber>')).toEqual([
      said('8:1', 'the key number "3.8 of 10"'),
    ]);
    const cited = '<KeyNumber value="24 h">for 57%<Cite id="one-2020" /></KeyNumber>';
    expect(await linesOf('claims', post('a', { references: ['one-2020'] }, cited))).toEqual([]);
    expect(await claimLines('<KeyNumber value="Most">people</KeyNumber>')).toEqual([]);
  });
});

describe('how sure a short answer is', () => {
  const designs = (one: string, two = one): Files =>
    Object.fromEntries(
      Object.entries({ 'one-2020': one, 'two-2021': two }).map(([id, fields]) => [
        `content/sources/${id}.yaml`,
        `venue: ${id}\ndoi: 10.1519/${id}\nfinding: "It rose for a time."\n${fields}\n`,
      ]),
    );
  const answer = 'x<Cite id="one-2020" /><Cite id="two-2021" />';
  const sureOf = (sure: string, sources: Files, text = answer) =>
    linesOf(
      'sureness',
      sources,
      post('a', { ...listed, sure }, `<ShortAnswer>\n\n${text}\n\n</ShortAnswer>\n\n${answer}`),
    );
  const reviews = designs('design: systematic review');
  const trials = designs('design: trial\npeople: 43');

  it.each(['many trials agree', 'some trials', 'coaching practice'])(
    'may be as much as its sources carry, or less: %s',
    async (sure) => {
      expect(await sureOf(sure, reviews)).toEqual([]);
    },
  );

  it('is not more than its sources carry', async () => {
    expect(await sureOf('many trials agree', trials)).toEqual([
      'content/posts/a/index.mdx:7:7: error: sure is "many trials agree", which is more than the short answer cites. Take it out, and the article says "some trials". (sureness)',
    ]);
  });

  it('counts only what the answer itself cites', async () => {
    expect(await sureOf('some trials', reviews, 'It rose.')).toEqual([
      'content/posts/a/index.mdx:7:7: error: sure is "some trials", which is more than the short answer cites. Take it out, and the article says "coaching practice". (sureness)',
    ]);
  });

  it('needs to know the kind of every source', async () => {
    const sources = designs('design: trial\npeople: 43', '');
    expect(await sureOf('coaching practice', sources)).toEqual([
      'content/posts/a/index.mdx:7:7: error: sure is "coaching practice", and the short answer cites "two-2021", whose design is not known. Add design to content/sources/two-2021.yaml, or take sure out. (sureness)',
    ]);
  });

  it('is nothing without a short answer', async () => {
    expect(
      await linesOf('sureness', post('a', { ...listed, sure: 'some trials' }, answer)),
    ).toEqual([
      'content/posts/a/index.mdx:7:7: error: sure is there, and the text has no <ShortAnswer>. Take it out. (sureness)',
    ]);
  });
});
