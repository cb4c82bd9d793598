import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deviceKeys, isOneOf } from '../../../src/blog/device-keys.ts';

const src = path.resolve(import.meta.dirname, '../../../src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro)$/.test(file))
  .map((file) => readFileSync(path.join(src, file), 'utf8'));

describe('the list of what is kept on a device', () => {
  it('names every key that code reads or writes by itself, rather than through `keep`, whose type asks for one', () => {
    const written = sources.flatMap((code) => [
      ...[...code.matchAll(/localStorage(?:\.[gs]etItem\(|\[)'([^']+)'/g)].map(([, key]) => [key]),
      ...[...code.matchAll(/const \{([^}]+)\} = localStorage/g)].map(([, keys = '']) =>
        keys.split(',').map((key) => key.trim()),
      ),
    ]);
    expect(written.length).toBeGreaterThan(4);
    expect(Object.keys(deviceKeys)).toEqual(expect.arrayContaining(written.flat()));
  });

  it('covers all that stores: no page sets a cookie, or uses another storage', () => {
    const others = /document\.cookie|sessionStorage|indexedDB|navigator\.storage\.getDirectory/;
    expect(sources.filter((code) => others.test(code))).toEqual([]);
  });

  it.each([
    ['unit', true],
    ['workout:first-session#workout-1', true],
    ['workout', false],
    ['units', false],
    ['another site’s', false],
  ])('knows its own by their names: %s', (name, own) => {
    expect(isOneOf(Object.keys(deviceKeys), name)).toBe(own);
  });
});
