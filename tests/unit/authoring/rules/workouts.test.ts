import { describe, expect, it } from 'vitest';
import { lintContent } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { copyContent } from '../../../fixtures/folder.ts';
import { post } from '../../../fixtures/posts.ts';

const SQUAT = '<Exercise name="Squat" sets="3" reps="5" rest="2 min" cue="Sit down." />';

async function faultsIn(body: string): Promise<string[]> {
  const root = await copyContent(post('session', {}, body));
  const findings = await lintContent(root, new Date('2026-11-24'));
  return findings.filter(({ rule }) => rule === 'workouts').map(describeFinding);
}

describe('a workout', () => {
  it.each([
    `<Workout title="One">\n\n${SQUAT}\n\n</Workout>`,
    `<Workout title="One">\n${SQUAT}\n</Workout>`,
    `<Workout title="One">${SQUAT}</Workout>`,
    `<Workout title="One">\n\n${SQUAT}\n\n</Workout>\n\n<Workout title="Two">\n\n${SQUAT}\n\n</Workout>`,
  ])('may be written in any of these ways: %j', async (body) => {
    expect(await faultsIn(body)).toEqual([]);
  });

  it.each([
    [
      'a text between exercises',
      `<Workout title="One">\n\n${SQUAT}\n\nThen rest.\n\n</Workout>`,
      'a <Workout> holds something that is no <Exercise>. Write it before or after',
    ],
    [
      'one name twice',
      `<Workout title="One">\n\n${SQUAT}\n\n${SQUAT}\n\n</Workout>`,
      'the name "Squat" is there twice. Give each <Exercise> its own name',
    ],
    [
      'one title twice',
      `<Workout title="One">\n\n${SQUAT}\n\n</Workout>\n\n<Workout title="One">\n\n${SQUAT}\n\n</Workout>`,
      'the title "One" is there twice. Give each <Workout> its own title',
    ],
  ])('is refused with %s, at its line', async (_, body, words) => {
    const [fault, ...others] = await faultsIn(body);
    expect(others).toEqual([]);
    expect(fault).toContain(words);
    expect(fault).toMatch(/^content\/posts\/session\/index\.mdx:\d+:\d+: error/);
  });
});
