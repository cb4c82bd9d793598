import { describe, expect, it } from 'vitest';
import { checkContent, lintContent } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { ruleTable } from '../../../../src/authoring/rules/index.ts';
import { contentFolder } from '../../../fixtures/content.ts';
import { post } from '../../../fixtures/posts.ts';

const NOW = new Date('2026-06-01');

describe('what stops a build', () => {
  it.each([
    ['a broken link', 'links', '[The plan](/articles/no-such/)'],
    ['a heading of the first level', 'headings', '# Big'],
    [
      'a care card without a call to action',
      'care-cards',
      '## Help\n\n<CareCard level="urgent" title="Help">\n\n- x\n\n</CareCard>',
    ],
    ['a picture without words', 'alt-text', '![](./bar.svg)'],
  ])('is every error of the check: %s', async (_, rule, text) => {
    const root = await contentFolder({
      ...post('a', {}, text),
      'content/posts/a/bar.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    });
    const rules = (await checkContent(root, NOW, 'health')).map((finding) => finding.rule);
    expect(rules).toContain(rule);
  });

  it('is a title that two articles share', async () => {
    const root = await contentFolder({
      ...post('a', { title: 'Why brace?' }),
      ...post('b', { title: 'Why brace?' }),
    });
    expect((await checkContent(root, NOW, 'health')).map(describeFinding)).toEqual([
      'content/posts/b/index.mdx:2:8: error: title is the same as in content/posts/a/index.mdx. Write the question that only this article answers. (duplicates)',
    ]);
  });

  it('is no warning, and nothing an editor would say of a draft', async () => {
    const root = await contentFolder({
      ...post('a', {}, 'It fell by 40%.'),
      ...post('b', { draft: true }, '# Big\n\n[The plan](/articles/no-such/)'),
    });
    expect(await checkContent(root, NOW, 'health')).toEqual([]);
    expect(await lintContent(root, NOW, 'health')).not.toEqual([]);
  });
});

describe('a site of any kind, with editorial: plain', () => {
  const ROUGH = '## Why\n\nProven to help: 40% of 100 kg.\n\n[here](https://example.org/)';

  it('asks less of a text, rule by rule', async () => {
    const root = await contentFolder(post('a', { tags: ['pain'] }, ROUGH));
    const of = async (editorial: 'health' | 'plain') =>
      (await lintContent(root, NOW, editorial)).map(({ rule, severity }) => `${rule} ${severity}`);
    expect((await of('health')).toSorted()).toEqual([
      'care error',
      'claims warning',
      'forbidden-words error',
      'link-words error',
      'units warning',
    ]);
    expect((await of('plain')).toSorted()).toEqual(['care warning', 'link-words warning']);
  });

  it('still stops a build for what breaks a page', async () => {
    const root = await contentFolder(post('a', {}, '[The plan](/articles/no-such/)'));
    expect((await checkContent(root, NOW, 'plain')).map(({ rule }) => rule)).toEqual(['links']);
  });
});

describe('the table of rules', () => {
  it('is never stricter for plain than for health, nor for a draft or an import than for an article', () => {
    const weight = { off: 0, warning: 1, error: 2 };
    for (const { health, plain, draft, imported, name } of ruleTable) {
      expect(weight[plain]).toBeLessThanOrEqual(weight[health]);
      expect(weight[draft]).toBeLessThanOrEqual(weight[health]);
      // What a draft may lack, an import may lack too, but for what breaks a page.
      if (imported === 'warning') expect(draft, name).toBe('warning');
    }
  });
});

/** One text with something for most rules to say. */
const ROUGH =
  '# Proven\n\n[here](/no/)\n\n![](./no.jpg)\n\n<CareCard level="urgent" title="Go:">\n\n- a\n\n</CareCard>\n\nIt is 40% of 100 kg.';
const FIELDS = { tags: ['pain', 'dieting'], references: ['nobody'], topic: 'no' };

async function severities(draft: boolean) {
  const root = await contentFolder(post('a', { ...FIELDS, draft }, ROUGH));
  const findings = await lintContent(root, new Date('2026-06-01'));
  const editorial = new Set(
    ruleTable.filter(({ draft }) => draft === 'warning').map(({ name }) => name),
  );
  const of = (isEditorial: boolean) =>
    findings.filter(({ rule }) => editorial.has(rule) === isEditorial);
  return {
    build: of(false).map(({ rule, severity }) => `${rule} ${severity}`),
    errors: of(true).filter(({ severity }) => severity === 'error').length,
    warnings: of(true).filter(({ severity }) => severity === 'warning').length,
  };
}

describe('a draft', () => {
  it('is only warned of what an editor would say, and has errors where it cannot be built', async () => {
    const [draft, ready] = [await severities(true), await severities(false)];
    expect(draft.errors).toBe(0);
    expect(draft.warnings).toBe(ready.errors + ready.warnings);
    expect(ready.errors).toBeGreaterThan(6);
    expect(draft.build).toEqual(ready.build);
    expect(draft.build).toEqual(['schema error', 'references error', 'pictures error']);
  });
});

describe('an article from another blog', () => {
  const OLD =
    '## Why\n\nProven to help: it fell by 40%.\n\n[here](https://example.org/) ![](./bar.svg)';
  const bar = {
    'content/posts/a/bar.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
  };

  it('is only warned of what an editor would say, and each warning says that it is imported', async () => {
    const root = await contentFolder({
      ...post('a', { imported: true, tags: ['pain'] }, OLD),
      ...bar,
    });
    expect(await checkContent(root, NOW, 'health')).toEqual([]);
    const findings = await lintContent(root, NOW, 'health');
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['alt-text', 'care', 'claims', 'forbidden-words', 'link-words']),
    );
    for (const { severity, problem } of findings) {
      expect(severity).toBe('warning');
      expect(problem).toMatch(/ \(imported\)$/);
    }
  });

  it('still stops a build for what breaks a page, and for everything once imported is taken out', async () => {
    const broken = post('a', { imported: true }, '[The plan](/articles/no-such/)');
    const root = await contentFolder(broken);
    expect((await checkContent(root, NOW, 'health')).map(({ rule }) => rule)).toEqual(['links']);
    const own = await contentFolder({ ...post('a', { tags: ['pain'] }, OLD), ...bar });
    expect((await checkContent(own, NOW, 'health')).map(({ rule }) => rule).toSorted()).toEqual([
      'alt-text',
      'care',
      'forbidden-words',
      'link-words',
    ]);
  });

  it('holds up no article of one’s own by having its title', async () => {
    const root = await contentFolder({
      ...post('a', { title: 'Why brace?', imported: true }),
      ...post('b', { title: 'Why brace?' }),
    });
    expect(await checkContent(root, NOW, 'health')).toEqual([]);
    expect((await lintContent(root, NOW, 'health')).map(describeFinding)).toEqual([
      'content/posts/a/index.mdx:2:8: warning: title is the same as in content/posts/b/index.mdx (imported). Write the question that only this article answers. (duplicates)',
    ]);
  });
});

describe('the report of an import', () => {
  it('is no text of the site', async () => {
    const root = await contentFolder({
      ...post('a'),
      'content/import-report.md': '# What came\n\n- [here](/nowhere/) {x} <y>. TODO\n',
    });
    expect(await lintContent(root, NOW, 'health')).toEqual([]);
  });
});
