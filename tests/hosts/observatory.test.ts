import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge, type Verdict } from './observatory.ts';
import { type Hosted, onCloudflare, onNginx } from './sites.ts';

describe.each([
  { name: 'nginx', host: onNginx },
  { name: 'Cloudflare', host: onCloudflare },
])('MDN’s Observatory on $name', ({ host }) => {
  let site: Hosted;
  let verdicts: [address: string, verdict: Verdict][];

  beforeAll(async () => {
    site = await host();
    const found = (pattern: RegExp) => [...site.files.keys()].find((each) => pattern.test(each));
    const pages = ['/', found(/^\/articles\/[a-z].*\/$/), found(/^\/tools\/.+\/$/), '/search/'];
    const addresses = pages.filter((page) => page !== undefined);
    const { host: name } = new URL(site.delivery.origin);
    const given = await judge(site.port, name, addresses);
    verdicts = given.map((verdict, i) => [addresses[i] ?? '', verdict]);
  });

  afterAll(() => site.stop());

  it('gives the home page, an article, a tool and the search A+, with 120 points or more', () => {
    expect(verdicts).toHaveLength(4);
    for (const [address, { scan, tests }] of verdicts) {
      const points = Object.values(tests).map((each) => `${each.result}: ${each.scoreModifier}`);
      expect(scan.grade, address).toBe('A+');
      expect(scan.score, [address, ...points].join('\n')).toBeGreaterThanOrEqual(120);
    }
  });
});
