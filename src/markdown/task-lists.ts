import { defineHastPlugin } from 'satteri';

/** Gives each box of a task list a name: its text is beside it, but is no label. */
export const taskLists = defineHastPlugin({
  name: 'task-lists',
  element: {
    filter: ['input'],
    visit(box, ctx) {
      ctx.setProperty(box, 'ariaLabel', box.properties['checked'] ? 'Done' : 'To do');
    },
  },
});
