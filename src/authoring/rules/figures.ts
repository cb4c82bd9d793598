import { compareText } from '../../blog/text.ts';
import {
  type CitedFigure,
  citedFiguresOf,
  type Figure,
  figuresInWords,
  isSame,
} from '../prose/figures.ts';
import type { PostSource } from '../read/post-source.ts';
import { sourcesById } from '../read/source-files.ts';
import { once, type Rule } from '../rule.ts';

export const figures: Rule = {
  name: 'figures',
  asks: 'A number before a <Cite> in its sentence is one that the source holds, in its figures or its finding, where the source lists figures.',
  check(post, report, content) {
    const sources = heldBy(content);
    const strangers = citedFiguresOf(post).filter((figure) => {
      const held = figure.ids.map((id) => sources.get(id));
      return held.every((each) => each !== undefined) && !isHeld(figure, held.flat());
    });
    // Both ends of a range are one fault.
    for (const figure of new Map(strangers.map((each) => [each.range, each])).values()) {
      const [id = ''] = figure.ids;
      report(
        `"${figure.words}" is not a figure of ${figure.ids.map((each) => `"${each}"`).join(' or ')}`,
        `Write what the source says, cite it before a number that only follows from it, or add "${figure.words}" to figures in content/sources/${id}.yaml if the source has it`,
        figure.place,
      );
    }
  },
};

export const contradictions: Rule = {
  name: 'contradictions',
  asks: 'Two texts that cite one source for the same thing give the same number.',
  check(post, report, content) {
    const cited = citedFiguresOf(post).filter(isOfOne);
    for (const figure of cited) {
      const [id = ''] = figure.ids;
      const rival = saidBefore(content)(id).find(
        (each) =>
          compareText(each.text.file, post.file) < 0 &&
          areRivals(figure, each.figure, heldBy(content).get(id) ?? []) &&
          isAlone(each.figure, cited) &&
          isAlone(figure, citedFiguresOf(each.text)),
      );
      if (!rival) continue;
      report(
        `"${figure.words}" stands here for "${id}", and "${rival.figure.words}" in ${rival.text.file}:${rival.figure.place.line}`,
        'Look it up in the source, and write the same in both',
        figure.place,
      );
    }
  },
};

/** What each source that lists figures holds, by id. */
const heldBy = once(
  (content): ReadonlyMap<string, readonly Figure[]> =>
    new Map(
      [...sourcesById(content)].flatMap(([id, { figures: listed, finding, title, people }]) => {
        if (!listed) return [];
        const texts = [...listed, finding, title, people && `${people} people`];
        return [[id, texts.flatMap((text) => (text ? figuresInWords(text) : []))] as const];
      }),
    ),
);

/** Loads, reps and steps are mostly those of an example, so only where a source counts them too. */
const IN_EXAMPLES = new Set(['kg', 'reps', 'sets', 'steps']);

function isHeld(figure: Figure, held: readonly Figure[]): boolean {
  if (IN_EXAMPLES.has(figure.unit) && !held.some(({ unit }) => unit === figure.unit)) return true;
  return held.some((each) => isSame(figure, each));
}

function isOfOne({ ids }: CitedFigure): boolean {
  return ids.length === 1;
}

interface Said {
  readonly figure: CitedFigure;
  readonly text: PostSource;
}

/**
 * The different figures for which texts cite a source alone, each with the first text by name that
 * has it. Texts that do not list the source are not read.
 */
const saidBefore = once(({ posts, pages }) => {
  const texts = [...posts, ...pages].toSorted((a, b) => compareText(a.file, b.file));
  const known = new Map<string, readonly Said[]>();
  return (id: string): readonly Said[] => {
    const before = known.get(id);
    if (before) return before;
    const said = new Map<string, Said>();
    for (const text of texts.filter(({ front }) => front.references.includes(id))) {
      for (const figure of citedFiguresOf(text)) {
        const { unit, value } = figure;
        const key = `${value} ${unit}`;
        if (isOfOne(figure) && figure.ids.includes(id) && !said.has(key)) {
          said.set(key, { figure, text });
        }
      }
    }
    known.set(id, [...said.values()]);
    return [...said.values()];
  };
});

/** Whether none of these can be the same figure. */
function isAlone(figure: Figure, others: readonly Figure[]): boolean {
  return !others.some((each) => isSame(figure, each) || isSame(each, figure));
}

/** Whether two figures seem to say the same thing with different numbers, and not two things that the source holds. */
function areRivals(figure: CitedFigure, other: CitedFigure, held: readonly Figure[]): boolean {
  if (figure.unit !== other.unit || isSame(figure, other) || isSame(other, figure)) return false;
  if (held.length > 0 && isHeld(figure, held) && isHeld(other, held)) return false;
  return areClose(figure, other) || areAlike(figure.sentence, other.sentence);
}

/** Whether one number looks like a slip of the pen for the other. */
function areClose({ value }: Figure, other: Figure): boolean {
  return Math.abs(value - other.value) <= Math.max(value, other.value) / 10;
}

/** Whether two sentences share most of their words. */
function areAlike(one: string, other: string): boolean {
  const [few = [], many = []] = [one, other]
    .map((text) => [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu))])
    .toSorted((a, b) => a.length - b.length);
  const shared = few.filter((word) => many.includes(word)).length;
  return few.length >= 3 && shared * 3 >= few.length * 2;
}
