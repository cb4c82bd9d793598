import type { Severity } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { aliases, identity, ledger, pageAddress, permanence, retired } from './addresses.ts';
import { care, careCards } from './care.ts';
import { code, imports } from './code.ts';
import { components, workouts } from './components.ts';
import { dates, datesToCome, reviewDue } from './dates.ts';
import { contradictions, figures } from './figures.ts';
import { duplicates, plainText, schema, series, seriesGaps, tags, values } from './fields.ts';
import { linkWords, links, navigation, switchedOff } from './links.ts';
import { startHere, topicTools } from './topics.ts';
import { loads } from './loads.ts';
import { altText, media, pictures, pictureSize } from './pictures.ts';
import {
  forbiddenWords,
  paragraphLength,
  readingGrade,
  reason,
  sentenceLength,
  unfinished,
  units,
} from './prose.ts';
import { citations, claims, references, sources, sureness } from './sources.ts';
import { attributes, headings, ids, mdx, tables } from './markup.ts';

/** How much a rule counts: `off` reports nothing. */
export type Level = Severity | 'off';

/** One line of the table of rules. */
export interface RuleRow extends Rule {
  /** What it needs: rules about a text are skipped if it cannot be read. */
  readonly on: 'file' | 'front matter' | 'text';
  /** Its level where `src/site.ts` says `editorial: 'health'`. */
  readonly health: Level;
  /** Its level where `src/site.ts` says `editorial: 'plain'`. */
  readonly plain: Level;
  /** The highest level in a draft, which is allowed to be unfinished. */
  readonly draft: Severity;
  /** The highest level in what another blog brought, which was written before there were these rules. */
  readonly imported: Severity;
  /** Whether it also holds for pages of prose. */
  readonly forPages: boolean;
}

/** Found while reading a file. */
const FILE_RULES: readonly Rule[] = [
  { name: 'front-matter', asks: 'A post starts with its front matter between two lines of ---.' },
  { name: 'encoding', asks: 'Every file of the content is saved as UTF-8.' },
  {
    name: 'yaml',
    asks: 'Front matter, topics, sources and the glossary are YAML that can be read, and lose none of their words.',
  },
  {
    name: 'names',
    asks: 'Files have names of lower-case letters, digits, hyphens and dots, and are not symbolic links.',
  },
  { name: 'slug', asks: 'The name of the folder of a post can be an address.' },
  {
    name: 'post-folder',
    asks: 'Every post is an index.mdx in its own folder, which has no other text.',
  },
  {
    name: 'ledger-file',
    asks: 'The ledger, content/ledger.yaml, can be read, and has each address only once.',
  },
];

/**
 * Every rule and how much it counts. An error stops a build and a check. With `plain`, only what
 * breaks a page, loses an address or misleads is an error.
 */
export const ruleTable: readonly RuleRow[] = [
  ...FILE_RULES.map((rule) => row('file', rule, 'error', 'error', 'error')),

  row('file', mdx, 'error', 'error', 'error', 'pages too'),
  row('front matter', schema, 'error', 'error', 'error'),
  row('front matter', values, 'error', 'error', 'error', 'pages too'),
  row('front matter', references, 'error', 'error', 'error', 'pages too'),
  row('front matter', identity, 'error', 'error', 'error'),
  row('front matter', aliases, 'error', 'error', 'error'),
  row('front matter', permanence, 'error', 'error', 'error'),
  row('front matter', pageAddress, 'error', 'error', 'error', 'pages too'),
  row('front matter', navigation, 'error', 'error', 'error'),
  row('front matter', retired, 'error', 'error', 'error'),
  row('front matter', dates, 'error', 'error', 'error'),
  row('front matter', series, 'error', 'error', 'error'),
  row('front matter', seriesGaps, 'warning', 'warning', 'warning'),
  row('front matter', startHere, 'error', 'error', 'error'),
  row('front matter', topicTools, 'error', 'error', 'error'),
  row('front matter', tags, 'error', 'error', 'error'),
  row('front matter', duplicates, 'error', 'error', 'warning', 'warns of imports'),
  row('front matter', datesToCome, 'warning', 'warning', 'warning'),
  row('front matter', ledger, 'warning', 'warning', 'warning'),
  row('front matter', plainText, 'warning', 'warning', 'warning', 'pages too', 'warns of imports'),
  row('front matter', reviewDue, 'warning', 'off', 'warning', 'warns of imports'),

  row('text', code, 'error', 'error', 'error', 'pages too'),
  row('text', components, 'error', 'error', 'error', 'pages too'),
  row('text', imports, 'error', 'error', 'error', 'pages too'),
  row('text', ids, 'error', 'error', 'error', 'pages too'),
  row('text', attributes, 'error', 'error', 'warning', 'pages too'),
  row('text', pictures, 'error', 'error', 'error', 'pages too'),
  row('text', media, 'error', 'error', 'error', 'pages too'),
  row('text', citations, 'error', 'error', 'error', 'pages too'),
  row('text', workouts, 'error', 'error', 'error', 'pages too'),
  row('text', tables, 'error', 'error', 'warning'),
  row('text', loads, 'error', 'error', 'warning', 'pages too', 'warns of imports'),
  row('text', links, 'error', 'error', 'warning', 'pages too'),
  row('text', switchedOff, 'warning', 'warning', 'warning', 'pages too'),
  row('text', headings, 'error', 'error', 'warning', 'pages too'),
  row('text', altText, 'error', 'error', 'warning', 'pages too', 'warns of imports'),
  row('text', unfinished, 'error', 'error', 'warning', 'pages too', 'warns of imports'),
  row('text', linkWords, 'error', 'warning', 'warning', 'pages too', 'warns of imports'),
  row('text', pictureSize, 'error', 'warning', 'warning', 'pages too', 'warns of imports'),
  row('text', sources, 'error', 'warning', 'warning', 'pages too', 'warns of imports'),
  row('text', sureness, 'error', 'error', 'warning', 'warns of imports'),
  row('text', care, 'error', 'warning', 'warning', 'warns of imports'),
  row('text', careCards, 'error', 'warning', 'warning', 'warns of imports'),
  row('text', forbiddenWords, 'error', 'off', 'warning', 'warns of imports'),
  row('text', claims, 'warning', 'off', 'warning', 'warns of imports'),
  row('text', figures, 'warning', 'off', 'warning', 'pages too', 'warns of imports'),
  row('text', contradictions, 'warning', 'off', 'warning', 'pages too', 'warns of imports'),
  row('text', reason, 'warning', 'off', 'warning', 'warns of imports'),
  row('text', units, 'warning', 'off', 'warning', 'warns of imports'),
  row('text', sentenceLength, 'warning', 'off', 'warning', 'warns of imports'),
  row('text', paragraphLength, 'warning', 'off', 'warning', 'warns of imports'),
  row('text', readingGrade, 'warning', 'off', 'warning', 'warns of imports'),
];

function row(
  on: RuleRow['on'],
  rule: Rule,
  health: Level,
  plain: Level,
  draft: Severity,
  ...notes: readonly ('pages too' | 'warns of imports')[]
): RuleRow {
  return {
    ...rule,
    on,
    health,
    plain,
    draft,
    imported: notes.includes('warns of imports') ? 'warning' : 'error',
    forPages: notes.includes('pages too'),
  };
}
