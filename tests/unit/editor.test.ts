import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mdxToMdast } from 'satteri';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkComponent } from '../../src/authoring/rules/components.ts';
import { tagsIn } from '../../src/authoring/read/text-tree.ts';
import { postFrontMatter } from '../../src/blog/schema/post.ts';
import { componentNames, factsOf } from '../../src/markdown/catalog.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const snippets = Object.entries(
  readJson('.vscode/mdx.code-snippets') as Record<string, Snippet>,
).map(([name, { body, ...snippet }]) => ({ name, ...snippet, ...inserted(body.join('\n')) }));

describe('a snippet', () => {
  it.each(componentNames)('is there for the component %s, under its name', (name) => {
    const snippet = snippets.find(({ prefix }) => prefix === name);
    expect(tagNames(snippet?.text ?? '')).toContain(name);
  });

  it.each(snippets)('is offered in articles alone, and says what it is: $name', (snippet) => {
    expect(snippet.scope).toBe('mdx');
    expect(snippet.description).toMatch(/\w{3}/);
    expect(snippets.filter(({ prefix }) => prefix === snippet.prefix)).toHaveLength(1);
  });

  it.each(snippets)('inserts text that is MDX: $name', ({ text }) => {
    expect(text).not.toMatch(/\$\{?\w|TODO/);
    expect(mdxToMdast(text).type).toBe('root');
  });

  it.each(snippets)('uses only components that there are, or imports them: $name', ({ text }) => {
    const imported = [...text.matchAll(/^import (\w+)/gm)].map(([, name]) => name);
    for (const name of tagNames(text)) expect([...componentNames, ...imported]).toContain(name);
  });

  it.each(componentNames)('says of %s what the guide says', (name) => {
    const snippet = snippets.find(({ prefix }) => prefix === name);
    expect(snippet?.description).toBe(factsOf(name)?.purpose);
  });

  it.each(snippets)('inserts nothing that the check would fix: $name', ({ text }) => {
    for (const tag of tagsIn(mdxToMdast(text))) {
      const facts = factsOf(tag.name ?? '');
      const faults: string[] = [];
      if (facts) checkComponent(tag, facts, (problem) => faults.push(problem));
      expect(faults).toEqual([]);
    }
  });

  it.each(componentNames)('offers every choice that there is: %s', (name) => {
    const choices = Object.values(factsOf(name)?.attributes ?? {})
      .filter(({ isRequired }) => isRequired)
      .flatMap(({ values }) => (values ? [values] : []));
    expect(snippets.find(({ prefix }) => prefix === name)?.choices).toEqual(choices);
  });

  it('starts an article with fields that the collection takes, as a draft', () => {
    const { text = '' } = snippets.find(({ prefix }) => prefix === 'post') ?? {};
    const [, front = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
    const fields = postFrontMatter(z.string()).parse(parse(front));
    expect(fields).toMatchObject({ draft: true, topic: 'recovery' });
  });

  it('links to an article with a slash at the end', () => {
    const { text = '' } = snippets.find(({ prefix }) => prefix === 'link') ?? {};
    expect(text).toMatch(/^\[[^\]]+\]\(\/articles\/[a-z-]+\/\)$/);
  });
});

describe('the settings of the editor', () => {
  it('recommend the extensions that read Astro, MDX and YAML', () => {
    expect(readJson('.vscode/extensions.json')).toMatchObject({
      recommendations: expect.arrayContaining([
        'astro-build.astro-vscode',
        'unifiedjs.vscode-mdx',
        'redhat.vscode-yaml',
      ]) as string[],
    });
  });

  it('let front matter complete, from schemas that Astro is told to write', () => {
    expect(readJson('.vscode/settings.json')).toMatchObject({ 'astro.content-intellisense': true });
    expect(read('astro.config.mjs')).toMatch(/experimental: \{[^}]*contentIntellisense: true/);
  });

  it('give topics and sources the schemas of their collections', () => {
    const { 'yaml.schemas': schemas } = readJson('.vscode/settings.json') as {
      'yaml.schemas': Record<string, string>;
    };
    const collections = read('src/content.config.ts');
    for (const [schema, files] of Object.entries(schemas)) {
      const [, name = ''] = /^\.astro\/collections\/(\w+)\.schema\.json$/.exec(schema) ?? [];
      expect(files).toBe(`content/${name}/*.yaml`);
      expect(collections).toContain(`base: './content/${name}'`);
    }
    const kept = [...collections.matchAll(/base: '\.\/content\/(\w+)', pattern: '\*\.yaml'/g)];
    expect(kept.length).toBeGreaterThan(0);
    expect(Object.keys(schemas)).toHaveLength(kept.length);
  });
});

interface Snippet {
  scope: string;
  prefix: string;
  description: string;
  body: string[];
}

/** Reads JSON as the editor does: with comments, and a comma after the last of a list. */
function readJson(file: string): unknown {
  const { config, error } = ts.parseConfigFileTextToJson(file, read(file)) as Parsed;
  expect(error).toBeUndefined();
  return config;
}

interface Parsed {
  config?: unknown;
  error?: unknown;
}

/** What a snippet inserts when its author takes every default, and the choices that it offers. */
function inserted(body: string): { text: string; choices: string[][] } {
  const choices: string[][] = [];
  const defaults = new Map([['0', '']]);
  const today = body
    .replaceAll('$CURRENT_YEAR', '2026')
    .replaceAll('$CURRENT_MONTH', '11')
    .replaceAll('$CURRENT_DATE', '24');
  const text = today
    .replaceAll(/\$\{(\d+)\|([^|}]+)\|\}/g, (_, stop: string, list: string) => {
      const options = list.split(',');
      choices.push(options);
      defaults.set(stop, options[0] ?? '');
      return options[0] ?? '';
    })
    .replaceAll(/\$\{(\d+):([^}]*)\}/g, (_, stop: string, text: string) => {
      defaults.set(stop, text);
      return text;
    })
    .replaceAll(/\$(\d+)/g, (whole, stop: string) => defaults.get(stop) ?? whole);
  return { text: text.replace(/\n$/, ''), choices };
}

function tagNames(text: string): string[] {
  return [...tagsIn(mdxToMdast(text))].flatMap(({ name }) => name ?? []);
}
