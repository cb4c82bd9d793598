import { compareText } from '../../blog/text.ts';
import {
  type CitedFigure,
  citedFiguresOf,
  type Figure,
  figuresInWords,
  isSame,
} from '../prose/figures.ts';
import type { Content } from '../read/content.ts';
import type { PostSource } from '../read/post-source.ts';
import { once, type Rule } from '../rule.ts';

export const figures: Rule = {
  name: 'figures',
  asks: 'A number before a <Cite> in its sentence is one that the source holds, in its figures or its finding, where the source lists figures.',
  check(post, report, content) {
    const sources = heldBy(content);
    for (const figure of citedFiguresOf(post)) {
      const held = figure.ids.map((id) => sources.get(id));
      if (!held.every((each) => each !== undefined)) continue;
      if (isHeld(figure, held.flat())) continue;
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
    if (cited.length === 0) return;
    for (const id of new Set(cited.flatMap(({ ids }) => ids))) {
      const ours = cited.filter(({ ids }) => ids[0] === id);
      for (const other of othersBefore(content, post, id)) {
        const theirs = citedFiguresOf(other).filter((each) => isOfOne(each) && each.ids[0] === id);
        for (const [figure, rival] of rivals(ours, theirs, heldBy(content).get(id) ?? [])) {
          report(
            `"${figure.words}" stands here for "${id}", and "${rival.words}" in ${other.file}:${rival.place.line}`,
            'Look it up in the source, and write the same in both',
            figure.place,
          );
        }
      }
    }
  },
};

/** What each source that lists figures holds, by id. */
const heldBy = once(
  ({ records }): ReadonlyMap<string, readonly Figure[]> =>
    new Map(
      records.flatMap(({ file, yaml }) => {
        const id = /^content\/sources\/(.+)\.yaml$/.exec(file)?.[1];
        const source = (yaml.fields ?? {}) as Readonly<Record<string, unknown>>;
        const listed: unknown = source['figures'];
        if (id === undefined || !Array.isArray(listed)) return [];
        const texts = [...(listed as unknown[]), source['finding'], source['title']];
        const people = Number(source['people']) > 0 ? `${Number(source['people'])} people` : '';
        const held = [...texts, people].filter((text) => typeof text === 'string');
        return [[id, held.flatMap(figuresInWords)] as const];
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

/** The texts that list a source and come before this one by name: one of two reports what differs. */
function othersBefore(content: Content, post: PostSource, id: string): PostSource[] {
  return (citing(content).get(id) ?? []).filter(({ file }) => compareText(file, post.file) < 0);
}

const citing = once(({ posts, pages }) => {
  const texts = new Map<string, PostSource[]>();
  for (const text of [...posts, ...pages]) {
    for (const id of text.front.references) texts.set(id, [...(texts.get(id) ?? []), text]);
  }
  return texts;
});

/** Pairs of figures that say the same thing with different numbers. */
function rivals(
  ours: readonly CitedFigure[],
  theirs: readonly CitedFigure[],
  held: readonly Figure[],
): [CitedFigure, CitedFigure][] {
  const isAlone = (figure: Figure, others: readonly Figure[]) =>
    !others.some((each) => isSame(figure, each) || isSame(each, figure));
  return ours.flatMap((figure) => {
    if (!isAlone(figure, theirs)) return [];
    const rival = theirs.find(
      (each) =>
        each.unit === figure.unit &&
        isAlone(each, ours) &&
        !(isHeld(each, held) && isHeld(figure, held) && held.length > 0) &&
        (areClose(figure, each) || areAlike(figure.sentence, each.sentence)),
    );
    return rival ? [[figure, rival] as [CitedFigure, CitedFigure]] : [];
  });
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
