import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const source = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(ts|astro)$/.test(file));

const imports = source.flatMap((file) =>
  [...withoutComments(read(file)).matchAll(/(?:\bfrom|\bimport) ?\(?'(\.[^'?]+)/g)].map(
    ([, target = '']) => ({ file, target: path.posix.join(path.posix.dirname(file), target) }),
  ),
);

/** The rooms of `src`, from the domain up to what publishes it: each knows only those before it. */
const ROOMS = [
  'markup.ts',
  'xml.ts',
  'kept-file.ts',
  'kept-text.ts',
  'view.ts',
  'blog',
  'loaders',
  'content.config.ts',
  'fonts',
  'pictures',
  'tools',
  'markdown',
  'search',
  'offline',
  'seo',
  'authoring',
  'components',
  'feeds',
  'layouts',
  'guide',
  'pages',
  'delivery',
  'middleware.ts',
];

/** The room of a file of `src`; what an owner sets and the list of addresses are part of the domain. */
function roomOf(file: string): string {
  const [, room = ''] = file.split('/');
  return ['site.ts', 'addresses.ts', 'env.d.ts'].includes(room) ? 'blog' : room;
}

describe('the way through the code', () => {
  it('has one reader of the collections: the library', () => {
    const readers = source.filter((file) =>
      /^import (?!type )[^;]*from 'astro:content'/m.test(read(file)),
    );
    expect(readers.toSorted()).toEqual(['src/blog/library.ts', 'src/content.config.ts']);
  });

  it('has every room in the order of its imports', () => {
    expect(new Set(source.map(roomOf))).toEqual(new Set(ROOMS));
  });

  it.each(ROOMS)('lets %s import only from the rooms before it', (room) => {
    const before = ROOMS.slice(0, ROOMS.indexOf(room));
    const strays = imports
      .filter(({ file }) => roomOf(file) === room)
      .filter(({ target }) => ![room, ...before, 'styles'].includes(roomOf(target)));
    expect(strays).toEqual([]);
  });

  it.each(['authoring', 'components', 'pictures', 'tools'])(
    'has no circle of imports between the rooms of src/%s',
    (room) => {
      const inner = imports
        .map(({ file, target }) => [innerRoomOf(file, room), innerRoomOf(target, room)] as const)
        .filter(([from, to]) => from !== undefined && to !== undefined && from !== to);
      expect(inner.length).toBeGreaterThan(0);
      expect(circleIn(inner as [string, string][])).toEqual([]);
    },
  );

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

  const { dependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;

  it('builds with its dependencies alone, and needs each: what only tests use is a devDependency', () => {
    const used = ['astro.config.mjs', ...source].flatMap((file) =>
      [
        ...read(file).matchAll(
          /(?:^import (?!type )[^;]*?|await import\()'((?:@[\w-]+\/)?[a-z][\w.-]*)[^:']*'\)?;/gm,
        ),
      ].map(([, name = '']) => name),
    );
    // The Node that runs every command, and the families that letters of cards are taken from.
    const unnamed = Object.keys(dependencies ?? {}).filter((name) =>
      /^(?:node|@fontsource-variable\/.*)$/.test(name),
    );
    const packages = [...new Set([...used, ...unnamed])].filter((name) => !isBuiltin(name));
    expect(packages.toSorted()).toEqual(Object.keys(dependencies ?? {}).toSorted());
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

describe('a test in a browser', () => {
  it('gets the site with its headers, and fails where a page does what its policy forbids', () => {
    const folder = path.join(root, 'tests/browser');
    const specs = readdirSync(folder).filter((name) => name.endsWith('.spec.ts'));
    const strays = specs.filter((name) => !read(`tests/browser/${name}`).includes("'./test.ts'"));
    expect(strays).toEqual([]);
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

/** The folder of a file within a room; `undefined` for a file elsewhere, or in no folder of its own. */
function innerRoomOf(file: string, room: string): string | undefined {
  const [, outer, inner, rest] = file.split('/');
  return outer === room && rest !== undefined ? inner : undefined;
}

/** The steps of a circle, if there is one: what remains when all that come from nowhere or lead nowhere are taken away. */
function circleIn(steps: readonly [from: string, to: string][]): string[] {
  const left = steps.filter(
    ([from, to]) => steps.some(([, end]) => end === from) && steps.some(([start]) => start === to),
  );
  if (left.length < steps.length) return circleIn(left);
  return [...new Set(left.map(([from, to]) => `${from} → ${to}`))].toSorted();
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}
