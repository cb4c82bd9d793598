import { articleAddress } from '../../blog/permalinks.ts';
import { isPublished } from '../addresses.ts';
import type { Rule } from '../rule.ts';

export const ledger = {
  name: 'ledger',
  asks: 'Every published article is in content/ledger.yaml.',
  check(post, report, content) {
    const address = articleAddress(post.slug);
    if (!content.ledger || content.ledger.idAt(address) !== undefined) return;
    if (!isPublished(post, content)) return;
    report(
      `${address} is published and not in content/ledger.yaml`,
      'Run npm run ledger',
      post.placeOf(['publishedAt']),
    );
  },
} as const satisfies Rule;
