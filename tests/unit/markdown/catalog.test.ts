import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { componentNames, factsOf } from '../../../src/markdown/catalog.ts';

const room = path.resolve(import.meta.dirname, '../../../src/components/mdx');

/** Where the code of each component is, by its name: what an article imports. */
const files = Object.fromEntries(
  [
    ...readFileSync(path.join(room, 'index.ts'), 'utf8').matchAll(/^import (\w+) from '(.+)';$/gm),
  ].map(([, name = '', file = '']) => [name, path.join(room, file)]),
);
const components = Object.keys(files).toSorted();

/** What an author does not write: pictures in brackets. */
const UNNAMED = ['ArticleImage'];

/** What the renderer and our own pages add to what an author writes. */
const ADDED: Record<string, string[]> = {
  Cite: ['number', 'occurrence'],
  PlateLoader: ['short'],
  ShortAnswer: ['cites', 'sure'],
  Video: ['folder'],
  Youtube: ['folder'],
};

describe('the list of components', () => {
  it('has every component that there is, and no other', () => {
    expect(componentNames).toEqual(components.filter((name) => !UNNAMED.includes(name)));
  });

  it.each(componentNames)('gives %s the attributes that it declares and uses', (name) => {
    const added = ADDED[name] ?? [];
    const { code, props } = read(name);
    const declared = props.filter((prop) => !added.includes(prop.name));
    const facts = Object.entries(factsOf(name)?.attributes ?? {});
    expect(declared).toEqual(
      facts.map(([attribute, { isRequired }]) => ({
        name: attribute,
        isOptional: isRequired !== true,
      })),
    );
    // The renderer makes a number of the id of a source.
    if (name === 'Cite') return;
    for (const { name: attribute } of declared) expect(code).toMatch(usageOf(attribute));
  });

  it.each(componentNames)('knows whether %s holds anything', (name) => {
    const isHolder = factsOf(name)?.holds !== 'nothing';
    expect(/<slot \/>/.test(read(name).code)).toBe(isHolder);
  });

  it.each(componentNames)('has words for %s and for each of its attributes', (name) => {
    const { purpose, attributes } = factsOf(name) ?? { purpose: '', attributes: {} };
    expect(purpose).toMatch(/^[A-Z].*[^.]$/);
    for (const [attribute, { help }] of Object.entries(attributes)) {
      expect(help).toContain(`${attribute}="`);
    }
  });

  it('knows only homes that there are', () => {
    const homes = componentNames.flatMap((name) => factsOf(name)?.within ?? []);
    expect(componentNames).toEqual(expect.arrayContaining(homes));
  });
});

/** A component's code, and what its `Props` declare. */
function read(name: string): { code: string; props: { name: string; isOptional: boolean }[] } {
  const code = readFileSync(files[name] ?? '', 'utf8');
  const [, declared = ''] = /interface Props \{\n(.*?)^\}/ms.exec(code) ?? [];
  const props = [...declared.matchAll(/^ {2}(\w+)(\??):/gm)].map(([, prop = '', mark]) => ({
    name: prop,
    isOptional: mark === '?',
  }));
  return { code: code.replace(/interface Props \{\n.*?^\}/ms, ''), props };
}

/** An attribute by itself, taken out of all of them, or read with all of them by what `satisfies` names. */
function usageOf(attribute: string): RegExp {
  return new RegExp(
    String.raw`Astro\.props\.${attribute}\b|\{[^}]*\b${attribute}\b[^}]*\} = |Astro\.props satisfies `,
  );
}
