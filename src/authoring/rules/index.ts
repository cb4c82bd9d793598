import type { Rule } from '../rule.ts';
import { aliases } from './aliases.ts';
import { altText } from './alt-text.ts';
import { care } from './care.ts';
import { careCards } from './care-cards.ts';
import { citations } from './citations.ts';
import { claims } from './claims.ts';
import { components } from './components.ts';
import { datesToCome } from './dates-to-come.ts';
import { duplicates } from './duplicates.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { headings } from './headings.ts';
import { identity } from './identity.ts';
import { imports } from './imports.ts';
import { ledger } from './ledger.ts';
import { linkWords } from './link-words.ts';
import { links } from './links.ts';
import { paragraphLength } from './paragraph-length.ts';
import { permanence } from './permanence.ts';
import { pictureSize } from './picture-size.ts';
import { pictures } from './pictures.ts';
import { readingGrade } from './reading-grade.ts';
import { retired } from './retired.ts';
import { reviewDue } from './review-due.ts';
import { schema } from './schema.ts';
import { sentenceLength } from './sentence-length.ts';
import { series } from './series.ts';
import { sources } from './sources.ts';
import { tags } from './tags.ts';
import { unfinished } from './unfinished.ts';
import { units } from './units.ts';
import { workouts } from './workouts.ts';

/** What stops a build: without it a page could not be made, or an address would break. */
export const buildRules: readonly Rule[] = [
  schema,
  identity,
  aliases,
  permanence,
  retired,
  components,
  imports,
  pictures,
  citations,
  series,
  tags,
  workouts,
];

/** What an editor asks of an article before it is published. */
export const editorialRules: readonly Rule[] = [
  ledger,
  links,
  linkWords,
  headings,
  altText,
  pictureSize,
  sources,
  forbiddenWords,
  care,
  careCards,
  unfinished,
  duplicates,
  claims,
  units,
  sentenceLength,
  paragraphLength,
  readingGrade,
  reviewDue,
  datesToCome,
];
