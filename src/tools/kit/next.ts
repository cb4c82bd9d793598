import { h, partsOf, type PlainElement, type View } from '../../view.ts';
import type { ToolName } from '../index.ts';
import { toQuery } from './address.ts';
import type { Words } from './form-reading.ts';

/** Where an answer leads on to: another tool with what its form is to say, or a place with an address. */
export type NextStep = { readonly text: View } & (
  { readonly tool: ToolName; readonly words: Words } | { readonly href: string }
);

/** The addresses of the tools that have pages. */
export type ToolPages = Readonly<Partial<Record<ToolName, string>>>;

/**
 * Links to what comes next; a tool without a page is left out.
 *
 * @param carried what the forms of all these tools are to say besides.
 */
export function nextLinks(
  steps: readonly NextStep[],
  pages: ToolPages,
  carried: Words = {},
): PlainElement[] {
  return steps.flatMap((step) => {
    const href = 'href' in step ? step.href : addressOf(step, pages[step.tool], carried);
    return href ? [h('a', { href }, ...partsOf(step.text))] : [];
  });
}

function addressOf(
  { words }: { readonly words: Words },
  home: string | undefined,
  carried: Words,
): string | undefined {
  return home && home + toQuery({ ...words, ...carried });
}
