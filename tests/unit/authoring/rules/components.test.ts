import { describe, expect, it } from 'vitest';
import { lintContent } from '../../../../src/authoring/check-content.ts';
import { describeFinding } from '../../../../src/authoring/finding.ts';
import { linesOf, linesOfText } from '../../../fixtures/findings.ts';
import { copyContent } from '../../../fixtures/folder.ts';
import { post } from '../../../fixtures/posts.ts';

const at = (rest: string, place = '8:1') =>
  `content/posts/a/index.mdx:${place}: error: ${rest} (components)`;
const exercise = (attributes: string) =>
  `<Workout title="One">\n\n<Exercise ${attributes} />\n\n</Workout>`;
const SQUAT = 'name="Squat" sets="3" reps="5" rest="2 min" cue="Sit down."';

describe('a component', () => {
  it.each([
    [
      '<Callout titel="Mind this">\n\nx\n\n</Callout>',
      '<Callout> has no attribute "titel". Write title="Mind this".',
    ],
    [
      '<Callout Title="Mind this">\n\nx\n\n</Callout>',
      '<Callout> has no attribute "Title". Write title="Mind this".',
    ],
    [
      '<Callout heading="Mind this">\n\nx\n\n</Callout>',
      '<Callout> has no attribute "heading". Write title="Mind this".',
    ],
    [
      '<Callout title="x" color="red">\n\nx\n\n</Callout>',
      '<Callout> has no attribute "color". Take it out; <Callout> takes title.',
    ],
    [
      '<Deadlift slow />',
      '<Deadlift> has no attribute "slow". Take it out; <Deadlift> takes no attributes.',
    ],
    [
      '<Cite id="one-2020" number="4" />',
      '<Cite> has no attribute "number". Take it out; <Cite> takes id.',
    ],
  ])('has no attribute that is not known: %s', async (text, line) => {
    expect(await linesOfText('components', text)).toEqual([at(line)]);
  });

  it.each([
    [
      '<Callout>\n\nx\n\n</Callout>',
      '<Callout> has no title. Write what the note is about, such as title="Mind your blood pressure".',
    ],
    [
      '<Callout title="">\n\nx\n\n</Callout>',
      'the title of <Callout> is empty. Write what the note is about, such as title="Mind your blood pressure".',
    ],
    [
      '<Callout title>\n\nx\n\n</Callout>',
      'the title of <Callout> is empty. Write what the note is about, such as title="Mind your blood pressure".',
    ],
    [
      '<KeyNumbers>\n\n<KeyNumber>x</KeyNumber>\n\n</KeyNumbers>',
      '<KeyNumber> has no value. Write the number with its unit, such as value="24 h".',
    ],
    [
      '<Figure>\n\n![A bar](/bar.jpg)\n\n</Figure>',
      '<Figure> has no caption. Write what to see in it, such as caption="The bar stays over the middle of the foot.".',
    ],
    [
      `<Workout>\n\n<Exercise ${SQUAT} />\n\n</Workout>`,
      '<Workout> has no title. Write a name that no other workout in the article has, such as title="Day one".',
    ],
    [
      '<CareCard title="Go if:">\n\n- a\n\n</CareCard>',
      '<CareCard> has no level. Write how soon, such as level="urgent".',
    ],
    [
      '<Cite />',
      '<Cite> has no id. Write the name of a source in quotes, such as id="bishop-2011".',
    ],
  ])('has what it needs: %s', async (text, line) => {
    const lines = await linesOfText('components', text);
    expect(lines.map((each) => each.replace(/:\d+:\d+:/, ':8:1:'))).toEqual([at(line)]);
  });

  it.each([
    [
      '<CareCard level="Urgent" title="Go if:">\n\n- a\n\n</CareCard>',
      'the level of <CareCard> is "Urgent", which is not one of its values. Write level="urgent".',
    ],
    [
      '<CareCard level="worst" title="Go if:">\n\n- a\n\n</CareCard>',
      'the level of <CareCard> is "worst", which is not one of its values. Write level="non-urgent" or level="urgent" or level="emergency".',
    ],
    [
      '<LoadedBar load="61.3 kg" />',
      'the load of <LoadedBar> is "61.3 kg", which does not work. Plates on a 20 kg bar make 60\u00a0kg or 62.5\u00a0kg.',
    ],
    [
      '<LoadedBar load="60 kg" bar="heavy" />',
      'the bar of <LoadedBar> is "heavy", which is not one of its values. Write bar="20 kg" or bar="15 kg" or bar="45 lb".',
    ],
    [
      '<LoadedBar load="heavy" />',
      'the load of <LoadedBar> is "heavy", which cannot be read. That is not a load. Write a number, such as 100 kg.',
    ],
    [
      exercise(SQUAT.replace('2 min', '2')),
      'the rest of <Exercise> is "2", which cannot be read. Write a time with its unit, such as 90 s or 2 min.',
    ],
    [
      exercise(SQUAT.replace(' sets="3"', '')),
      '<Exercise> has no sets. Write how many, such as sets="3".',
    ],
  ])('has values that can be: %s', async (text, line) => {
    const lines = await linesOfText('components', text);
    expect(lines.map((each) => each.replace(/:\d+:\d+:/, ':8:1:'))).toEqual([at(line)]);
  });

  it('says each thing that is wrong with it', async () => {
    const text = exercise('name="Squat" sets="many" reps="5" rest="2" cue="Sit down." tip="x"');
    expect(await linesOfText('components', text)).toHaveLength(3);
  });

  it.each([
    ['<carecard level="urgent" title="Go if:">\n\n- a\n\n</carecard>', 'carecard', 'CareCard'],
    ['<care-card level="urgent" title="Go if:">\n\n- a\n\n</care-card>', 'care-card', 'CareCard'],
    ['<figure caption="x">\n\nx\n\n</figure>', 'figure', 'Figure'],
  ])('is written with its capitals: %s', async (text, name, right) => {
    expect(await linesOfText('components', text)).toEqual([
      at(`<${name}> is not how that component is written. Write <${right}>.`),
    ]);
  });

  it.each([
    ['<Carecard level="urgent" title="Go if:">\n\n- a\n\n</Carecard>', 'Carecard', 'CareCard'],
    ['<CALLOUT title="x">\n\nx\n\n</CALLOUT>', 'CALLOUT', 'Callout'],
    ['<Calout title="x">\n\nx\n\n</Calout>', 'Calout', 'Callout'],
  ])('is one that there is: %s', async (text, name, right) => {
    expect(await linesOfText('components', text)).toEqual([
      at(`<${name}> is not a component. Write <${right}>.`),
    ]);
  });

  it('is told from an element of HTML of the same name', async () => {
    const text = 'x <cite id="a">A title</cite>\n\n<figure>\n\nx\n\n</figure>';
    expect(await linesOfText('components', text)).toEqual([]);
    const cited = post('a', { references: ['one-2020'] }, 'x<cite id="one-2020" />');
    expect(await linesOf('components', cited)).toEqual([
      at('<cite> is not how that component is written. Write <Cite>.', '9:2'),
    ]);
  });

  it.each([
    [
      '<Callout title="x" />',
      '<Callout> is empty. Write its content between <Callout> and </Callout>.',
    ],
    [
      '<Compare>\n\nx\n\n</Compare>',
      '<Compare> holds no <Column>. Write at least one <Column> in it.',
    ],
    [
      '<Workout title="x" />',
      '<Workout> holds no <Exercise>. Write at least one <Exercise> in it.',
    ],
    [
      '<Deadlift>\n\nx\n\n</Deadlift>',
      '<Deadlift> has content, which readers would never see. Write <Deadlift /> and put the rest after it.',
    ],
    [`<Exercise ${SQUAT} />`, '<Exercise> stands alone. Put it in a <Workout>.'],
    ['<KeyNumber value="1">x</KeyNumber>', '<KeyNumber> stands alone. Put it in a <KeyNumbers>.'],
    ['<Column title="x">\n\n- a\n\n</Column>', '<Column> stands alone. Put it in a <Compare>.'],
  ])('holds what it is for, where it belongs: %s', async (text, line) => {
    expect(await linesOfText('components', text)).toEqual([at(line)]);
  });

  it.each([
    '<Callout title={title}>\n\nx\n\n</Callout>',
    '<Callout {...all}>\n\nx\n\n</Callout>',
    "<Callout title={'x'}>\n\nx\n\n</Callout>",
    '<LoadedBar load="60 kg" bar="20 kg" />',
    exercise(SQUAT).replace('sets="3"', 'sets={3}'),
    'import { Callout } from \'./own.ts\';\n\n<Callout heading="x" />',
    '`<Callout titel="x">`',
  ])('is sound: %s', async (text) => {
    expect(await linesOfText('components', text)).toEqual([]);
  });
});

const SQUATS = '<Exercise name="Squat" sets="3" reps="5" rest="2 min" cue="Sit down." />';

async function faultsIn(body: string): Promise<string[]> {
  const root = await copyContent(post('session', {}, body));
  const findings = await lintContent(root, new Date('2026-11-24'));
  return findings.filter(({ rule }) => rule === 'workouts').map(describeFinding);
}

describe('a workout', () => {
  it.each([
    `<Workout title="One">\n\n${SQUATS}\n\n</Workout>`,
    `<Workout title="One">\n${SQUATS}\n</Workout>`,
    `<Workout title="One">${SQUATS}</Workout>`,
    `<Workout title="One">\n\n${SQUATS}\n\n</Workout>\n\n<Workout title="Two">\n\n${SQUATS}\n\n</Workout>`,
  ])('may be written in any of these ways: %j', async (body) => {
    expect(await faultsIn(body)).toEqual([]);
  });

  it.each([
    [
      'a text between exercises',
      `<Workout title="One">\n\n${SQUATS}\n\nThen rest.\n\n</Workout>`,
      'a <Workout> holds something other than an <Exercise>. Write it before or after',
    ],
    [
      'one name twice',
      `<Workout title="One">\n\n${SQUATS}\n\n${SQUATS}\n\n</Workout>`,
      'the name "Squat" appears twice. Give each <Exercise> its own name',
    ],
    [
      'one title twice',
      `<Workout title="One">\n\n${SQUATS}\n\n</Workout>\n\n<Workout title="One">\n\n${SQUATS}\n\n</Workout>`,
      'the title "One" appears twice. Give each <Workout> its own title',
    ],
  ])('is refused with %s, at its line', async (_, body, words) => {
    const [fault, ...others] = await faultsIn(body);
    expect(others).toEqual([]);
    expect(fault).toContain(words);
    expect(fault).toMatch(/^content\/posts\/session\/index\.mdx:\d+:\d+: error/);
  });
});
