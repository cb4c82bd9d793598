import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const source = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(ts|astro)$/.test(file));

describe('the way through the code', () => {
  it('has one reader of the collections: the library', () => {
    const readers = source.filter((file) => read(file).includes("from 'astro:content'"));
    expect(readers.toSorted()).toEqual(['src/blog/library.ts', 'src/content.config.ts']);
  });

  it.each([
    ['blog', []],
    ['loaders', ['blog']],
    ['pictures', ['blog']],
    ['markdown', ['blog', 'tools']],
  ])('lets src/%s import only from %j of the other rooms', (room, allowed) => {
    const imports = source
      .filter((file) => file.startsWith(`src/${room}/`))
      .flatMap((file) =>
        [...read(file).matchAll(/ from '(\.[^']+)'/g)].map(([, target = '']) =>
          path.posix.join(path.posix.dirname(file), target),
        ),
      );
    const strays = imports.filter((target) => {
      const [, other = '', inside] = target.split('/');
      return inside !== undefined && ![room, ...allowed].includes(other);
    });
    expect(imports.length).toBeGreaterThan(2);
    expect(strays).toEqual([]);
  });

  it('keeps Astro out of the domain, but for types and the library', () => {
    const strays = source.filter(
      (file) =>
        file.startsWith('src/blog/') &&
        file !== 'src/blog/library.ts' &&
        /^import (?!type ).*from 'astro/m.test(read(file)),
    );
    expect(strays).toEqual([]);
  });

  it('reads drafts from the command alone, never from the environment', () => {
    expect(
      source.filter((file) =>
        /import\.meta\.env\.(DEV|PROD|MODE)/.test(withoutComments(read(file))),
      ),
    ).toEqual([]);
  });
});

describe('the top level', () => {
  it('holds these and nothing else', () => {
    const allowed = [
      'README.md',
      'astro.config.mjs',
      'content',
      'package-lock.json',
      'package.json',
      'public',
      'src',
      'tests',
      'tsconfig.json',
    ];
    const made = ['node_modules', 'dist'];
    const present = readdirSync(root).filter(
      (name) => !name.startsWith('.') && !made.includes(name),
    );
    expect(present.toSorted()).toEqual(allowed);
  });

  it('pins every dependency to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

describe('a stylesheet', () => {
  it('is either part of its pages or a file of its own: where it is both, the file is missing', () => {
    const uses = source.flatMap((file) =>
      [...read(file).matchAll(/^import (?:\w+ from )?'[^']*?([\w-]+\.css)(\?url[^']*)?'/gm)].map(
        ([, sheet = '', url]) => ({ sheet, asFile: url !== undefined }),
      ),
    );
    const sheets = Map.groupBy(uses, ({ sheet }) => sheet);
    const both = [...sheets].filter(
      ([, list]) => new Set(list.map(({ asFile }) => asFile)).size > 1,
    );
    expect(uses.length).toBeGreaterThan(5);
    expect(both.map(([sheet]) => sheet)).toEqual([]);
  });
});

describe('the README', () => {
  const commands = [...read('README.md').matchAll(/^(?:```sh\n)([\s\S]*?)^```/gm)].flatMap(
    ([, block = '']) => block.trim().split('\n'),
  );

  it('names only commands that the project has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [
      ...commands.flatMap((command) => [...command.matchAll(/npm (?:run )?([a-z:]+)/g)]),
      ...read('README.md').matchAll(/`(?:\w+=\S+ )?npm run ([a-z:]+)/g),
    ].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
  });

  it('names only rooms that the project has', () => {
    const rooms = [...read('README.md').matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, room = '']) => room),
    );
    expect(rooms.length).toBeGreaterThan(8);
    for (const room of rooms) expect(existsSync(path.join(root, room)), room).toBe(true);
  });

  it('gives the test command that CI runs', () => {
    expect(commands).toContain('npm ci && npm test');
    expect(read('.ci/run')).toMatch(/^npm ci$[\s\S]*^npm test$/m);
  });
});

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}
