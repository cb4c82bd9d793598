import { defineHastPlugin } from 'satteri';
import { printable } from '../blog/text.ts';

/** Removes what a page cannot contain, such as a control character that was pasted with the text. */
export const printableText = defineHastPlugin({
  name: 'printable-text',
  text(node, ctx) {
    const value = printable(node.value);
    if (value !== node.value) ctx.setProperty(node, 'value', value);
  },
});
