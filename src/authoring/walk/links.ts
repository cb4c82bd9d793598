import { nearest } from '../nearest.ts';
import { type BuiltPage, type BuiltSite, isThere, targetOf } from './built-site.ts';
import { type Fault, REBUILD } from './faults.ts';
import type { Reference } from './read-page.ts';

/** Broken links, missing files, and anchors that their pages lack. */
export function linkFaults(site: BuiltSite): Fault[] {
  const ids = new Map([...site.pages].map(([address, page]) => [address, new Set(page.ids)]));
  return [...site.pages.values()].flatMap((page) => [
    ...page.links.flatMap((link) => linkFault(link, page, site, ids)),
    ...[...page.requests, ...page.mentions].flatMap((file) => fileFault(file, page, site)),
  ]);
}

function linkFault(
  { address: words }: Reference,
  page: BuiltPage,
  site: BuiltSite,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): Fault[] {
  const fault = (
    problem: string,
    fix: string,
    rule = 'link',
    severity: Fault['severity'] = 'error',
  ) => [{ rule, severity, address: page.address, problem, fix, words }];
  const target = targetOf(words, page.address, site);
  if (target.kind === 'invalid') {
    return fault(`links to "${words}", which is not an address`, 'Write an address');
  }
  if (target.kind === 'astray') {
    const fix = `Write ${site.base}${target.address}`;
    return fault(`links to ${target.address}, which is outside the folder of the site`, fix);
  }
  if (target.kind !== 'here') return [];
  const { address, anchor } = target;
  if (!isThere(address, site)) {
    if (isThere(`${address}/`, site)) {
      const problem = `links to ${address}, which only redirects to ${address}/`;
      return fault(problem, `Write ${address}/`, 'link', 'warning');
    }
    return fault(`links to ${address}, which does not exist`, meant(address, site));
  }
  const there = site.pages.get(address);
  if (there?.refresh !== undefined) {
    const problem = `links to ${address}, which only redirects to ${there.refresh}`;
    return fault(problem, `Write ${there.refresh}`, 'link', 'warning');
  }
  if (!there || anchor === '' || anchor === 'top' || ids.get(address)?.has(anchor)) return [];
  const known = nearest(anchor, there.ids);
  const fix = known ? `Write #${known}` : `Link to a heading that ${address} has`;
  return fault(`links to #${anchor} of ${address}, which has no such part`, fix, 'anchor');
}

function fileFault(
  { element, address: words }: Reference,
  page: BuiltPage,
  site: BuiltSite,
): Fault[] {
  const target = targetOf(words, page.address, site);
  const fault = (problem: string, fix: string): Fault[] => [
    { rule: 'missing-file', severity: 'error', address: page.address, problem, fix, words },
  ];
  if (target.kind === 'astray') {
    const problem = `asks for ${target.address} (${element}), which is outside the folder of the site`;
    return fault(problem, `Write ${site.base}${target.address}`);
  }
  if (target.kind !== 'here' || isThere(target.address, site)) return [];
  const problem = `asks for ${target.address} (${element}), which does not exist`;
  const fix = target.address.startsWith('/_')
    ? REBUILD
    : 'Put the file into public, or take out what asks for it';
  return fault(problem, fix);
}

function meant(address: string, site: BuiltSite): string {
  const known = nearest(address, [...site.pages.keys()]);
  return known ? `Write ${known}` : 'Write the address of a page that exists, or take the link out';
}
