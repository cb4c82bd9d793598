import { defineHastPlugin } from 'satteri';
import { printable } from '../blog/text.ts';

/** Takes out of the text what no page can hold, such as a control character pasted along. */
export const printableText = defineHastPlugin({
  name: 'printable-text',
  text(node, ctx) {
    const value = printable(node.value);
    if (value !== node.value) ctx.setProperty(node, 'value', value);
  },
});
