import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** IBM's rules, as a script that defines `ace`. */
const IBM = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

/** Rules of axe that it leaves out unless they are asked for. */
const MORE_RULES = {
  'target-size': { enabled: true },
  'label-content-name-mismatch': { enabled: true },
};

/** Where a rule of IBM's is wrong. */
const WRONG = [
  // Each tool is a form of its own: what is in one need not differ from what is in another.
  /^fieldset_label_valid\/Fail_2: /,
  /^input_checkboxes_grouped\/fail_notsamegroup: /,
  // A form without a name is no landmark, so it needs none.
  /^aria_form_label_unique\/.* class="tool-form">$/,
];

/** What axe finds on a page, by all of its rules or by these alone. */
export async function axeFaults(page: Page, rules: string[] = []): Promise<string[]> {
  // Without frames there is no need of a second page to join their results in.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules.length > 0) axe.withRules(rules);
  else axe.options({ rules: MORE_RULES });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What violates WCAG 2.2 on a page by IBM's rules, which look at other things than axe. */
export async function ibmFaults(page: Page): Promise<string[]> {
  await page.evaluate(IBM);
  const faults = await page.evaluate(async () => {
    const { ace } = globalThis as unknown as { ace: Ace };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value }) => value.join() === 'VIOLATION,FAIL')
      .map(
        ({ ruleId, reasonId, message, snippet }) => `${ruleId}/${reasonId}: ${message} ${snippet}`,
      );
  });
  return faults.filter((fault) => !WRONG.some((each) => each.test(fault)));
}

/** What is used of `accessibility-checker-engine` in a page. */
interface Ace {
  readonly Checker: new () => {
    check(document: Document, rulesets: string[]): Promise<{ results: IbmResult[] }>;
  };
}

interface IbmResult {
  readonly ruleId: string;
  readonly reasonId: string;
  /** How bad it would be, and whether it is so. */
  readonly value: readonly [string, string];
  readonly message: string;
  readonly snippet: string;
}
