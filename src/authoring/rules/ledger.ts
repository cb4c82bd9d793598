import { addressRule } from './address-rule.ts';
import { kinds } from '../links/addresses.ts';

export const ledger = addressRule({
  name: 'ledger',
  asks: 'Every published article, and every topic and author that has one, is in content/ledger.yaml.',
  check({ kind, address, isKept, placeOf }, report, content) {
    // A page enters along with the next article: until then, a new owner throws away what came with the blog.
    if (kind === kinds.page) return;
    if (!content.ledger || content.ledger.idAt(address) !== undefined || !isKept) return;
    report(
      `${address} is published and not in content/ledger.yaml`,
      'Run npm run ledger',
      placeOf(['publishedAt']),
    );
  },
});
