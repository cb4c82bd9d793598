import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isOnGithub, isWebAddress, siteFieldHelp, siteFields } from '../../blog/schema/site.ts';
import { siteColorFaults } from '../../blog/site-colors.ts';
import type { Site } from '../../blog/site-settings.ts';
import { markFault } from '../../pictures/mark.ts';
import { type Finding, findingsOf, type Place } from '../finding.ts';
import { schemaFaults } from './schema-faults.ts';
import { valueFaults } from './value-faults.ts';

const FILE = 'src/site.ts';

/**
 * What is wrong with the owner's settings and with the address from the environment; for a deploy,
 * also what still has the example's value. Nothing for a content folder without settings.
 *
 * @param isDeploy whether the build is for readers.
 */
export function settingFaults(root: string, site: Site, isDeploy: boolean): Finding[] {
  const file = path.join(root, FILE);
  if (!existsSync(file)) return [];
  const placeOf = placesIn(readFileSync(file, 'utf8'));
  const fields = { fields: site.written, placeOf };
  return [
    ...addressFaults(site),
    ...schemaFaults(FILE, fields, siteFields, siteFieldHelp),
    ...valueFaults(site.written).map(({ problem, fix, path }) =>
      findingsOf(FILE, 'settings')(problem, fix, placeOf(path)),
    ),
    ...markFaults(root, site, placeOf),
    ...colorFaults(site, placeOf),
    ...(isDeploy ? leftovers(site, placeOf) : []),
  ];
}

/** Whether a build is for readers: a host runs it, or it is given an address. */
export function isDeploy(environment: Readonly<Record<string, string | undefined>>): boolean {
  return [environment['CI'], environment['SITE_ADDRESS']].some(Boolean);
}

function leftovers({ address, badAddress, corrections, host }: Site, placeOf: PlaceOf): Finding[] {
  const warning = findingsOf(FILE, 'settings', 'warning');
  const found: Finding[] = [];
  if (isExample(address.hostname) && badAddress === undefined) {
    const problem = `address is ${address.href}, an example, and feeds, cards and search engines would get it`;
    const fix = 'Write the address that readers type, or set SITE_ADDRESS for the build';
    found.push(warning(problem, fix, placeOf(['address'])));
  }
  if (isOnGithub(address.href) && host !== 'github-pages') {
    const problem = `host is '${host}', and ${address.hostname} is served by GitHub Pages`;
    found.push(warning(problem, "Write host: 'github-pages'", placeOf(['host'])));
  }
  if (corrections && isExample(corrections)) {
    const problem = `corrections is ${corrections}, an example, and nobody reads email sent there`;
    const fix = 'Write an address that you read, or leave it out';
    found.push(warning(problem, fix, placeOf(['corrections'])));
  }
  return found;
}

function isExample(host: string): boolean {
  return /(?:^|[.@])example\.(?:com|org|net)$/.test(host);
}

function addressFaults({ badAddress }: Site): Finding[] {
  if (badAddress === undefined) return [];
  const whole = `https://${badAddress.trim().replace(/^(?:\w+:)?\/*/, '')}`;
  return [
    findingsOf('SITE_ADDRESS', 'settings')(
      `it is "${badAddress}", which is not a web address`,
      `Set it to ${isWebAddress(whole) ? whole : 'an address such as https://example.org or https://you.github.io/blog/'}`,
    ),
  ];
}

function colorFaults({ colors }: Site, placeOf: PlaceOf): Finding[] {
  return siteColorFaults(colors).map(({ path, problem, nearest }) =>
    findingsOf(FILE, 'settings')(
      `${path.join('.')} ${problem}`,
      nearest ? `Write ${nearest}, or a color further from the paper` : 'Write another paper',
      placeOf(path),
    ),
  );
}

function markFaults(root: string, { mark }: Site, placeOf: PlaceOf): Finding[] {
  const file = path.join(root, mark);
  const fault = existsSync(file)
    ? markFault(readFileSync(file, 'utf8'))
    : { problem: 'does not exist', fix: 'Put a square SVG there' };
  if (!fault) return [];
  const problem = `mark is ${mark}, which ${fault.problem}`;
  return [findingsOf(FILE, 'settings')(problem, fault.fix, placeOf(['mark']))];
}

/** Finds a setting in the source: by its name, then by the name inside it. */
function placesIn(source: string): PlaceOf {
  return (names) => {
    let at = 0;
    for (const name of names) {
      if (typeof name !== 'string') break;
      const found = new RegExp(`^\\s*${name}\\s*[:,]|[{,]\\s*${name}\\s*:`, 'm').exec(
        source.slice(at),
      );
      if (!found) break;
      at += found.index + found[0].indexOf(name);
    }
    const before = source.slice(0, at).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
}

type PlaceOf = (names: readonly PropertyKey[]) => Place;
