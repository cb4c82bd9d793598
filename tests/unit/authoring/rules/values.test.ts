import { describe, expect, it } from 'vitest';
import { author } from '../../../fixtures/authors.ts';
import { linesOf } from '../../../fixtures/findings.ts';
import { post } from '../../../fixtures/posts.ts';

const topic = (name: string, description: string) => ({
  'content/topics/lifting.yaml': `name: "${name}"\nplate: red\ndescription: "${description}"\n`,
});

const page = (title: string) => ({
  'content/pages/us.mdx': `---\ntitle: "${title}"\ndescription: "What {site.name} is all about."\nfooter: "{site.name}"\n---\n\nText.\n`,
});

describe('a value in braces', () => {
  it('stands where a build writes it out', async () => {
    const files = [
      topic('Lifting', 'What {site.name} says of heavy bars.'),
      author('ann', { biography: 'Ann founded { site.name } in a garage.' }),
      page('About {site.name}'),
    ];
    expect(await linesOf('values', ...files)).toEqual([]);
  });

  it('is asked for by its right name there', async () => {
    expect(await linesOf('values', page('About {site.nam}'))).toEqual([
      'content/pages/us.mdx:2:8: error: title has {site.nam}, and readers would see it as it is written. Write {site.name}. (values)',
    ]);
  });

  it('stands nowhere else', async () => {
    const files = [
      topic('{site.name}', 'What we say of heavy bars.'),
      author('ann', { credential: '{site.founder}' }),
      post('a', { title: 'How does {site.name} lift?' }),
    ];
    expect(await linesOf('values', ...files)).toEqual([
      'content/authors/ann.yaml:3:13: error: credential has {site.founder}, and readers would see it as it is written. Write the words themselves. (values)',
      'content/posts/a/index.mdx:2:8: error: title has {site.name}, and readers would see it as it is written. Write The Test Site. (values)',
      'content/topics/lifting.yaml:1:7: error: name has {site.name}, and readers would see it as it is written. Write The Test Site. (values)',
    ]);
  });

  it('is a pair of braces like any other where its name has no dot', async () => {
    expect(await linesOf('values', post('a', { title: 'What is a {set}?' }))).toEqual([]);
  });
});
