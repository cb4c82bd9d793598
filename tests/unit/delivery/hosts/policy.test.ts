import { describe, expect, it } from 'vitest';
import { findInlined } from '../../../../src/delivery/hosts/inlined.ts';
import { asMetaTag, contentSecurityPolicy } from '../../../../src/delivery/hosts/policy.ts';

const pages = (count: number) =>
  findInlined(
    Array.from({ length: count }, (_, i) => [
      `/page-${i}/`,
      Promise.resolve(`<style>.shared{}</style><style>.own-${i} { color: red }</style>`),
    ]),
  );

const policyOf = async (newsletter?: string, compiles?: boolean) => {
  const inlined = await findInlined([
    ['/', Promise.resolve('<script>alert(1)</script><style>p{}</style>')],
  ]);
  const policy = contentSecurityPolicy(inlined, { newsletter }, compiles);
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );
};

describe('the content security policy', () => {
  it('allows the site’s files and what is inlined, by its hash', async () => {
    const policy = await policyOf();
    expect(policy.get('script-src')).toEqual(["'self'", expect.stringMatching(/^'sha256-.{44}'$/)]);
    expect(policy.get('style-src')).toEqual(["'self'", expect.stringMatching(/^'sha256-.{44}'$/)]);
    expect(policy.get('script-src')?.[1]).not.toBe(policy.get('style-src')?.[1]);
    expect(policy.get('default-src')).toEqual(["'none'"]);
  });

  it('is never unsafe, and lets WebAssembly compile only where it is asked for', async () => {
    expect([...(await policyOf()).values()].join()).not.toMatch(/unsafe|\*|https?:/);
    const search = await policyOf(undefined, true);
    expect([...search.values()].join().match(/\S*unsafe\S*/g)).toHaveLength(1);
    expect(search.get('script-src')).toContain("'wasm-unsafe-eval'");
  });

  it('lets the newsletter’s form go to the host of its service, and no other form anywhere', async () => {
    expect((await policyOf()).get('form-action')).toEqual(["'self'"]);
    const policy = await policyOf('https://letters.example.net/subscribe?list=1;2');
    expect(policy.get('form-action')).toEqual(["'self'", 'https://letters.example.net']);
  });

  it('leaves out of a meta tag what only a header may say', async () => {
    const header = contentSecurityPolicy(await pages(1), { newsletter: undefined });
    expect(header).toContain('frame-ancestors');
    expect(asMetaTag(header)).not.toContain('frame-ancestors');
    expect(asMetaTag(header).length).toBeGreaterThan(header.length - 30);
  });

  it('says which blocks there are too many of for a header, the rarest first', async () => {
    const inlined = await pages(40);
    expect(() => contentSecurityPolicy(inlined, { newsletter: undefined })).toThrow(
      /41 different blocks[^]*\n {2}\/page-0\/: <style>\.own-0 { color: red }…\n/,
    );
  });
});
