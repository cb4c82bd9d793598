import { defineHastPlugin } from 'satteri';

/** Keeps a number and its unit on one line in the narrow columns of a table: "20 kg", "(44 lb)". */
export const unitsTogether = defineHastPlugin({
  name: 'units-together',
  element: {
    filter: ['td', 'th'],
    visit(cell, ctx) {
      for (const child of cell.children) {
        if (child.type !== 'text') continue;
        const value = child.value.replaceAll(PAIR, '$1\u00A0$2');
        if (value !== child.value) ctx.setProperty(child, 'value', value);
      }
    },
  },
});

const PAIR = /(\d) (kg|lb|g|cm|in|°C|°F|mmHg|h|min|s)(?![\p{L}\p{N}])/gu;
