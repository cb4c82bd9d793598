import type { Random } from '../../fixtures/random.ts';
import { paragraph, sentence } from './prose.ts';

/** The sources that posts cite, the first of each post from the first list: some of those of `tests/fixtures/content`. */
export const SOURCES = {
  first: ['baker-2011', 'fradkin-2010', 'hackett-2017', 'harper-2013', 'helms-2018'],
  second: ['kravitz-2003', 'north-2016', 'reynolds-2006', 'ribeiro-2020', 'zourdos-2016'],
} as const;

/** A passage of a text with components, as an author would write it. */
type Passage = (random: Random, lift: string, source: string) => string;

export const shortAnswer: Passage = (random, lift, source) => `<ShortAnswer>

${sentence(random, lift)}${cite(source)} So far, so good. ${sentence(random, lift)}

</ShortAnswer>`;

/** A workout's title is once in a post, and so is a tool's form: a text has each of these once at most. */
export const PASSAGES: readonly [Passage, ...Passage[]] = [
  callout,
  careCard,
  compare,
  figure,
  keyNumbers,
  loadedBars,
  workout,
  () => '<OneRepMax />',
  () => '<PlateLoader />',
  () => '<WarmUpRamp />',
  () => '<RpeChart />',
  () => '<Deadlift />',
  () => '<FridgeClock />',
];

export function cite(source: string): string {
  return `<Cite id="${source}" />`;
}

function callout(random: Random, lift: string, source: string): string {
  return `<Callout title="Before you add weight">

${paragraph(random, lift)}${cite(source)}

</Callout>`;
}

function careCard(): string {
  return `<CareCard level="non-urgent" title="Ask a doctor before you start if:">

- you have high blood pressure or a heart problem
- someone has told you not to strain

</CareCard>`;
}

function compare(random: Random, lift: string): string {
  return `<Compare>

<Column title="On a good day">

- ${sentence(random, lift)}
- ${sentence(random, lift)}

</Column>

<Column title="On any other">

- ${sentence(random, lift)}

</Column>

</Compare>`;
}

function figure(random: Random, lift: string): string {
  const [x, y] = [random.between(20, 80), random.between(10, 30)];
  return `<Figure caption="The path of the bar in the ${lift}, from the side.">

<svg viewBox="0 0 100 40" role="img" aria-label="The path of a bar"><path d="M${x} 38L${x - 4} ${y}L${x} 2" fill="none" stroke="currentColor" /></svg>

</Figure>`;
}

/** The same numbers wherever a source is cited. */
function keyNumbers(_: Random, __: string, source: string): string {
  return `<KeyNumbers>

<KeyNumber value="${source.length * 3}%">of what you could lift once${cite(source)}</KeyNumber>

<KeyNumber value="${source.length * 2} h">until the next session${cite(source)}</KeyNumber>

</KeyNumbers>`;
}

function loadedBars(random: Random): string {
  const first = random.between(4, 16) * 5;
  const rows = [first, first + 10, first + 20, first + 30].map((kilos, i) => {
    const load = `${kilos} kg`;
    return `| ${i + 1} | ${load} (${Math.round(kilos * 2.2046)} lb) | <LoadedBar load="${load}" /> |`;
  });
  return `| Week | Load | Each side of the bar |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

function workout(random: Random, lift: string): string {
  const kilos = random.between(4, 30) * 5;
  return `<Workout title="One day of it">

<Exercise name="The ${lift}" sets="${random.between(2, 5)}" reps="${random.between(3, 10)}" load="${kilos} kg" bar="20 kg" rest="2 min" cue="Same depth on every rep." easier="The same without a bar" />

<Exercise name="Something for the back" sets="3" reps="8 each side" rpe="${random.between(6, 9)}" rest="90 s" cue="Pull your elbow to your hip." />

<Exercise name="A carry" sets="2" reps="30 s" rest="1 min" cue="Walk tall." />

</Workout>`;
}
