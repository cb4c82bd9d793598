import type { Random } from '../../fixtures/random.ts';

/** What posts are about. */
export const LIFTS = [
  ...['squat', 'front squat', 'box squat', 'split squat', 'goblet squat', 'bench press'],
  ...['push press', 'floor press', 'incline press', 'push-up', 'pull-up', 'chin-up', 'dip'],
  ...['barbell row', 'dumbbell row', 'deadlift', 'block pull', 'good morning', 'hip thrust'],
  ...['power clean', 'snatch', 'kettlebell swing', 'farmer’s walk', 'sled push', 'plank'],
  ...['lunge', 'step-up', 'calf raise', 'curl', 'face pull', 'back extension'],
] as const;

/** For whom, or when. */
export const SITUATIONS = [
  ...['at home', 'in a crowded gym', 'after a long day', 'before breakfast', 'on the road'],
  ...['in your first month', 'after a month away', 'past forty', 'past sixty', 'in a short week'],
  ...['with a newborn', 'with one pair of dumbbells', 'with a borrowed bar', 'in a cold garage'],
  ...['on a night shift', 'in exam season', 'between two jobs', 'in the summer heat', 'for fun'],
] as const;

const SUBJECTS = [
  ...['the bar', 'your grip', 'your back', 'a light set', 'the first rep', 'a calm start'],
  ...['the floor', 'a short pause', 'your warm-up', 'the last set', 'your breath', 'a good plan'],
  ...['the logbook', 'your sleep', 'a week off', 'the next session', 'a steady pace', 'your coach'],
] as const;

const VERBS = [
  ...['shows', 'teaches', 'gives', 'leaves', 'saves', 'offers', 'hands', 'promises', 'owes'],
] as const;

const OBJECTS = [
  ...['you more than a mirror does', 'you where the weight went', 'you what to change first'],
  ...['you a reason to come back', 'you one thing to fix', 'you time for the rest of the day'],
  ...['beginners how little is enough', 'most lifters where to start', 'you a set to be proud of'],
  ...['your knees a quiet evening', 'the others a free rack', 'you room for one more rep'],
] as const;

const ORDERS = [
  ...['Keep your feet flat', 'Push the floor away', 'Hold the bar low in the hand', 'Breathe out'],
  ...['Write down each set', 'Stop before it turns ugly', 'Rest until you can talk', 'Look ahead'],
  ...[
    'Take a plate off',
    'Ask for a spotter',
    'Drop your shoulders',
    'Film one rep',
    'Start light',
  ],
  ...[
    'Pull your elbows in',
    'Put the clips on',
    'Count out loud',
    'Walk a lap',
    'Drink some water',
  ],
] as const;

const ENDINGS = [
  ...['and the rest comes by itself', 'and do the same again', 'even when nobody is looking'],
  ...['before you add anything', 'as you would on a good day', 'and leave the gym a little early'],
  ...['and sit down for a while', 'until it feels dull', 'and note how it went', 'each time'],
] as const;

const SYLLABLES = [
  ...['ba', 'de', 'fi', 'go', 'ka', 'le', 'mi', 'no', 'pa', 'ro', 'sa', 'te', 'vi', 'lan', 'mar'],
  ...['nel', 'rik', 'sten', 'tov', 'wen', 'zel', 'dor', 'fal', 'gun', 'hol', 'jas', 'kem', 'lor'],
] as const;

/** A made-up surname: each post has some words that few others have, as posts do. */
export function surname(random: Random): string {
  const name = Array.from({ length: 3 }, () => random.pick(SYLLABLES)).join('');
  return capitalized(name);
}

/** A plain sentence of 8 to 18 words, about the lift or about lifting. */
export function sentence(random: Random, lift: string): string {
  const claim = `${random.pick(SUBJECTS)} ${random.pick(VERBS)} ${random.pick(OBJECTS)}`;
  const order = random.pick(ORDERS);
  switch (random.between(1, 6)) {
    case 1:
      return `${order} ${random.pick(ENDINGS)}.`;
    case 2:
      return `In the ${lift}, ${claim}.`;
    case 3:
      return `${capitalized(claim)}, or so says ${surname(random)}.`;
    case 4:
      return `${order}, and **${claim}**.`;
    case 5:
      return `When the ${lift} feels slow, ${lowered(order)} ${random.pick(ENDINGS)}.`;
    default:
      return `${capitalized(claim)}.`;
  }
}

/** Two or three sentences. */
export function paragraph(random: Random, lift: string): string {
  return Array.from({ length: random.between(2, 3) }, () => sentence(random, lift)).join(' ');
}

/** Three to five things to do, as items of a list with this mark. */
export function list(random: Random, mark: string): string {
  const items = Array.from({ length: random.between(3, 5) }, () => {
    const order = random.pick(ORDERS);
    return `${mark} ${order} ${random.pick(ENDINGS)}`;
  });
  return [...new Set(items)].join('\n');
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
