import type { Severity } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { aliases } from './aliases.ts';
import { altText } from './alt-text.ts';
import { attributes } from './attributes.ts';
import { care } from './care.ts';
import { careCards } from './care-cards.ts';
import { citations } from './citations.ts';
import { claims } from './claims.ts';
import { code } from './code.ts';
import { components } from './components.ts';
import { dates } from './dates.ts';
import { datesToCome } from './dates-to-come.ts';
import { duplicates } from './duplicates.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { headings } from './headings.ts';
import { identity } from './identity.ts';
import { ids } from './ids.ts';
import { imports } from './imports.ts';
import { ledger } from './ledger.ts';
import { linkWords } from './link-words.ts';
import { links } from './links.ts';
import { media } from './media.ts';
import { navigation } from './navigation.ts';
import { pageAddress } from './page-address.ts';
import { paragraphLength } from './paragraph-length.ts';
import { permanence } from './permanence.ts';
import { pictureSize } from './picture-size.ts';
import { pictures } from './pictures.ts';
import { plainText } from './plain-text.ts';
import { readingGrade } from './reading-grade.ts';
import { references } from './references.ts';
import { retired } from './retired.ts';
import { reviewDue } from './review-due.ts';
import { schema } from './schema.ts';
import { sentenceLength } from './sentence-length.ts';
import { series } from './series.ts';
import { seriesGaps } from './series-gaps.ts';
import { sources } from './sources.ts';
import { switchedOff } from './switched-off.ts';
import { tables } from './tables.ts';
import { tags } from './tags.ts';
import { unfinished } from './unfinished.ts';
import { units } from './units.ts';
import { values } from './values.ts';
import { workouts } from './workouts.ts';

/** How much a rule counts: `off` says nothing at all. */
export type Level = Severity | 'off';

/** One line of the table of rules. */
export interface RuleRow {
  readonly name: string;
  /** What it looks at, as one plain sentence for an author. */
  readonly asks: string;
  /** What it needs: where a text cannot be read, the rules about it say nothing. */
  readonly on: 'file' | 'front matter' | 'text';
  /** Its level where `src/site.ts` says `editorial: 'health'`. */
  readonly health: Level;
  /** Its level where `src/site.ts` says `editorial: 'plain'`. */
  readonly plain: Level;
  /** The most it counts in a draft, which is allowed to be unfinished. */
  readonly draft: Severity;
  /** Left out for what reading a file says by itself. */
  readonly rule?: Rule;
}

const error = { health: 'error', plain: 'error', draft: 'error' } as const;

/**
 * Every rule and how much it counts. An error stops a build and a check. In
 * `plain`, only what breaks a page, loses an address or misleads is one.
 */
export const ruleTable: readonly RuleRow[] = [
  {
    name: 'front-matter',
    asks: 'A post starts with its front matter between two lines of ---.',
    on: 'file',
    ...error,
  },
  {
    name: 'encoding',
    asks: 'Every file of the content is saved as UTF-8.',
    on: 'file',
    ...error,
  },
  {
    name: 'yaml',
    asks: 'Front matter, topics, sources and the glossary are YAML that can be read, and lose none of their words.',
    on: 'file',
    ...error,
  },
  {
    name: 'mdx',
    asks: 'A text closes every tag, and writes a bare < or { as &lt; or \\{.',
    on: 'file',
    ...error,
  },
  {
    name: 'names',
    asks: 'Files have names of lower-case letters, digits, hyphens and dots, and are no links to elsewhere.',
    on: 'file',
    ...error,
  },
  {
    name: 'slug',
    asks: 'The folder of a post has a name that can be an address.',
    on: 'file',
    ...error,
  },
  {
    name: 'post-folder',
    asks: 'Every post is an index.mdx in a folder of its own, which has no other text.',
    on: 'file',
    ...error,
  },
  {
    name: 'ledger-file',
    asks: 'The ledger, content/ledger.yaml, can be read, and has each address once.',
    on: 'file',
    ...error,
  },

  row('front matter', schema, 'error', 'error', 'error'),
  row('front matter', values, 'error', 'error', 'error'),
  row('front matter', references, 'error', 'error', 'error'),
  row('front matter', identity, 'error', 'error', 'error'),
  row('front matter', aliases, 'error', 'error', 'error'),
  row('front matter', permanence, 'error', 'error', 'error'),
  row('front matter', pageAddress, 'error', 'error', 'error'),
  row('front matter', navigation, 'error', 'error', 'error'),
  row('front matter', retired, 'error', 'error', 'error'),
  row('front matter', dates, 'error', 'error', 'error'),
  row('front matter', series, 'error', 'error', 'error'),
  row('front matter', seriesGaps, 'warning', 'warning', 'warning'),
  row('front matter', tags, 'error', 'error', 'error'),
  row('front matter', duplicates, 'error', 'error', 'warning'),
  row('front matter', datesToCome, 'warning', 'warning', 'warning'),
  row('front matter', ledger, 'warning', 'warning', 'warning'),
  row('front matter', plainText, 'warning', 'warning', 'warning'),
  row('front matter', reviewDue, 'warning', 'off', 'warning'),

  row('text', code, 'error', 'error', 'error'),
  row('text', components, 'error', 'error', 'error'),
  row('text', imports, 'error', 'error', 'error'),
  row('text', ids, 'error', 'error', 'error'),
  row('text', attributes, 'error', 'error', 'warning'),
  row('text', pictures, 'error', 'error', 'error'),
  row('text', media, 'error', 'error', 'error'),
  row('text', citations, 'error', 'error', 'error'),
  row('text', workouts, 'error', 'error', 'error'),
  row('text', tables, 'error', 'error', 'warning'),
  row('text', links, 'error', 'error', 'warning'),
  row('text', switchedOff, 'warning', 'warning', 'warning'),
  row('text', headings, 'error', 'error', 'warning'),
  row('text', altText, 'error', 'error', 'warning'),
  row('text', unfinished, 'error', 'error', 'warning'),
  row('text', linkWords, 'error', 'warning', 'warning'),
  row('text', pictureSize, 'error', 'warning', 'warning'),
  row('text', sources, 'error', 'warning', 'warning'),
  row('text', care, 'error', 'warning', 'warning'),
  row('text', careCards, 'error', 'warning', 'warning'),
  row('text', forbiddenWords, 'error', 'off', 'warning'),
  row('text', claims, 'warning', 'off', 'warning'),
  row('text', units, 'warning', 'off', 'warning'),
  row('text', sentenceLength, 'warning', 'off', 'warning'),
  row('text', paragraphLength, 'warning', 'off', 'warning'),
  row('text', readingGrade, 'warning', 'off', 'warning'),
];

function row(on: RuleRow['on'], rule: Rule, health: Level, plain: Level, draft: Severity): RuleRow {
  return { name: rule.name, asks: rule.asks, on, health, plain, draft, rule };
}

/** The rules that hold for pages of prose as they do for articles. */
export const pageRules: ReadonlySet<Rule> = new Set<Rule>([
  pageAddress,
  plainText,
  references,
  values,
  code,
  components,
  imports,
  ids,
  attributes,
  media,
  pictures,
  citations,
  workouts,
  links,
  switchedOff,
  linkWords,
  headings,
  altText,
  pictureSize,
  sources,
  unfinished,
]);
