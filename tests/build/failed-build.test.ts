import { rename } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../fixtures/folder.ts';
import { digests } from '../fixtures/output.ts';
import { post } from '../fixtures/posts.ts';
import { Site } from '../fixtures/site.ts';

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
  });

  it('leaves the last good output as it was, and the next build works', async () => {
    await writeFiles(site.root, { ...post('later'), ...aside('next-dist/half.html') });
    expect(await site.killBuild()).toEqual({ signal: 'SIGKILL' });
    expect(await digests(site.dist)).toEqual(before);
    await site.built();
    const after = Object.keys(await digests(site.dist));
    expect(after).toContain('articles/later/index.html');
    expect(after).not.toContain('half.html');
  });

  it('in the middle of the swap has its last output put back by the next one, even one that fails', async () => {
    const last = await digests(site.dist);
    await rename(site.dist, path.join(site.root, '.cache/last-dist'));
    await writeFiles(site.root, {
      ...post('unsound', { topic: 'cardio' }),
      ...aside('next-dist/x'),
    });
    expect((await site.build()).exitCode).toBe(1);
    expect(await digests(site.dist)).toEqual(last);
  });
});

/** A file that a killed build left behind. */
function aside(name: string): Record<string, string> {
  return { [`.cache/${name}`]: 'left behind' };
}

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
