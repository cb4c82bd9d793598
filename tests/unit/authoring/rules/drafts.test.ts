import { describe, expect, it } from 'vitest';
import { lintContent } from '../../../../src/authoring/check-content.ts';
import { ruleTable } from '../../../../src/authoring/rules/index.ts';
import { contentFolder } from '../../../fixtures/content.ts';
import { post } from '../../../fixtures/posts.ts';

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
