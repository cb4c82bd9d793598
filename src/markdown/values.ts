import {
  defineMdastPlugin,
  type MdastPluginEntry,
  type MdxFlowExpression,
  type MdxTextExpression,
} from 'satteri';
import { FEW } from '../blog/sureness.ts';
import { siteValues } from '../blog/site-values.ts';
import { HOT, REHEAT_TO } from '../tools/fridge-clock/advice.ts';
import { rungs, SLACK } from '../tools/warm-up/warm-up.ts';

/** The values that an MDX text can use, such as `{site.name}`: from the settings and from the tools. */
export const textValues: Readonly<Record<string, string>> = {
  ...siteValues,
  'warmUp.shares': listed(rungs.map(({ share }) => `${share * 100}%`)),
  'warmUp.reps': listed(rungs.map(({ reps }) => String(reps))),
  'warmUp.slack': `${SLACK * 100}%`,
  'sure.few': String(FEW),
  'fridge.hot': HOT,
  'fridge.reheatTo': REHEAT_TO,
};

/** Fills the values in before anything else reads the text, so that headings, ids and feeds have the words. */
export const values: MdastPluginEntry = defineMdastPlugin({
  name: 'values',
  mdxTextExpression(expression, context) {
    const value = valueOf(expression);
    if (value !== undefined) context.replaceNode(expression, { type: 'text', value });
  },
  mdxFlowExpression(expression, context) {
    const value = valueOf(expression);
    if (value === undefined) return;
    context.replaceNode(expression, { type: 'paragraph', children: [{ type: 'text', value }] });
  },
});

/** The value that an expression names; `undefined` for any other expression. */
export function valueOf({
  value,
}: Readonly<MdxTextExpression | MdxFlowExpression>): string | undefined {
  return textValues[value.trim()];
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}
