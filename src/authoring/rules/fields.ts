import path from 'node:path';
import { z } from 'zod';
import { type Kind, kinds } from '../../blog/addresses.ts';
import { tagSlug } from '../../blog/permalinks.ts';
import { isoDay, writtenInstant } from '../../blog/schema/instant.ts';
import { postFieldHelp, postFrontMatter } from '../../blog/schema/post.ts';
import { addressed, slugAt } from '../links/addresses.ts';
import { nearest } from '../nearest.ts';
import type { Content } from '../read/content.ts';
import { textsIn, valueFaults } from '../read/value-faults.ts';
import type { PostSource } from '../read/post-source.ts';
import { schemaFaults } from '../read/schema-faults.ts';
import { firstBy, once, oncePerPost, type Rule } from '../rule.ts';

/** Built once: that takes longer than using it. */
const frontMatter = postFrontMatter(z.string());

const frontMatterFaults = oncePerPost((post) =>
  schemaFaults(post.file, post, frontMatter, postFieldHelp),
);

export const schema: Rule = {
  name: 'schema',
  asks: 'Every field of the front matter is known and has a valid value.',
  check(post, report, content) {
    const { topics, authors, now } = content;
    for (const fault of frontMatterFaults(post)) {
      const { problem, fix, line = 1, column = 1 } = fault;
      report(problem, fix, { line, column });
    }
    const { topic, reviewer } = post.front;
    if (topic !== undefined && !topics.includes(topic)) {
      const meant = renamedTo(topic, kinds.topic, content) ?? nearest(topic, topics);
      report(
        `topic is "${topic}", but there is no such file in content/topics`,
        meant ? `Write topic: ${meant}` : `Write one of ${topics.join(', ')}`,
        post.placeOf(['topic']),
      );
    }
    for (const [i, id] of post.front.authors.entries()) {
      if (authors.includes(id)) continue;
      const meant = renamedTo(id, kinds.author, content) ?? nearest(id, authors);
      report(
        `authors has "${id}", but there is no such file in content/authors`,
        meant ? `Write ${meant}` : `Add content/authors/${id}.yaml, or take it out`,
        post.placeOf(['authors', i]),
      );
    }
    if (reviewer?.date && reviewer.date > now) {
      report(
        `reviewer.date is ${writtenInstant(reviewer.date)}, which is still to come`,
        `Write the day on which the reviewer read the article, such as date: ${isoDay(now)}, or take reviewer out until then`,
        post.placeOf(['reviewer', 'date']),
      );
    }
  },
};

/** The topic or author that says it once had this name. */
function renamedTo(name: string, kind: Kind, content: Content): string | undefined {
  return addressed(content).find(
    (thing) =>
      thing.kind === kind &&
      (thing.firstSlug === name || thing.aliases.some((alias) => slugAt(alias, kind) === name)),
  )?.slug;
}

export const values: Rule = {
  name: 'values',
  asks: 'Values such as {site.name} are used only in texts, in the title, the standfirst and the footer of a page, in the description of a topic and in the biography of an author.',
  check({ kind, fields, placeOf }, report) {
    for (const fault of valueFaults(fields, kind === 'page' ? FILLED['content/pages'] : [])) {
      report(fault.problem, fault.fix, placeOf(fault.path));
    }
  },
  checkAll({ records }, reportIn) {
    for (const { file, yaml } of records) {
      for (const fault of valueFaults(yaml.fields, FILLED[path.posix.dirname(file)])) {
        reportIn(file)(fault.problem, fault.fix, yaml.placeOf(fault.path));
      }
    }
  },
};

/** What `toPage`, `arrangeTopics` and `arrangeAuthors` fill in, by folder. */
const FILLED: Partial<Record<string, readonly string[]>> = {
  'content/pages': ['title', 'description', 'footer'],
  'content/topics': ['description'],
  'content/authors': ['biography'],
};

export const plainText: Rule = {
  name: 'plain-text',
  asks: 'Titles, names and other plain fields hold no Markdown and no HTML: readers would see the symbols.',
  check(post, report) {
    for (const { problem, fix, path } of markupIn(post)) report(problem, fix, post.placeOf(path));
  },
  checkAll({ records }, reportIn) {
    for (const { file, yaml } of records) {
      for (const { problem, fix, path } of markupIn(yaml)) {
        reportIn(file)(problem, fix, yaml.placeOf(path));
      }
    }
  },
};

interface Markup {
  readonly problem: string;
  readonly fix: string;
  readonly path: readonly PropertyKey[];
}

/** The first piece of markup in each field. */
function markupIn({ fields }: { readonly fields: unknown }): Markup[] {
  return textsIn(fields).flatMap(({ path, text }) => {
    const found = SHAPES.flatMap(([shape, fix]) => {
      const match = shape.exec(text);
      return match ? [{ match, fix }] : [];
    });
    return found.slice(0, 1).map(({ match: [written, words = ''], fix }) => ({
      path,
      problem: `${path.join('.')} has ${written}, and readers would see it as written`,
      fix: fix(words),
    }));
  });
}

const plainly = (words: string) => `Write ${words}`;

/** Each with the words in it, and what to do with them. */
const SHAPES: readonly (readonly [RegExp, (words: string) => string])[] = [
  [/!?\[([^\][]+)\]\([^()\s]+\)/, (words) => `Write ${words}, and put the link into a text`],
  [/\*\*(?=\S)([^*]+)\*\*/, plainly],
  [/(?<![\w*])\*(?=\S)([^*]*[^*\s])\*(?![\w*])/, plainly],
  [/(?<!\w)__(?=\S)([^_]+)__(?!\w)/, plainly],
  [/`([^`]+)`/, plainly],
  [/<(?:br|hr|wbr|img|p)\b[^<>]*>/i, () => 'Take it out'],
  [/<(?:a|b|em|i|s|small|span|strong|sub|sup|u)\b[^<>]*>([^<>]*)<\/\w+>/i, plainly],
  [/&(?:#\d+|#x[\da-fA-F]+|[a-z]{2,8}\d{0,2});/, () => 'Write the sign itself'],
];

export const duplicates: Rule = {
  name: 'duplicates',
  asks: 'No two articles have the same title or the same standfirst.',
  check(post, report, content) {
    for (const field of FIELDS) {
      const owner = textOwners(content).get(textKey(post, field));
      if (!owner || owner === post) continue;
      report(
        `${field} is the same as in ${owner.file}`,
        field === 'title'
          ? 'Write the question that only this article answers'
          : 'Write what only this article says',
        post.placeOf([field]),
      );
    }
  },
};

const FIELDS = ['title', 'description'] as const;

/** The first post, by slug, with each title and each standfirst; an imported one or a draft only where no other has it. */
const textOwners = once(({ posts }) => {
  const rank = ({ front }: PostSource) => 2 * Number(front.draft) + Number(front.imported);
  return firstBy(
    posts.toSorted((a, b) => rank(a) - rank(b)),
    (post) =>
      FIELDS.filter((field) => post.front[field] !== undefined).map((field) =>
        textKey(post, field),
      ),
  );
});

/** Case, white space, quotes and other marks make no difference. */
function textKey({ front }: PostSource, field: (typeof FIELDS)[number]): string {
  const text = (front[field] ?? '').normalize('NFKC').toLowerCase().replaceAll(/['’‘]/g, '');
  return `${field}: ${text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim() || text}`;
}

export const tags: Rule = {
  name: 'tags',
  asks: 'A tag is spelled the same everywhere: "low back" and "low-back" would share one page.',
  check(post, report, content) {
    for (const [i, tag] of post.front.tags.entries()) {
      const first = tagOwners(content).get(tagSlug(tag));
      const spelling = first?.front.tags.find((other) => tagSlug(other) === tagSlug(tag)) ?? tag;
      if (!first || spelling === tag) continue;
      report(
        `tags has "${tag}", and ${first.file} writes "${spelling}"`,
        `Write ${spelling} in both`,
        post.placeOf(['tags', i]),
      );
    }
  },
};

/** The first post, by slug, with a tag of each address. */
const tagOwners = once(({ posts }) => firstBy(posts, ({ front }) => front.tags.map(tagSlug)));

export const series: Rule = {
  name: 'series',
  asks: 'All parts of a series spell its name the same way, and no two have the same number.',
  check(post, report, content) {
    const { series } = post.front;
    if (!series) return;
    const known = seriesOwners(content).get(seriesKey(series.name));
    if (known?.front.series && known.front.series.name !== series.name) {
      report(
        `series.name is "${series.name}", and ${known.file} writes "${known.front.series.name}"`,
        `Write name: "${known.front.series.name}"`,
        post.placeOf(['series', 'name']),
      );
    }
    const owner = partOwners(content).get(partKey(series));
    if (owner && owner !== post) {
      report(
        `series.part is ${series.part}, the same as in ${owner.file}`,
        'Give each part its own number',
        post.placeOf(['series', 'part']),
      );
    }
  },
};

export const seriesGaps: Rule = {
  name: 'series-gaps',
  asks: 'The parts of a series are numbered without gaps: 1, 2, 3.',
  check(post, report, content) {
    const { series, draft } = post.front;
    if (!series || draft) return;
    const before = { ...series, part: series.part - 1 };
    const there = partOwners(content).get(partKey(before));
    if (before.part < 1 || (there && !there.front.draft)) return;
    report(
      there
        ? `series.part is ${series.part}, and part ${before.part}, ${there.file}, is a draft`
        : `series.part is ${series.part}, and the series has no part ${before.part}`,
      there
        ? 'Publish that part first'
        : `Write part: ${before.part} if this follows the last one, or add the part that is missing`,
      post.placeOf(['series', 'part']),
    );
  },
};

const seriesOwners = once(({ posts }) =>
  firstBy(posts, ({ front: { series } }) => (series ? [seriesKey(series.name)] : [])),
);

const partOwners = once(({ posts }) =>
  firstBy(posts, ({ front: { series } }) => (series ? [partKey(series)] : [])),
);

/** Case, white space and marks make no difference. */
function seriesKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function partKey({ name, part }: { name: string; part: number }): string {
  return `${part} ${seriesKey(name)}`;
}
