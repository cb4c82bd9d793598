import type { ImportFinding, Place } from '../model.ts';

/** Collects what an author should know of one text; the same thing is said once. */
export interface FindingList {
  add(kind: string, what: string, fix: string): void;
  readonly all: readonly ImportFinding[];
}

export function findingList(source: Place): FindingList {
  const all: ImportFinding[] = [];
  const said = new Set<string>();
  return {
    all,
    add(kind, what, fix) {
      if (said.has(what)) return;
      said.add(what);
      all.push({ ...source, kind, what, fix });
    },
  };
}
