import { existsSync, readFileSync } from 'node:fs';
import { parseYaml } from './yaml.ts';

/**
 * The addresses that were ever published.
 *
 * @param ledger the file that lists them, such as `content/ledger.yaml`. Where
 *   it is not there, or cannot be read, which the check says, none is known.
 */
export function oncePublished(ledger: string): ReadonlySet<string> {
  if (!existsSync(ledger)) return new Set();
  try {
    const lines: unknown = parseYaml(readFileSync(ledger, 'utf8'));
    return new Set(typeof lines === 'object' && lines !== null ? Object.keys(lines) : []);
  } catch {
    return new Set();
  }
}
