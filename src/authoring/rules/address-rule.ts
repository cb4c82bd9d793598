import { type Addressed, addressed } from '../links/addresses.ts';
import type { Content } from '../read/content.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { once, type Report, type Rule } from '../rule.ts';

/** A rule for everything with an address that must last. */
interface AddressRule extends Omit<Rule, 'check'> {
  readonly check: (thing: Addressed, report: Report, content: Content) => void;
}

/** Makes a rule of one that looks at articles, topics and the like alike. */
export function addressRule({ check, checkRest, ...rule }: AddressRule): Rule {
  return {
    ...rule,
    check(post, report, content) {
      const thing = byPost(content).get(post);
      if (thing) check(thing, report, content);
    },
    checkRest: (content) => [
      ...addressed(content).flatMap((thing) => {
        if (thing.post) return [];
        const finding = findingsOf(thing.file, rule.name);
        const found: Finding[] = [];
        check(thing, (...words) => found.push(finding(...words)), content);
        return found;
      }),
      ...(checkRest?.(content) ?? []),
    ],
  };
}

const byPost = once((content) => new Map(addressed(content).map((thing) => [thing.post, thing])));
