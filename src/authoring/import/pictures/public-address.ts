import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** The host of an address is on this machine or in a network of its own, where an export has no business. */
export class PrivateHost extends Error {}

/**
 * Whether a numeric address (IPv4 or IPv6) is one of the public Internet: not of this machine, of a
 * home or an office, of a cloud's inside, or kept for something else.
 * Source: the registries of special-purpose addresses, https://www.iana.org/assignments/iana-ipv4-special-registry
 * and https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublic(address: string): boolean {
  const [bare = ''] = address.split('%');
  if (isIP(bare) === 4) return !SPECIAL.check(bare, 'ipv4');
  if (isIP(bare) !== 6) return false;
  // The way to IPv4 out of a network that has only IPv6: the last four bytes are the host.
  if (TRANSLATED.check(bare, 'ipv6')) return isPublic(lastFour(bare));
  return GLOBAL.check(bare, 'ipv6') && !SPECIAL.check(bare, 'ipv6');
}

/**
 * A `lookup` for Node's requests that answers with public addresses only, so that the connection is
 * made to an address that was looked at.
 */
export const publicLookup: LookupFunction = (host, options, answer) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) {
      answer(error, '');
      return;
    }
    const open = found.filter(({ address }) => isPublic(address));
    const [first] = open;
    if (!first) answer(new PrivateHost(), '');
    else if (options.all) answer(null, open);
    else answer(null, first.address, first.family);
  });
};

/** The host of a web address as a number, where it is written so: Node asks no `lookup` about it. */
export function numericHost({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) ? bare : undefined;
}

function list(family: 'ipv4' | 'ipv6', ...networks: readonly string[]): BlockList {
  return added(new BlockList(), family, networks);
}

function added(to: BlockList, family: 'ipv4' | 'ipv6', networks: readonly string[]): BlockList {
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    to.addSubnet(address, Number(bits), family);
  }
  return to;
}

const GLOBAL = list('ipv6', '2000::/3');
const TRANSLATED = list('ipv6', '64:ff9b::/96');
const SPECIAL = added(
  list(
    'ipv4',
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ),
  'ipv6',
  // The second holds any IPv4 address in its middle.
  ['2001::/23', '2002::/16', '2001:db8::/32', '3fff::/20'],
);

/** The last four bytes of an IPv6 address, as IPv4. */
function lastFour(address: string): string {
  const { hostname } = new URL(`http://[${address}]`);
  // Written in full by the parser of addresses but for leading zeros and one run of zero groups.
  const groups = hostname.slice(1, -1).split(':');
  const [high, low] = groups.slice(-2).map((group) => Number.parseInt(group || '0', 16));
  return [high, low].flatMap((group = 0) => [group >> 8, group & 255]).join('.');
}
