/** A part of an article in which something was found. */
interface Section {
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** The so many parts in which most was found, in the order in which the article has them. */
export function bestSections<S extends Section>(sections: readonly S[], count: number): S[] {
  const best = sections.toSorted((a, b) => score(b) - score(a)).slice(0, count);
  return sections.filter((section) => best.includes(section));
}

function score({ weighted_locations }: Section): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
