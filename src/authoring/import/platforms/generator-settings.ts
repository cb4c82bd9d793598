import path from 'node:path/posix';
import { parse as parseToml } from 'smol-toml';
import { z } from 'zod';
import { parseYaml } from '../../../blog/yaml.ts';
import type { ExportFile } from './export-files.ts';
import { textOf } from './text-of.ts';

/** What made a site of a folder of Markdown. */
export type Generator = 'Hugo' | 'Jekyll' | 'Astro' | undefined;

/** What the settings of a generator say of its site, as far as that is needed. */
export interface GeneratorSettings {
  readonly generator: Generator;
  readonly name?: string | undefined;
  /** Where the site was. */
  readonly address?: string | undefined;
  /** The folder of the host that it was in, such as `/blog`; empty at the root. */
  readonly base: string;
  /** What the addresses of a section are made of, such as `/:year/:title/`. */
  readonly patternOf: (section: string) => string | undefined;
}

/** Reads the settings beside the texts. What cannot be read is not there. */
export async function generatorSettings(files: readonly ExportFile[]): Promise<GeneratorSettings> {
  const generator = generatorOf(files);
  const [file] = files
    .filter(({ name }) => (generator === 'Jekyll' ? JEKYLL : HUGO).test(name))
    .sort((a, b) => a.name.length - b.name.length);
  const found = file && generator !== 'Astro' ? await read(file) : {};
  const { title: name, permalink, permalinks, url = '', baseurl = '', baseURL } = found;
  const address = baseURL ?? (url && url + baseurl);
  const pages = permalinks?.['page'];
  const patterns = { ...permalinks, ...(typeof pages === 'object' && pages) };
  return {
    generator,
    ...(name !== undefined && { name }),
    ...(/^https?:\/\/[^/]/.test(address) && URL.canParse(address) && { address }),
    base: (URL.canParse(address) ? new URL(address).pathname : baseurl).replace(/\/$/, ''),
    patternOf: (section) => {
      const pattern = generator === 'Jekyll' ? permalink : patterns[section];
      return typeof pattern === 'string' ? (PRESETS[pattern] ?? pattern) : undefined;
    },
  };
}

function generatorOf(files: readonly ExportFile[]): Generator {
  const has = (name: RegExp) => files.some((file) => name.test(file.name));
  if (has(/(?:^|\/)_posts\//) || has(/^_config\.ya?ml$/)) return 'Jekyll';
  if (has(HUGO)) return 'Hugo';
  return has(/(?:^|\/)src\/content\//) ? 'Astro' : undefined;
}

const JEKYLL = /(?:^|\/)_config\.ya?ml$/;
const HUGO = /(?:^|\/)(?:hugo|config)\.(?:toml|ya?ml|json)$/;

const patterns = z.record(z.string(), z.unknown());
const text = z.string().optional().catch(undefined);
const settings = z.object({
  title: text,
  permalink: text,
  permalinks: patterns.optional().catch(undefined),
  url: text,
  baseurl: text,
  baseURL: text,
});

async function read(file: ExportFile): Promise<z.infer<typeof settings>> {
  const parse = { '.toml': parseToml, '.json': JSON.parse }[path.extname(file.name)] ?? parseYaml;
  try {
    return settings.parse(parse(await textOf(file)));
  } catch {
    return {};
  }
}

/** The names that Jekyll has for patterns. */
const PRESETS: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title.html',
};

const NAME = /:([a-z_]+)/g;

/**
 * A pattern with what it stands for.
 *
 * @param words by the names that patterns have for them.
 * @returns undefined where one of its names is not among them.
 */
export function filledPattern(
  pattern: string,
  words: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const names = [...pattern.matchAll(NAME)].map(([, name = '']) => name);
  if (names.some((name) => words[name] === undefined)) return undefined;
  const filled = pattern.replaceAll(NAME, (_, name: string) => words[name] ?? '');
  return `/${filled}`.replaceAll(/\/{2,}/g, '/');
}
