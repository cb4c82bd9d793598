import { addressRule } from '../address-rule.ts';

export const ledger = addressRule({
  name: 'ledger',
  asks: 'Every published article, every topic and author that has one, and every page of your own is in content/ledger.yaml.',
  check({ address, isKept, placeOf }, report, content) {
    if (!content.ledger || content.ledger.idAt(address) !== undefined || !isKept) return;
    report(
      `${address} is published and not in content/ledger.yaml`,
      'Run npm run ledger',
      placeOf(['publishedAt']),
    );
  },
});
