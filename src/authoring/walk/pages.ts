import type { BuiltPage, BuiltSite } from './built-site.ts';
import { targetOf } from './built-site.ts';
import { type Fault, REBUILD } from './faults.ts';

/** What is wrong with single pages, and with what tells them apart. */
export function pageFaults(site: BuiltSite): Fault[] {
  const pages = [...site.pages.values()].filter(
    ({ isOwn, refresh }) => !isOwn && refresh === undefined,
  );
  const listed = pages.filter(({ isHidden }) => !isHidden);
  return [
    ...pages.flatMap((page) => [...headingFaults(page), ...idFaults(page), ...policyFaults(page)]),
    ...pages.flatMap((page) => requestFaults(page, site)),
    ...sharedFaults(listed, 'title'),
    ...sharedFaults(listed, 'description'),
    ...orphans(listed, site),
  ];
}

function headingFaults({ address, headings }: BuiltPage): Fault[] {
  const tops = headings.filter((level) => level === 1).length;
  const fault = { rule: 'headings', address };
  const skipped = headings.findIndex((level, i) => i > 0 && level > (headings[i - 1] ?? 0) + 1);
  const faults: Fault[] = [];
  if (tops !== 1) {
    const problem = tops === 0 ? 'has no h1' : `has ${tops} h1`;
    const fix = 'Give the page one title: headings in a text begin with ##';
    faults.push({ ...fault, severity: 'error', problem, fix });
  }
  if (skipped > 0) {
    const [before, after] = [headings[skipped - 1] ?? 0, headings[skipped] ?? 0];
    const problem = `goes from an h${before} to an h${after}`;
    const fix = `Make the second an h${before + 1}, with ${'#'.repeat(before + 1)}`;
    faults.push({ ...fault, severity: 'warning', problem, fix });
  }
  return faults;
}

function idFaults({ address, ids }: BuiltPage): Fault[] {
  const seen = new Set<string>();
  const twice = new Set(ids.filter((id) => seen.size === seen.add(id).size));
  return [...twice].map((id) => ({
    rule: 'id',
    severity: 'error',
    address,
    problem: `has the id "${id}" more than once, so a link to it finds only the first`,
    fix: 'Give each heading, tag and drawing its own id',
    words: id,
  }));
}

function policyFaults({ address, refused }: BuiltPage): Fault[] {
  return [...new Set(refused)].map((tag) => ({
    rule: 'policy',
    severity: 'error',
    address,
    problem: `has ${tag}, which does nothing: the content security policy forbids it`,
    fix: 'Take the attribute out, and use a component of the guide',
    words: tag.slice(1, -1).split(' ')[1],
  }));
}

function requestFaults(page: BuiltPage, site: BuiltSite): Fault[] {
  return page.requests.flatMap(({ element, address: words }) => {
    const target = targetOf(words, page.address, site);
    if (target.kind !== 'elsewhere') return [];
    return [
      {
        rule: 'third-party',
        severity: 'error' as const,
        address: page.address,
        problem: `asks ${target.host} for something (${element}), which tells that host of every reader`,
        fix: 'Put the file beside the text or into public, or link to it',
        words,
      },
    ];
  });
}

/** Pages that share a title or a description: a reader of search results cannot tell them apart. */
function sharedFaults(pages: readonly BuiltPage[], fact: 'title' | 'description'): Fault[] {
  const groups = Map.groupBy(pages, (page) => page[fact].replaceAll(/\s+/g, ' ').trim());
  return [...groups].flatMap(([text, group]): Fault[] => {
    const [first] = group;
    const fault = { rule: `unique-${fact}`, severity: 'warning' as const };
    if (text === '') {
      const problem = `has no ${fact}`;
      return group.map(({ address }) => ({ ...fault, address, problem, fix: `Write a ${fact}` }));
    }
    return group.slice(1).map(({ address }) => ({
      ...fault,
      address,
      problem: `has the same ${fact} as ${first?.address ?? ''}: “${text}”`,
      fix: 'Change one of the two',
    }));
  });
}

/** Pages that search engines are free to list, but that no chain of links from the home page reaches. */
function orphans(listed: readonly BuiltPage[], site: BuiltSite): Fault[] {
  const reached = new Set(['/']);
  for (const address of reached) {
    const page = site.pages.get(address);
    const links = page ? [...page.links, ...(page.refresh ? [{ address: page.refresh }] : [])] : [];
    for (const link of links) {
      const target = targetOf(link.address, address, site);
      if (target.kind === 'here' && site.pages.has(target.address)) reached.add(target.address);
    }
  }
  return listed
    .filter(({ address }) => !reached.has(address))
    .map(({ address }) => ({
      rule: 'orphan',
      severity: 'warning',
      address,
      problem: 'is reached by no link from the home page',
      fix: REBUILD,
    }));
}
