import type { Source } from './references.ts';

/** How sure an answer is, in the words that readers see, the surest first. */
export const SURENESS = [
  'many trials agree',
  'some trials',
  'observed, not tested',
  'early or small studies',
  'expert advice',
  'coaching practice',
] as const;

export type Sureness = (typeof SURENESS)[number];

/** The page of the owner that explains these words. Without it, no answer has any. */
export const SURENESS_PAGE = 'how-sure';

/** A study of fewer people is a small one, and so is a trial of nobody knows how many. */
export const FEW = 30;

const EXPERTS = 'expert advice' satisfies Sureness;

/** What an answer stands on. */
type Support = Pick<Source, 'design' | 'people'>;

/**
 * How sure an answer is by what it cites: as sure as the least sure of its studies. One trial is
 * early, however large. What experts say counts only where no study is cited.
 *
 * @param sources what the answer cites, each once.
 * @returns `undefined` where the kind of a source is not known.
 */
export function surenessOf(sources: readonly Support[]): Sureness | undefined {
  if (sources.length === 0) return 'coaching practice';
  const all: (Sureness | undefined)[] = sources.map(surenessOfOne);
  if (all.includes(undefined)) return undefined;
  const studies: typeof all = all.filter((each) => each !== EXPERTS);
  if (studies.length === 0) return EXPERTS;
  if (studies.length === 1 && studies[0] === 'some trials') return 'early or small studies';
  return SURENESS.findLast((each) => studies.includes(each));
}

function surenessOfOne({ design, people }: Support): Sureness | undefined {
  switch (design) {
    case undefined:
      return undefined;
    case 'systematic review':
      return 'many trials agree';
    case 'trial':
      return (people ?? 0) < FEW ? 'early or small studies' : 'some trials';
    case 'observational review':
    case 'cohort':
    case 'survey':
      return (people ?? FEW) < FEW ? 'early or small studies' : 'observed, not tested';
    case 'laboratory':
      return 'early or small studies';
    case 'review':
    case 'guidance':
    case 'textbook':
      return EXPERTS;
  }
}

/** Whether one word says more than another. */
export function isSurer(one: Sureness, other: Sureness): boolean {
  return SURENESS.indexOf(one) < SURENESS.indexOf(other);
}
