import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { contentOf, ledger } from '../../../fixtures/content.ts';
import type { Files } from '../../../fixtures/posts.ts';
import { post } from '../../../fixtures/posts.ts';

const KNOWN = ledger(
  '/articles/a/: a',
  '/topics/lifting/: topics/lifting',
  '/topics/sleep/: topics/sleep',
);

const topic = (name: string, plate: string, more = ''): Files => ({
  [`content/topics/${name}.yaml`]: `name: ${name}\nplate: ${plate}\ndescription: "What happens between sessions."\n${more}`,
});

/** The faults of a site whose ledger has the topics lifting and sleep, and which has lifting. */
async function faultsIn(files: Files): Promise<string[]> {
  const content = await contentOf({ ...KNOWN, ...post('a'), ...files });
  return (await faultsOf(content)).map(describeFinding);
}

describe('the address of a topic', () => {
  it('is kept by its file, whatever the topic is called', async () => {
    expect(await faultsIn(topic('sleep', 'blue'))).toEqual([]);
  });

  it('goes lost with the topic, and its feeds with it', async () => {
    expect(await faultsIn({})).toEqual([
      'content/ledger.yaml:3:1: error: /topics/sleep/ was published and would be lost, with its feeds. Bring content/topics/sleep.yaml back, or pick another topic and write aliases: [/topics/sleep/] in the one that takes its place, with id: sleep if it is the same under a new name. (permanence)',
    ]);
  });

  it('is asked of a topic that is new, since it may be the same renamed', async () => {
    expect(await faultsIn(topic('rest', 'blue'))).toEqual([
      'content/topics/rest.yaml:1:1: error: /topics/sleep/ was published and would be lost, with its feeds. Write aliases: [/topics/sleep/] and id: sleep. (permanence)',
    ]);
    const renamed = 'aliases: [/topics/sleep/]\nid: sleep\n';
    expect(await faultsIn(topic('rest', 'blue', renamed))).toEqual([]);
  });

  it('needs an id where a renamed topic has it', async () => {
    expect(await faultsIn(topic('rest', 'blue', 'aliases: [/topics/sleep/]\n'))).toEqual([
      'content/topics/rest.yaml:1:1: error: id is missing, though aliases has an old address: subscribers would get the feed twice. Write id: sleep, the file name it was first published under. (identity)',
    ]);
  });

  it('can go to another topic that is there already', async () => {
    expect(await faultsIn(topic('lifting', 'red', 'aliases: [/topics/sleep/]\n'))).toEqual([]);
  });

  it('is there once among those of before', async () => {
    const twice = 'aliases: [/topics/rest/, /topics/rest/]\nid: rest\n';
    expect(await faultsIn(topic('sleep', 'blue', twice))).toContain(
      'content/topics/sleep.yaml:4:10: error: aliases has "/topics/rest/" twice. Write a list of old addresses, each once, such as aliases: [/topics/old-name/], which then lead here with their feeds. (schema)',
    );
  });

  it('can go to no article, which has no feeds', async () => {
    const faults = await faultsIn(post('a', { aliases: ['/topics/sleep/'], id: 'a' }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('/topics/sleep/ was published and would be lost, with its feeds.');
  });

  it('keeps its id', async () => {
    expect(await faultsIn(topic('sleep', 'blue', 'id: rest\n'))).toEqual([
      'content/topics/sleep.yaml:4:5: error: the id is "rest", and this address was published with "sleep": subscribers would get the feed twice. Write id: sleep. (permanence)',
    ]);
  });

  it('is no article’s for a ledger from before topics were in it', async () => {
    const content = await contentOf({ ...ledger('/articles/a/: a'), ...post('a') });
    expect(await faultsOf(content)).toEqual([]);
  });
});

describe('the aliases of a topic', () => {
  it.each<[string, string, Files]>([
    ['/topics/lifting/', 'a page or a file of the site', {}],
    ['/articles/a/', 'the address of content/posts/a/index.mdx', {}],
    ['/topics/sleep/', "the topic's own address", {}],
    ['/tags/', 'a page or a file of the site', {}],
    [
      '/old/',
      'and /old/atom.xml, where its feed would be, is taken',
      { 'public/old/atom.xml': '<feed/>' },
    ],
    [
      '/old/',
      'which content/posts/a/index.mdx has too',
      post('a', { aliases: ['/old/'], id: 'a' }),
    ],
  ])('cannot have %s: %s', async (alias, problem, files) => {
    const faults = await faultsIn({
      ...topic('sleep', 'blue', `aliases: [${alias}]\nid: sleep\n`),
      ...files,
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`aliases has ${alias}, ${problem}.`);
  });
});

describe('an article in a topic that was renamed', () => {
  it('is told the new name', async () => {
    const faults = await faultsIn({
      ...topic('rest', 'blue', 'aliases: [/topics/sleep/]\nid: sleep\n'),
      ...post('b', { topic: 'sleep' }),
    });
    expect(faults).toEqual([
      'content/posts/b/index.mdx:5:8: error: topic is "sleep", but there is no such file in content/topics. Write topic: rest. (schema)',
    ]);
  });
});
