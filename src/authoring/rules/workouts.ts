import type { MdastNode } from 'satteri';
import type { Report, Rule } from '../rule.ts';
import { attributeOf, isTag, placeOf, type Tag, tagsIn, textOf } from '../read/text-tree.ts';

export const workouts = {
  name: 'workouts',
  asks: 'A workout holds exercises and nothing else, and no two of a name.',
  check(post, report) {
    const titles = new Set<string>();
    for (const workout of tagsIn(post.text, 'Workout')) {
      reportTwice(workout, 'title', titles, report);
      const names = new Set<string>();
      for (const exercise of exercisesIn(workout, report)) {
        reportTwice(exercise, 'name', names, report);
      }
    }
  },
} as const satisfies Rule;

/** The exercises of a workout; whatever else is in it is reported. */
function* exercisesIn(node: Tag, report: Report): Generator<Tag> {
  for (const child of node.children as readonly MdastNode[]) {
    if (isTag(child) && child.name === 'Exercise') yield child;
    else if (child.type === 'paragraph' && [...tagsIn(child)].length > 0 && !textOf(child).trim()) {
      yield* tagsIn(child, 'Exercise');
    } else {
      report(
        'a <Workout> holds something that is no <Exercise>',
        'Write it before or after the workout, or as the cue of an exercise',
        placeOf(child),
      );
    }
  }
}

/** What readers note is kept under the title of a workout and the names of its exercises. */
function reportTwice(tag: Tag, attribute: string, known: Set<string>, report: Report): void {
  const name = attributeOf(tag, attribute) ?? '';
  if (known.has(name)) {
    report(
      `the ${attribute} "${name}" is there twice`,
      `Give each <${tag.name ?? ''}> its own ${attribute}`,
      placeOf(tag),
    );
  }
  known.add(name);
}
