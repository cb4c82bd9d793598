import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { ADDRESS } from '../../blog/schema/fields.ts';
import { compareText } from '../../blog/text.ts';
import { isGuid } from '../../blog/guid.ts';
import { addressKey, isSlug } from '../../blog/permalinks.ts';
import { type Finding, findingsOf, type Place } from '../finding.ts';
import { readContentFile } from '../read/files.ts';
import { readYaml } from '../read/yaml-file.ts';

/** Every address ever published, with the id of what was there. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  /** The id of what was published at an address, with or without the slash at its end. */
  readonly idAt: (address: string) => string | undefined;
}

export interface LedgerEntry {
  readonly address: string;
  /** The first slug of an article, or what the feed of another blog called it; that of a topic after `topics/`. */
  readonly id: string;
  /** Its place in the ledger. */
  readonly place: Place;
}

export const LEDGER_FILE = 'content/ledger.yaml';

/** Reads the ledger. There is none if the site has not started one, or it cannot be read. */
export async function readLedger(root: string): Promise<{ ledger?: Ledger; findings: Finding[] }> {
  const file = path.join(root, LEDGER_FILE);
  if (!existsSync(file)) return { findings: [] };
  const read = await readContentFile(root, LEDGER_FILE);
  if (typeof read !== 'string') return { findings: read };
  const text = read.replace(/^\uFEFF/, '');
  const fault = findingsOf(LEDGER_FILE, 'ledger-file');

  const conflict = /^(?:<{7}|={7}|>{7})/m.exec(text);
  if (conflict) {
    const line = text.slice(0, conflict.index).split('\n').length;
    const problem = 'git left two versions of the ledger in it';
    return {
      findings: [
        fault(
          problem,
          'Keep the addresses of both, and take out the lines of <<<<<<<, ======= and >>>>>>>',
          { line },
        ),
      ],
    };
  }

  const yaml = readYaml(LEDGER_FILE, text);
  if (Array.isArray(yaml)) return { findings: yaml };
  const fields: unknown = yaml.fields ?? {};
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    const problem =
      'the ledger is not a list of addresses, each with the id of what was published there';
    return { findings: [fault(problem, `Write ${EXAMPLE}`, { line: 1, column: 1 })] };
  }

  const findings: Finding[] = [];
  const ids = new Map<string, string>();
  const entries = Object.entries(fields).map(([address, id]: [string, unknown]) => {
    const place = { line: yaml.placeOf([address]).line, column: 1 };
    if (!ADDRESS.test(address)) {
      findings.push(
        fault(`"${address}" is not an address on this site`, `Write ${EXAMPLE}`, place),
      );
    } else if (typeof id !== 'string' || !(isGuid(id) || isSlug(id.replace(/^[a-z]+\//, '')))) {
      const problem = `the id of ${address} is ${JSON.stringify(id)}, which is not lower-case words and hyphens`;
      findings.push(fault(problem, `Write ${EXAMPLE}`, place));
    } else if (ids.has(addressKey(address))) {
      findings.push(fault(`${address} appears twice`, 'Keep one of the two', place));
    } else {
      ids.set(addressKey(address), id);
    }
    return { address, id: String(id), place };
  });
  if (findings.length > 0) return { findings };
  return {
    ledger: { entries, idAt: (address) => ids.get(addressKey(address)) },
    findings,
  };
}

/** Writes addresses and their ids as the ledger, by address: the same bytes for the same entries. */
export async function writeLedger(
  root: string,
  entries: readonly Pick<LedgerEntry, 'address' | 'id'>[],
): Promise<void> {
  await writeFile(path.join(root, LEDGER_FILE), ledgerText(entries));
}

/** The ledger as it is written. */
export function ledgerText(entries: readonly Pick<LedgerEntry, 'address' | 'id'>[]): string {
  const sorted = entries.toSorted((a, b) => compareText(a.address, b.address));
  const lines = Object.fromEntries(sorted.map(({ address, id }) => [address, id]));
  return HEADING + (sorted.length > 0 ? stringify(lines, { lineWidth: 0 }) : '');
}

const EXAMPLE = 'a line for each address, such as /articles/how-sore/: how-sore';

const HEADING =
  '# Every address ever published, with the id of what was published there. `npm run ledger` keeps it: do not edit by hand.\n';
