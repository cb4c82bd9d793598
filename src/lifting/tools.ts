/** The tools that have a page of their own, in the order in which the site lists them. */
export const tools = [
  {
    href: '/tools/one-rep-max/',
    name: 'One-rep max',
    line: 'What a set of up to ten reps says about your best single, as a range.',
    citations: { 'reynolds-2006': 2, 'whisenant-2003': 1, 'kravitz-2003': 1 },
  },
  {
    href: '/tools/plates/',
    name: 'Plate loader',
    line: 'What goes on each side of the bar, from the plates your gym has.',
    citations: { 'nbc-olympics': 2 },
  },
  {
    href: '/tools/warm-up/',
    name: 'Warm-up ramp',
    line: 'Sets up to your work set, planned so that no plate comes off on the way.',
    citations: { 'fradkin-2010': 1, 'ribeiro-2020': 1 },
  },
  {
    href: '/tools/rpe/',
    name: 'RPE and reps in reserve',
    line: 'How hard a set was, and what that means for the next one.',
    citations: { 'zourdos-2016': 1, 'helms-2018': 1, 'hackett-2017': 1, 'zourdos-2021': 1 },
  },
  {
    href: '/tools/fridge-clock/',
    name: 'Fridge clock',
    line: 'Until when the food you cooked is safe to eat, by where you keep it.',
    citations: { 'usda-leftovers': 1, 'illinois-leftovers': 1, 'healthwell-rice': 1 },
  },
] as const satisfies readonly ToolPage[];

/** The address of the page of a tool. */
export type ToolHref = (typeof tools)[number]['href'];

export interface ToolPage {
  /** Its address on this site. */
  readonly href: string;
  readonly name: string;
  /** What it does, in a sentence. */
  readonly line: string;
  /** How often its page cites each source, by id, in the order of their numbers. */
  readonly citations: Readonly<Record<string, number>>;
}

/**
 * The tool whose page has this address.
 *
 * @throws when there is none.
 */
export function toolAt(href: string): ToolPage {
  const tool = tools.find((each) => each.href === href);
  if (!tool) throw new Error(`No tool has the address ${href}. Add it to tools.ts.`);
  return tool;
}
