import type { Rule } from '../rule.ts';
import { aliases } from './aliases.ts';
import { citations } from './citations.ts';
import { components } from './components.ts';
import { identity } from './identity.ts';
import { imports } from './imports.ts';
import { ledger } from './ledger.ts';
import { permanence } from './permanence.ts';
import { pictures } from './pictures.ts';
import { schema } from './schema.ts';

/** What stops a build: without it a page could not be made, or an address would break. */
export const buildRules: readonly Rule[] = [
  schema,
  identity,
  aliases,
  permanence,
  components,
  imports,
  pictures,
  citations,
];

/** What an editor asks of an article before it is published. */
export const editorialRules: readonly Rule[] = [ledger];
