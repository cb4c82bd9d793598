import type { MdastNode } from 'satteri';
import {
  type ExerciseField,
  exerciseFields,
  type ExerciseFields,
  readExercise,
} from '../../lifting/exercise.ts';
import { isFault } from '../../lifting/reading.ts';
import type { Report, Rule } from '../rule.ts';
import { attributeOf, isTag, placeOf, type Tag, tagsIn, textOf } from '../text-tree.ts';

export const workouts = {
  name: 'workouts',
  severity: 'error',
  asks: 'A workout holds exercises and nothing else, each with what a reader needs to do it, and no two of a name.',
  check(post, report) {
    const titles = new Set<string>();
    const exercises = new Set<Tag>();
    for (const workout of tagsIn(post.text, 'Workout')) {
      reportTwice(workout, 'title', titles, report);
      const names = new Set<string>();
      for (const child of exercisesIn(workout, report)) {
        exercises.add(child);
        reportTwice(child, 'name', names, report);
      }
    }
    for (const exercise of tagsIn(post.text, 'Exercise')) {
      if (!exercises.has(exercise)) {
        report('an <Exercise> stands alone', 'Put it in a <Workout>', placeOf(exercise));
      }
      checkFields(exercise, report);
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

function checkFields(exercise: Tag, report: Report): void {
  for (const attribute of exercise.attributes) {
    const name = 'name' in attribute ? attribute.name : '…';
    if (exerciseFields.includes(name as ExerciseField)) continue;
    report(
      `an <Exercise> has no field "${name}"`,
      `Write one of ${exerciseFields.join(', ')}`,
      placeOf(exercise),
    );
  }
  const fields: ExerciseFields = Object.fromEntries(
    exerciseFields.map((field) => [field, attributeOf(exercise, field)]),
  );
  const reading = readExercise(fields);
  if (!isFault(reading)) return;
  const [, field = '', mend = ''] = /^(\w+): (.*)$/s.exec(reading.fault) ?? [];
  report(
    `the ${field} of the <Exercise> "${fields.name ?? ''}" is missing or unclear`,
    mend.replace(/\.$/, ''),
    placeOf(exercise),
  );
}
