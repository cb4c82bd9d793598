import { clockDrawing } from './fridge-clock/clock-drawing.ts';
import { limitOf } from './fridge-clock/limits.ts';
import { largeBar } from './load/loaded-bar.ts';
import { exampleSide } from './load/example-side.ts';
import { massOf } from './kit/mass.ts';
import { repsChart } from './one-rep-max/reps-chart.ts';
import { repsDrawing } from './rpe/reps-drawing.ts';
import { rampDrawing } from './warm-up/ramp-drawing.ts';
import { h, type PlainElement } from '../view.ts';

/** A tool. It has a page of its own where `content/pages/tools` has a text of its name. */
export interface Tool {
  readonly name: string;
  /** An ornament: what the tool itself draws, as an example. */
  readonly draw: () => PlainElement;
}

/** The only list of tools, in the order in which the site lists them. */
export const tools = [
  { name: 'plates', draw: drawnBar },
  { name: 'one-rep-max', draw: () => ornament(repsChart(massOf(100, 'kg'), 5, 'kg')) },
  { name: 'warm-up', draw: rampDrawing },
  { name: 'rpe', draw: () => repsDrawing(8, 2, 5) },
  { name: 'fridge-clock', draw: () => clockDrawing(limitOf('most', 'fridge')) },
] as const satisfies readonly Tool[];

export type ToolName = (typeof tools)[number]['name'];

export const toolNames = tools.map(({ name }) => name);

/** The tools that have pages, with these, in the order of the list. */
export function toolsWithPages<P extends Identified>(
  pages: readonly P[],
): (Tool & { readonly name: ToolName; readonly page: P })[] {
  return tools.flatMap((tool) =>
    pages.filter(({ id }) => id === toolPageId(tool.name)).map((page) => ({ ...tool, page })),
  );
}

/** The id of the page of a tool. */
export function toolPageId(name: ToolName): string {
  return `tools/${name}`;
}

/** A drawing whose words are not said. */
function ornament({ attributes, inside }: PlainElement): PlainElement {
  const { class: name = '', viewBox = '' } = attributes;
  return h('svg', { class: name, viewBox, 'aria-hidden': 'true' }, ...inside);
}

function drawnBar(): PlainElement {
  return h('div', { class: 'bar-place', 'aria-hidden': 'true' }, largeBar(exampleSide));
}

interface Identified {
  readonly id: string;
}
