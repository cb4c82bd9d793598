import { defineHastPlugin } from 'satteri';

/** Gives each checkbox of a task list a name: the text beside it is not a label. */
export const taskLists = defineHastPlugin({
  name: 'task-lists',
  element: {
    filter: ['input'],
    visit(box, ctx) {
      ctx.setProperty(box, 'ariaLabel', box.properties['checked'] ? 'Done' : 'To do');
    },
  },
});
