import { defineHastPlugin } from 'satteri';

/**
 * Lets what is wider than the screen, a table or a block of code, scroll by
 * itself, by touch and by keyboard. The inline style of an aligned column
 * becomes a class: a strict content security policy allows no style attribute.
 */
export const scrolling = defineHastPlugin({
  name: 'scrolling',
  element: [
    {
      filter: ['table'],
      visit(table, ctx) {
        ctx.wrapNode(table, {
          type: 'element',
          tagName: 'div',
          properties: {
            className: ['table'],
            role: 'group',
            ariaLabel: 'Table: scrolls sideways if it is wider than the screen',
            tabIndex: 0,
          },
          children: [],
        });
      },
    },
    {
      filter: ['th', 'td'],
      visit(cell, ctx) {
        const alignment = /text-align: (center|right)/.exec(cell.properties['style'] ?? '');
        ctx.setProperty(cell, 'style', null);
        if (alignment) ctx.setProperty(cell, 'className', [`align-${alignment[1]}`]);
        if (cell.tagName === 'th') ctx.setProperty(cell, 'scope', 'col');
      },
    },
    {
      filter: ['pre'],
      visit(code, ctx) {
        ctx.setProperty(code, 'tabIndex', 0);
      },
    },
  ],
});
