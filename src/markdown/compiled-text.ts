import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import * as runtime from 'astro/jsx-runtime';
import type { MarkdownInstance } from 'astro';
import { readTerms } from '../blog/term-files.ts';
import { parseYaml, splitFrontMatter } from '../blog/yaml.ts';
import { keptText } from '../kept-text.ts';
import { site } from '../site.ts';
import { optimize, processor, syntaxHighlight } from './processor.ts';

/** What the module of an MDX text exports, as far as Astro renders it. */
type Text = Pick<MarkdownInstance<Record<string, unknown>>, 'frontmatter' | 'getHeadings'> & {
  readonly Content: (props: Props) => unknown;
};

interface Module extends Omit<Text, 'Content'> {
  readonly MDXContent: Text['Content'];
}

interface Props {
  readonly components?: object;
}

const texts = new Map<string, Promise<Text>>();

/**
 * An article as Astro would have it from the bundle, compiled without it: a bundle of thousands of
 * texts takes most of a build, and none of it can be used again by the next. What is compiled is kept.
 *
 * @param file the path of an MDX text from the folder of the project; see `standing-alone.ts`.
 */
export function textAt(file: string): Promise<Text> {
  const text = texts.get(file) ?? read(file);
  texts.set(file, text);
  return text;
}

async function read(file: string): Promise<Text> {
  const source = await readFile(file, 'utf8');
  const name = path.posix.basename(path.posix.dirname(file));
  const code = await keptText(`${name}.mdx`, [file, source, site, readTerms()], () =>
    compile(source, file),
  );
  return evaluate(code, file);
}

let renderer: ReturnType<NonNullable<typeof processor.createMdxRenderer>> | undefined;

/** The JavaScript of a text as the body of a function of Astro's runtime. */
async function compile(source: string, file: string): Promise<string> {
  const { yaml = '', body = source } = splitFrontMatter(source) ?? {};
  renderer ??= processor.createMdxRenderer?.({ syntaxHighlight }, { optimize });
  const frontmatter = (parseYaml(yaml) ?? {}) as Record<string, unknown>;
  const module = await (await renderer)?.process(body, path.resolve(file), frontmatter);
  if (!module) throw new Error(`${file} cannot be compiled.`);
  return asFunction(module.code);
}

function asFunction(module: string): string {
  const body = module
    .replaceAll(
      /^import \{(.*)\} from ["']astro\/jsx-runtime["'];?$/gm,
      (_, names: string) => `const {${names.replaceAll(' as ', ': ')}} = runtime;`,
    )
    .replaceAll(/^export (?:default )?(?=function|const)/gm, '');
  return `'use strict';\n${body}\nreturn { MDXContent, frontmatter, getHeadings };`;
}

function evaluate(code: string, filename: string): Text {
  const run = compileFunction(code, ['runtime'], { filename }) as (runtime: object) => Module;
  const { MDXContent, ...rest } = run(runtime);
  const Content = ({ components, ...props }: Props) =>
    MDXContent({ ...props, components: { Fragment: runtime.Fragment, ...components } });
  return { ...rest, Content: Object.assign(Content, MADE_OF_MDX) };
}

/** By these Astro knows what renders a component. */
const MADE_OF_MDX = {
  [Symbol.for('astro:renderer')]: 'astro:jsx',
  [Symbol.for('mdx-component')]: true,
};
