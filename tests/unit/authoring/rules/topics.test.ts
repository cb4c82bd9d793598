import { describe, expect, it } from 'vitest';
import { findingsAbout } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { contentOf } from '../../../fixtures/content.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

const HEAD = 'name: Lifting\nplate: red\ndescription: "How to move a heavy bar well."\n';
const HOME = "title: '{site.tagline}'\ndescription: '{site.description}'\n";

const topic = (lines: string): Files => ({ 'content/topics/lifting.yaml': HEAD + lines });
const page = (id: string, lines: string): Files => ({
  [`content/pages/${id}.mdx`]: `---\n${HOME}${lines}---\n`,
});

async function findingsIn(...files: Files[]): Promise<string[]> {
  const all = Object.assign({}, ...files) as Files;
  const findings = await findingsAbout(await contentOf(all), 'plain');
  return findings
    .map(describeFinding)
    .filter((line) => /\((?:start-here|topic-tools|schema)\)/.test(line));
}

describe('a reading order', () => {
  it.each([topic('startHere: [b, a]\n'), page('home', 'startHere: [b, a]\n')])(
    'lists articles, also those that are not published yet',
    async (order) => {
      const posts = [post('a', { draft: true }), post('b', { publishedAt: '2030-01-01' })];
      expect(await findingsIn(order, ...posts)).toEqual([]);
    },
  );

  it.each<[string, Files, string]>([
    [
      'nothing, with the nearest slug',
      post('box-squat'),
      '4:13: error: startHere has "box-sqat", but there is no such folder in content/posts. Write box-squat. (start-here)',
    ],
    [
      'nothing, and nothing is near',
      post('a'),
      '4:13: error: startHere has "box-sqat", but there is no such folder in content/posts. Write the name of the folder of an article, or take it out. (start-here)',
    ],
    [
      'an article that has another name now',
      post('brace', { id: 'box-sqat' }),
      'startHere has "box-sqat", which is now brace. Write brace. (start-here)',
    ],
    [
      'an old address of an article',
      post('brace', { aliases: ['/articles/box-sqat/'] }),
      'startHere has "box-sqat", which is now brace. Write brace. (start-here)',
    ],
    [
      'an article that was taken back',
      { 'content/retired/box-sqat.yaml': 'retiredAt: 2026-02-10\n' },
      'startHere has "box-sqat", which was taken back, as content/retired/box-sqat.yaml says. Take it out. (start-here)',
    ],
    [
      'an article on another topic',
      {
        'content/topics/rest.yaml': HEAD.replace('Lifting', 'Rest').replace('red', 'blue'),
        ...post('box-sqat', { topic: 'rest' }),
      },
      'startHere has "box-sqat", which is on the topic rest. Write an article on this topic, or take it out. (start-here)',
    ],
  ])('of a topic names %s', async (_, files, finding) => {
    expect(await findingsIn(topic('startHere: [box-sqat]\n'), files)).toEqual([
      expect.stringContaining(finding),
    ]);
  });

  it('of the home page takes articles on any topic, and none that there is not', async () => {
    const files = [post('box-squat'), page('home', 'startHere:\n  - box-squat\n  - box-squa\n')];
    expect(await findingsIn(...files)).toEqual([
      'content/pages/home.mdx:6:5: error: startHere has "box-squa", but there is no such folder in content/posts. Write box-squat. (start-here)',
    ]);
  });

  it('lists each article once, and is on no other page', async () => {
    expect(
      await findingsIn(post('a'), topic('startHere: [a, a]\n'), page('about', 'startHere: [a]\n')),
    ).toEqual([
      'content/pages/about.mdx:4:12: error: startHere is there, and only the home page and topics have one. Write it into content/pages/home.mdx, or take it out. (start-here)',
      expect.stringContaining('startHere has "a" twice'),
    ]);
  });
});

describe('the tools of a topic', () => {
  const plates = page('tools/plates', '');

  it('are tools with pages', async () => {
    expect(await findingsIn(topic('tools: [plates]\n'), plates)).toEqual([]);
  });

  it.each([
    ['plate', 'tools has "plate", which is not a tool. Write plates. (topic-tools)'],
    ['rpe', 'tools has "rpe", a tool without a page. Add content/pages/tools/rpe.mdx, or take it'],
  ])('are not %s', async (name, finding) => {
    expect(await findingsIn(topic(`tools: [${name}]\n`), plates)).toEqual([
      expect.stringContaining(finding),
    ]);
  });
});

describe('the question of a topic', () => {
  it('is short enough for a plate', async () => {
    expect(await findingsIn(topic(`question: "${'Why? '.repeat(30)}"\n`))).toEqual([
      expect.stringContaining('question has 149 characters, and at most 120 are allowed. Write'),
    ]);
  });
});
