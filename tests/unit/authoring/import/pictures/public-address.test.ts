import type { LookupAddress, LookupOptions } from 'node:dns';
import { describe, expect, it, vi } from 'vitest';
import {
  isPublic,
  PrivateHost,
  publicLookup,
} from '../../../../../src/authoring/import/pictures/public-address.ts';

/** What the name server says of each name. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'inside.example': ['10.0.0.1', '::1'],
  'both.example': ['10.0.0.1', '8.8.8.8', 'fd00::1', '2606:4700::1111'],
};

vi.mock('node:dns', () => ({
  lookup(
    name: string,
    _options: LookupOptions,
    answer: (error: Error | null, found: LookupAddress[]) => void,
  ) {
    const found = NAMES[name];
    if (found) answer(null, found.map(addressed));
    else answer(new Error(`${name} is unknown`), []);
  },
}));

function addressed(address: string): LookupAddress {
  return { address, family: address.includes(':') ? 6 : 4 };
}

describe('a name', () => {
  function find(name: string, all: boolean): Promise<unknown> {
    return new Promise((resolve, reject) => {
      publicLookup(name, { all }, (error, found) => {
        if (error) reject(error);
        else resolve(found);
      });
    });
  }

  it('stands for its public addresses only', async () => {
    expect(await find('both.example', true)).toEqual(['8.8.8.8', '2606:4700::1111'].map(addressed));
    expect(await find('both.example', false)).toBe('8.8.8.8');
  });

  it('is refused where it has none, and where it is unknown', async () => {
    await expect(find('inside.example', true)).rejects.toThrow(PrivateHost);
    await expect(find('inside.example', false)).rejects.toThrow(PrivateHost);
    await expect(find('nowhere.example', true)).rejects.toThrow('nowhere.example is unknown');
  });
});

describe('an address', () => {
  it.each([
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '2606:4700::1111',
    '64:ff9b::808:808',
    '64:ff9b::8.8.8.8',
  ])('of the Internet is public: %s', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.255.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.9.9.9',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '::10.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::a00:0',
    '64:ff9b::1',
    '64:ff9b:1::808:808',
    '2002:a00:1::',
    '2001:0:1::',
    '2001:db8::1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    'localhost',
    '',
  ])('of this machine, a network of its own or of no use is not: %s', (address) => {
    expect(isPublic(address)).toBe(false);
  });
});
