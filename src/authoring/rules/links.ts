import { linkFault } from '../link-faults.ts';
import { linksOf } from '../link-uses.ts';
import type { Rule } from '../rule.ts';

export const links = {
  name: 'links',
  severity: 'error',
  asks: 'Every link within the site leads to something that readers can see by then, at its exact address.',
  async check(post, report, content) {
    for (const { address, place } of linksOf(post)) {
      const fault = await linkFault(address, post, content);
      if (fault) report(`the link "${address}" ${fault.problem}`, fault.mend, place);
    }
  },
} as const satisfies Rule;
