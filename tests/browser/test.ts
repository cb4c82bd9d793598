import { test as plain } from '@playwright/test';
import { openWhole } from './whole-page.ts';

export { expect } from '@playwright/test';

/**
 * A test in a browser that gets the site as its readers do: with the headers of its delivery. It
 * fails where a page does what its content security policy forbids.
 */
export const test = plain.extend<{
  /** What the browser has said of violations until now. A test that attacks a page looks at these and takes them out. */
  violations: string[];
}>({
  page: async ({ page }, use) => {
    openWhole(page);
    await use(page);
  },
  violations: [
    async ({ context }, use) => {
      const violations: string[] = [];
      context.on('console', (message) => {
        if (VIOLATION.test(message.text())) violations.push(message.text());
      });
      await use(violations);
      plain.expect(violations, 'what the policy forbids').toEqual([]);
    },
    { auto: true },
  ],
});

const VIOLATION = /content security policy|require-trusted-types-for|'Trusted|TrustedTypePolicy/i;
