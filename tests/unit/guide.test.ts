import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { lintContent } from '../../src/authoring/check-content.ts';
import { describeFinding } from '../../src/authoring/finding.ts';
import { ruleTable } from '../../src/authoring/rules/index.ts';
import { tagsIn } from '../../src/authoring/read/text-tree.ts';
import { suggestSlug } from '../../src/blog/permalinks.ts';
import { postFieldHelp, postFrontMatter } from '../../src/blog/schema/post.ts';
import { topicFields } from '../../src/blog/schema/topic.ts';
import { componentNames } from '../../src/markdown/catalog.ts';
import { neededFields } from '../../src/guide/needed-fields.ts';
import { copyContent } from '../fixtures/folder.ts';
import { type Files, post } from '../fixtures/posts.ts';

const guide = path.resolve(import.meta.dirname, '../../src/guide');
const files = readdirSync(path.join(guide, 'examples')).filter((name) => name.endsWith('.mdx'));
const read = (file: string) => readFileSync(path.join(guide, file), 'utf8');

/** An example in its two parts. */
function example(name: string): { fields: Record<string, unknown>; body: string } {
  const [, front = '', body = ''] =
    /^(?:---\n([\s\S]*?)\n---\n)?([\s\S]*)$/.exec(read(`examples/${name}`)) ?? [];
  return { fields: (parse(front) ?? {}) as Record<string, unknown>, body };
}

/** The sources and the parts of articles that an example names: it teaches how to write, not what a site has. */
function whatItNames(fields: Record<string, unknown>, body: string): Files {
  const ids = (fields['references'] ?? []) as string[];
  const links = [...body.matchAll(/\(\/articles\/([a-z-]+)\/(?:#([a-z-]+))?\)/g)];
  return Object.assign(
    {},
    ...ids.map((id) => ({
      [`content/sources/${id}.yaml`]:
        'authors: [Baker]\nyear: 2011\nvenue: A Journal\nfinding: "Pain peaked after a day in most people."\n',
    })),
    ...links.map(([, slug = '', anchor = 'a-part']) =>
      post(slug, { title: 'Another post' }, `## ${anchor.replaceAll('-', ' ')}\n\nSome text.`),
    ),
  ) as Files;
}

/** The pictures, videos and captions of all examples, beside the post that an example becomes. */
function besideExamples(): Files {
  const names = readdirSync(path.join(guide, 'examples')).filter((name) => !name.endsWith('.mdx'));
  return Object.fromEntries(
    names.map((name) => [
      `content/posts/example/${name}`,
      readFileSync(path.join(guide, 'examples', name)),
    ]),
  );
}

describe('the guide', () => {
  it('has an example of every component', () => {
    const used = files.flatMap((name) =>
      [...tagsIn(mdxToMdast(example(name).body))].map((tag) => tag.name),
    );
    expect(used).toEqual(expect.arrayContaining([...componentNames]));
  });

  it('shows every example that there is', () => {
    const page = read('guide.astro');
    for (const name of files) expect(page).toContain(`name="${name.replace('.mdx', '')}"`);
  });

  it.each(files)('teaches nothing that the check would call an error: %s', async (name) => {
    const { fields, body } = example(name);
    const root = await copyContent({
      ...whatItNames(fields, body),
      ...post('example', { ...fields, topic: 'recovery' }, `## A section\n\n${body}`),
      ...besideExamples(),
    });
    const findings = await lintContent(root, new Date('2026-11-24'));
    const own = findings.filter(({ file }) => file.startsWith('content/posts/example/'));
    expect(own.filter(({ severity }) => severity === 'error').map(describeFinding)).toEqual([]);
  });

  it('knows which fields are needed', () => {
    expect([...neededFields(postFrontMatter(z.string()))]).toEqual([
      'title',
      'description',
      'publishedAt',
      'topic',
    ]);
    // Either of two fields is no field that is needed.
    expect([...neededFields(topicFields)]).toEqual(['name', 'description']);
  });

  it('has words for every field and every rule', () => {
    for (const help of Object.values(postFieldHelp)) expect(help).toMatch(/\w{3}/);
    for (const { asks } of ruleTable) expect(asks).toMatch(/^[A-Z].*\.$/s);
  });

  it('tells how to add a source, field by field', () => {
    expect(read('guide.astro')).toContain('<Fields help={sourceFieldHelp}');
  });

  it('has an author fetch the ledger before pushing', () => {
    const { 0: push = '' } = /```sh\ngit add[\s\S]*?```/.exec(read('steps.mdx')) ?? [];
    expect(push).toMatch(/git commit .*\ngit pull --rebase\ngit push/);
  });

  it('follows one article from its start to its end, so that each command works after the last', () => {
    const [, title = ''] = /npm run new -- "([^"]+)"/.exec(read('steps.mdx')) ?? [];
    const [, from, to] = /npm run rename -- (\S+) (\S+)/.exec(read('steps.mdx')) ?? [];
    const retired = [...read('steps.mdx').matchAll(/npm run retire -- (?:--back )?(\S+)/g)];
    expect(from).toBe(suggestSlug(title));
    expect(retired.map(([, slug]) => slug)).toEqual([to, to]);
  });

  it('lists all of its sections', () => {
    const page = read('guide.astro');
    const ids = [...page.matchAll(/<h2 id="(\w+)">/g)].map(([, id]) => id);
    const listed = [...page.matchAll(/^ {2}section\('(\w+)'\)/gm)].map(([, id]) => id);
    expect(listed).toEqual(ids);
    const texts = readdirSync(guide).filter((name) => name.endsWith('.mdx'));
    expect([...page.matchAll(/^ {2}\.\.\.\w+Headings\(\)/gm)]).toHaveLength(texts.length);
  });

  it('tells rules apart by their names', () => {
    const names = ruleTable.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('names only commands that the project has', () => {
    const { scripts } = JSON.parse(
      readFileSync(path.join(guide, '../../package.json'), 'utf8'),
    ) as { scripts: Record<string, string> };
    const named = [
      ...['steps.mdx', 'adopt.mdx', 'import.mdx', 'guide.astro']
        .map(read)
        .join('')
        .matchAll(/npm run ([a-z]+)/g),
    ];
    expect(named.length).toBeGreaterThan(4);
    for (const [, name = ''] of named) expect(Object.keys(scripts)).toContain(name);
  });
});
