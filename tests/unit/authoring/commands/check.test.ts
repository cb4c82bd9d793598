import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder } from '../../../fixtures/content.ts';
import { type Files, post } from '../../../fixtures/posts.ts';

const COMMAND = path.resolve(import.meta.dirname, '../../../../src/authoring/commands/check.ts');

async function check(files: Files, ...args: string[]) {
  const env = { ...process.env, SITE_NOW: '2026-06-01', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: await contentFolder(files),
    encoding: 'utf8',
    env,
  });
  return { status, stderr, lines: stdout.trimEnd().split('\n') };
}

describe('npm run check', () => {
  it('exits 0 and counts where all is well', async () => {
    expect(await check(post('a'))).toEqual({
      status: 0,
      stderr: '',
      lines: ['0 errors and 0 warnings in 1 article.'],
    });
  });

  it('exits 0 on warnings alone, each on a line', async () => {
    const series = { name: 'A **bold** one', part: 1 };
    const text = '[Here](/articles/) it is.';
    expect(await check(post('a', { series, draft: true }, text))).toEqual({
      status: 0,
      stderr: '',
      lines: [
        'content/posts/a/index.mdx:6:17: warning: series.name has **bold**, and readers would see it as written. Write bold. (plain-text)',
        'content/posts/a/index.mdx:10:1: warning: the link "Here" does not say where it leads. Write [what is there](/articles/). (link-words)',
        '0 errors and 2 warnings in 1 article.',
      ],
    });
  });

  it('exits 1 on an error, with every finding on a line, by file and place', async () => {
    const other = { title: 'Another', topic: 'Lifting' };
    const files = [
      post('b', { ...other, description: undefined }),
      post('a', { series: { name: 'A **bold** one', part: 1 } }, 'It is so.\n\nTODO'),
    ];
    expect(await check(Object.assign({}, ...files) as Files)).toEqual({
      status: 1,
      stderr: '',
      lines: [
        'content/posts/a/index.mdx:6:17: warning: series.name has **bold**, and readers would see it as written. Write bold. (plain-text)',
        'content/posts/a/index.mdx:11:1: error: the text still has "TODO". Write what belongs there, or set draft: true. (unfinished)',
        'content/posts/b/index.mdx:2:1: error: description is missing. Write the standfirst, 40 to 200 characters, such as description: "What delayed soreness can tell you, and what it can’t.". (schema)',
        'content/posts/b/index.mdx:4:8: error: topic is "Lifting", but there is no such file in content/topics. Write topic: lifting. (schema)',
        '3 errors and 1 warning in 2 articles.',
      ],
    });
  });

  it('exits 1 where a file cannot be read at all', async () => {
    const { status, stderr, lines } = await check({ 'content/posts/a/index.mdx': '' });
    expect([status, stderr]).toEqual([1, '']);
    expect(lines[0]).toMatch(/^content\/posts\/a\/index\.mdx: error: the file is empty\. /);
  });

  it('says how it is used, and refuses what it does not know', async () => {
    const help = await check(post('a'), '--help');
    expect([help.status, help.lines.join('\n')]).toEqual([
      0,
      expect.stringContaining('npm run check'),
    ]);
    const { status, stderr } = await check(post('a'), '--fix');
    expect(status).toBe(1);
    expect(stderr).toContain('There is no --fix.');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
