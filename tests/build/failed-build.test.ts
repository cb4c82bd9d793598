import { existsSync } from 'node:fs';
import { chmod, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, writeFiles } from '../fixtures/folder.ts';
import {
  machineByClock,
  machineThatStopsAt,
  machineWithRights,
  machineWithRoomFor,
} from '../fixtures/machines.ts';
import { digests, listFiles } from '../fixtures/output.ts';
import { post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';
import { type SmallDisk, smallDisk } from '../fixtures/small-disk.ts';

describe('a build with faults in the content', () => {
  let site: Site;
  let before: Record<string, string>;

  beforeAll(async () => {
    site = await (await Site.create({ files: post('sound') })).built();
    before = await digests(site.dist);
  });

  it('fails with one line for each fault, no stack trace, and the last good output as it was', async () => {
    await writeFiles(
      site.root,
      post('unsound', { topic: 'Lifting', titel: 'x', updatedAt: '2020-01-01' }),
    );
    const { exitCode, output } = await site.build();
    expect(exitCode).toBe(1);
    const lines = output
      .split('\n')
      .filter((line) => line.startsWith('content/posts/unsound/index.mdx:'));
    expect(lines).toHaveLength(3);
    expect(output).toContain('3 faults in the content.');
    expect(output).not.toContain('unhandled');
    expect(output).not.toMatch(/stack trace|^\s+at /im);
    expect(await digests(site.dist)).toEqual(before);
  });

  it('leaves the last good output as it was when the fault shows only while rendering', async () => {
    await writeFiles(site.root, post('unsound', {}, "{(() => { throw new Error('too late') })()}"));
    const { exitCode, output } = await site.build();
    expect(exitCode).toBe(1);
    expect(output).toContain('too late');
    expect(await digests(site.dist)).toEqual(before);
  });

  it('replaces the output once the fault is fixed', async () => {
    await writeFiles(site.root, post('unsound'));
    await site.built();
    expect(Object.keys(await digests(site.dist))).toContain('articles/unsound/index.html');
  });
});

describe('a build that is killed', () => {
  let site: Site;
  let before: Record<string, string>;

  beforeAll(async () => {
    site = await (await Site.create({ files: post('sound') })).built();
    before = await digests(site.dist);
    await writeFiles(site.root, post('later'));
  });

  it.each([
    ['pages are written', 'writeFile.*/next-dist/articles/sound/index.html'],
    ['the output is about to be put in place', 'rename.*/dist","'],
  ])('while %s leaves the last good output as it was', async (_, moment) => {
    const { exitCode } = await site.buildOn(machineThatStopsAt(moment));
    expect(exitCode).toBe(KILLED);
    expect(existsSync(path.join(site.root, '.cache/next-dist'))).toBe(true);
    expect(await digests(site.dist)).toEqual(before);
  });

  it('in the middle of the swap has its last output put back by the next one, even one that fails', async () => {
    const { exitCode } = await site.buildOn(machineThatStopsAt('rename.*/next-dist","'));
    expect(exitCode).toBe(KILLED);
    expect(existsSync(site.dist)).toBe(false);
    await writeFiles(site.root, post('unsound', { topic: 'cardio' }));
    expect((await site.build()).exitCode).toBe(1);
    expect(await digests(site.dist)).toEqual(before);
    await rm(path.join(site.root, 'content/posts/unsound'), { recursive: true });
  });

  it('does not harm the next one, also where the clock says 2038', async () => {
    const { exitCode, output } = await site.buildOn(machineByClock('2038-01-20'));
    expect(output).toContain('Complete!');
    expect(exitCode).toBe(0);
    before = await digests(site.dist);
    expect(Object.keys(before)).toContain('articles/later/index.html');
  });

  it('does not harm the next one, and a clock that says 1970 is told', async () => {
    const { exitCode, output } = await site.buildOn(machineByClock('1970-01-01'));
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^The clock of this machine says 1970-01-01\. Set the clock/m);
    expect(output).not.toMatch(/unhandled|^\s+at /im);
    expect(await digests(site.dist)).toEqual(before);
  });
});

/** How a process ends that is sent the signal SIGKILL. */
const KILLED = 128 + 9;

describe('a build without room', () => {
  let disk: SmallDisk | undefined;
  let site: Site;
  let before: Record<string, string>;
  let size: number;

  beforeAll(async () => {
    disk = await smallDisk();
    const folder = path.join(disk?.folder ?? (await emptyFolder()), 'site');
    site = await (await Site.create({ files: post('sound'), ownPictures: true }, folder)).built();
    before = await digests(site.dist);
    const files = await listFiles(site.dist);
    const sizes = await Promise.all(files.map((file) => stat(path.join(site.dist, file))));
    size = sizes.reduce((sum, file) => sum + file.size, 0);
    await writeFiles(site.root, post('later'));
  });

  afterAll(() => {
    disk?.remove();
  });

  /** On a disk of its own that is nearly full; where there is none, each file has a part of that room. */
  const buildWithRoomFor = (bytes: number) =>
    disk
      ? disk.withRoomFor(bytes, () => site.build())
      : site.buildOn(machineWithRoomFor(bytes / 20));

  it.each([0, 0.1, 0.9])(
    'for more than %f of the output says so, and leaves the last good one as it was',
    async (share) => {
      const { exitCode, output } = await buildWithRoomFor(share * size);
      expect(exitCode).toBe(1);
      expect(output).toMatch(NO_ROOM);
      expect(await digests(site.dist)).toEqual(before);
    },
  );

  it('leaves nothing behind that harms the next one', async () => {
    await rm(path.join(site.root, 'content/posts/later'), { recursive: true });
    await site.built();
    expect(await digests(site.dist)).toEqual(before);
  });
});

/** The last line. */
const NO_ROOM =
  /\nThe build could not write [^\n]+: (?:the disk is full|it is larger than a file of yours may be)[^\n]+ The last good output is still there\.\n$/;

describe('a build that may not write', () => {
  let site: Site;

  beforeAll(async () => {
    site = await Site.create({ files: { ...post('sound'), 'dist/index.html': 'the last' } });
  });

  it.each(['dist', '.', '.cache'])('in %s says so at once', async (folder) => {
    const place = path.join(site.root, folder);
    await chmod(place, 0o555);
    const { exitCode, output } = await site.buildOn(machineWithRights());
    await chmod(place, 0o755);
    expect(exitCode).toBe(1);
    expect(output).toContain(`The build could not write ${place}`);
    expect(output).toMatch(/: you do not have permission[^\n]+\n$/);
    expect(output).not.toMatch(/unhandled|^\s+at /im);
    expect(await site.read('index.html')).toBe('the last');
  });
});

describe('a build in a folder that it cannot be done in', () => {
  it('says so, and leaves nothing', async () => {
    const root = path.join(await emptyFolder(), 'gym #1');
    const site = await Site.create({ files: post('sound') }, root);
    const before = await readdir(root);
    const { exitCode, output } = await site.build();
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^The project is in .+ Move or rename the folder, such as .+gym -1\/$/m);
    expect(output).not.toMatch(/unhandled|^\s+at /im);
    expect(await readdir(root)).toEqual(before);
  });
});

describe('two builds at once', () => {
  it('are one build, and a word to whoever came second', async () => {
    const site = await Site.create({ files: post('sound') });
    const results = await Promise.all([site.build(), site.build()]);
    const [first, second] = results.toSorted((a, b) => a.exitCode - b.exitCode);
    expect([first?.exitCode, second?.exitCode]).toEqual([0, 1]);
    expect(second?.output).toMatch(/^Another build of this project is running \(process \d+\)\./m);
    expect(second?.output).not.toMatch(/unhandled|^\s+at /im);
    expect(Object.keys(await digests(site.dist))).toContain('articles/sound/index.html');
  });
});
