import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { check, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { openPage, readPages } from '../fixtures/output.ts';
import { commitAll, git } from '../fixtures/repository.ts';
import { Site } from '../fixtures/site.ts';

const NAME = 'Zyzzyva & Oats';

const FLAGS = [
  '--yes',
  ...['--name', NAME],
  ...['--tagline', 'Breakfast first.'],
  ...['--description', 'What to eat before a long day, with the sources beside it.'],
  ...['--address', 'https://you.github.io/blog/'],
];

const read = (site: Site, file: string) => readFile(path.join(site.root, file), 'utf8');
const changed = (site: Site) =>
  git(site.root, 'status', '--porcelain')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));

describe('a fresh clone that is adopted', () => {
  it('without the examples: the check is green, it is built, and again', async () => {
    const site = await Site.clone();
    const flags = [
      ...FLAGS,
      '--topics',
      '',
      '--topic',
      'Porridge | green | How to cook oats well.',
    ];
    const { exitCode, output } = await site.command('adopt', ...flags, '--examples', 'remove');
    expect(exitCode, output).toBe(0);
    expect(output).toContain('0 errors');
    expect(output).toContain('The blog is yours.');

    expect(changed(site).filter((file) => !/^(?:content\/|src\/site\.ts$)/.test(file))).toEqual([]);
    expect(await readdir(path.join(site.root, 'content/topics'))).toEqual(['porridge.yaml']);
    const settings = await read(site, 'src/site.ts');
    const options = await resolveConfig(path.join(import.meta.dirname, '../../src/site.ts'));
    expect(await check(settings, { ...options, plugins: [], parser: 'typescript' })).toBe(true);

    const home = await openPage(site.dist, '/');
    expect(home.querySelector('title')?.textContent).toContain(NAME);
    const former = /name:\s+'(.+)',/.exec(git(site.root, 'show', 'HEAD:src/site.ts'))?.[1] ?? '';
    expect(former).not.toBe('');
    for (const { file, html } of await readPages(site.dist)) {
      expect(html, file).not.toContain(former);
    }

    commitAll(site.root);
    const again = await site.command('adopt', '--yes', '--name', 'Oats', '--examples', 'remove');
    expect(again.exitCode, again.output).toBe(0);
    expect(changed(site)).toEqual(['src/site.ts']);
  });

  it('with the examples: nothing but the settings changes, but for the addresses of pages, and the check is green', async () => {
    const site = await Site.clone();
    const { exitCode, output } = await site.command('adopt', ...FLAGS, '--examples', 'keep');
    expect(exitCode, output).toBe(0);
    expect(changed(site).filter((file) => file !== 'content/ledger.yaml')).toEqual(['src/site.ts']);
    expect(await read(site, 'content/ledger.yaml')).not.toContain(': pages/');
  });
});

describe('an adoption with a slip in it', () => {
  it('is refused in plain words, and changes nothing', async () => {
    const site = await Site.clone();
    const refusal = async (...args: string[]) => {
      const { exitCode, output } = await site.command('adopt', ...args);
      expect(exitCode).toBe(1);
      return output;
    };
    expect(await refusal('--nmae', 'x')).toBe('There is no --nmae. Write --name.\n');
    expect(await refusal('--yes', '--examples', 'some')).toBe(
      '--examples is "some". Write --examples keep or --examples remove.\n',
    );
    expect(await refusal('--yes', '--address', 'example.org')).toContain(
      'address is not a web address. Write the public address',
    );
    expect(await refusal('--name', 'A', '--language', 'en-US', '--editorial', 'plain')).toContain(
      'There is no terminal to ask questions in. Give --tagline, --description, --address, --topics, --examples, --corrections, --time-zone, or add --yes',
    );
    expect(changed(site)).toEqual([]);
    expect(existsSync(path.join(site.root, 'dist'))).toBe(false);
  });
});
