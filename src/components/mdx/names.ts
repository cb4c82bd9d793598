/** The components that an MDX post can use without an import, as an author writes them. */
export const componentNames = [
  'Callout',
  'CareCard',
  'Cite',
  'Column',
  'Compare',
  'Deadlift',
  'Exercise',
  'Figure',
  'FridgeClock',
  'KeyNumber',
  'KeyNumbers',
  'LoadedBar',
  'OneRepMax',
  'PlateLoader',
  'RpeChart',
  'ShortAnswer',
  'WarmUpRamp',
  'Workout',
] as const;

export type ComponentName = (typeof componentNames)[number];
