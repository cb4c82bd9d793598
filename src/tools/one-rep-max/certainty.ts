/** The lifts that the estimate is asked for. */
export const lifts = [
  { value: 'bench', text: 'Bench press' },
  { value: 'squat', text: 'Squat' },
  { value: 'deadlift', text: 'Deadlift' },
  { value: 'other', text: 'Other' },
] as const;

export type Lift = (typeof lifts)[number]['value'];

/**
 * How sure an estimate is, in sentences: surer with fewer reps (Reynolds 2006, Whisenant 2003), less so
 * for other lifts than the bench press, least for the deadlift (Kravitz 2003).
 *
 * @param reps from 1 to 10.
 */
export function howSure(reps: number, lift: Lift): string {
  if (reps === 1) return 'One rep is not an estimate: it is what you lifted.';
  const byReps =
    reps <= 3
      ? 'Few reps, so the formulas stay close together.'
      : reps <= 5
        ? 'About five reps predict better than ten or more.'
        : 'With this many reps the formulas drift apart. A set of about five would say more.';
  return `${byReps} ${BY_LIFT[lift]}`;
}

const BY_LIFT: Record<Lift, string> = {
  bench: 'They were made mainly from bench presses, so this is where they fit best.',
  squat: 'They were made mainly from bench presses, so for a squat they are less certain.',
  deadlift:
    'For the deadlift be less sure: the formulas come mainly from bench presses, and even an equation made for the deadlift had a standard error of about 5 kg (11 lb). Plan from the low end.',
  other: 'They were made mainly from bench presses, so for other lifts they are less certain.',
};
