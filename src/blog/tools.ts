/**
 * The tools, in the order in which the site lists them. Each has a page of its
 * own where `content/pages/tools` has a text of its name.
 */
export const toolNames = ['one-rep-max', 'plates', 'warm-up', 'rpe', 'fridge-clock'] as const;

export type ToolName = (typeof toolNames)[number];

/**
 * The tool whose page this is.
 *
 * @throws when it is the page of none.
 */
export function toolOf({ id }: { readonly id: string }): ToolName {
  const tool = toolNames.find((name) => id === toolPageId(name));
  if (!tool) throw new Error(`No tool has the page ${id}. Add it to tools.ts.`);
  return tool;
}

/** The id of the page of a tool. */
export function toolPageId(name: ToolName): string {
  return `tools/${name}`;
}
