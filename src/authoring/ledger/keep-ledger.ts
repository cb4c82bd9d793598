import { ADDRESS } from '../../blog/schema/fields.ts';
import { addressesOf } from '../links/addresses.ts';
import { faultsOf } from '../check-content.ts';
import type { Content } from '../read/content.ts';
import { describeFinding } from '../finding.ts';
import { type LedgerEntry, LEDGER_FILE, writeLedger } from '../read/ledger.ts';
import { Refusal } from '../refusal.ts';

/** What is published but not yet in the ledger: addresses and aliases, with their ids. */
export function newAddresses(content: Content): Pick<LedgerEntry, 'address' | 'id'>[] {
  return addressesOf(content).flatMap(({ address, id }) =>
    id !== undefined && ADDRESS.test(address) && content.ledger?.idAt(address) === undefined
      ? [{ address, id }]
      : [],
  );
}

/**
 * Adds to the ledger what is published and not in it. Nothing is ever removed.
 *
 * @returns what to tell the author.
 * @throws {Refusal} when the content has faults: an address with a wrong id would stay in the
 *   ledger forever.
 */
export async function keepLedger(content: Content): Promise<string> {
  const faults = await faultsOf(content);
  if (faults.length > 0) {
    throw new Refusal(
      `${faults.map(describeFinding).join('\n')}\nThe ledger stays unchanged until the content has no errors`,
    );
  }
  const added = newAddresses(content);
  const count = (content.ledger?.entries.length ?? 0) + added.length;
  const total = `${LEDGER_FILE} has ${count} ${count === 1 ? 'address' : 'addresses'}`;
  if (added.length === 0) return `Nothing to add: ${total}.\n`;
  await writeLedger(content.root, [...(content.ledger?.entries ?? []), ...added]);
  const lines = added.map(({ address }) => `Added ${address}`);
  return [...lines, `${total}. Commit it.`, ''].join('\n');
}
