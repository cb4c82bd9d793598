import { describe, expect, it } from 'vitest';
import { lintContent } from '../../src/authoring/check-content.ts';
import { readContent } from '../../src/authoring/read/content.ts';
import { describeFinding } from '../../src/authoring/finding.ts';
import { tagsIn } from '../../src/authoring/read/text-tree.ts';
import { componentNames } from '../../src/markdown/catalog.ts';
import { copyContent } from '../fixtures/folder.ts';
import { wholeSite } from '../fixtures/whole-site.ts';

describe('the whole site that the tests build', () => {
  it('passes the check', async () => {
    const root = await copyContent(await wholeSite());
    const findings = await lintContent(root, new Date('2026-06-01'));
    expect(findings.map(describeFinding)).toEqual([]);
  });

  it('uses every component', async () => {
    const root = await copyContent(await wholeSite());
    const { posts, pages } = await readContent(root, new Date('2026-06-01'));
    const used = [...posts, ...pages].flatMap(({ text }) =>
      [...tagsIn(text)].map(({ name }) => name),
    );
    expect(componentNames.filter((name) => !used.includes(name))).toEqual([]);
  });
});
