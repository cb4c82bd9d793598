import path from 'node:path';
import { z } from 'zod';
import { authorFieldHelp, authorFields } from '../../blog/schema/author.ts';
import { site } from '../../site.ts';
import { isDeploy, settingFaults } from './setting-faults.ts';
import { termFieldHelp, termFields } from '../../blog/schema/glossary.ts';
import { retiredFieldHelp, retiredFields } from '../../blog/schema/retired.ts';
import { sourceFieldHelp, sourceFields, sourceFieldSynonyms } from '../../blog/schema/source.ts';
import { topicFieldHelp, topicFields } from '../../blog/schema/topic.ts';
import { suggestSlug } from '../../blog/permalinks.ts';
import {
  checkRecords,
  type ContentRecord,
  photoFaults,
  sharedValues,
  topicColorFaults,
} from './records.ts';
import { examplesFaults } from './examples.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { listFolder } from './files.ts';
import { readPages } from './read-pages.ts';
import { nameFaults } from './name-faults.ts';
import { type PostReading, type PostSource, readPost } from './post-source.ts';
import { type RetiredFile, toRetired } from './retired-files.ts';

/** The content folder as its author left it. */
export interface Content {
  /** The project's folder, which holds `content`. */
  readonly root: string;
  /** The current time. */
  readonly now: Date;
  /** Ids of the topics, by name. */
  readonly topics: readonly string[];
  /** The readable files of topics, valid or not. */
  readonly topicRecords: readonly ContentRecord[];
  /** Ids of the authors, by name. */
  readonly authors: readonly string[];
  /** The readable files of authors, valid or not. */
  readonly authorRecords: readonly ContentRecord[];
  /** Ids of the sources, by name. */
  readonly sources: readonly string[];
  /** By slug. Those that cannot be read are in `findings` instead. */
  readonly posts: readonly PostSource[];
  /** The records of articles that were taken back, by slug. */
  readonly retired: readonly RetiredFile[];
  /** The pages of prose, by id. Those that cannot be read are in `findings` instead. */
  readonly pages: readonly PostSource[];
  /** All files of one record each that can be read: topics, authors, sources, terms, retired articles. */
  readonly records: readonly ContentRecord[];
  /** The addresses ever published; left out if the site has not started its ledger. */
  readonly ledger?: Ledger | undefined;
  /** What is wrong with files that cannot be read, and with topics, sources and the ledger. */
  readonly findings: readonly Finding[];
}

/** Reads the content folder once, for every rule. */
export async function readContent(root: string, now: Date): Promise<Content> {
  const topics = await checkRecords(root, 'topics', topicFields, topicFieldHelp);
  const authors = await checkRecords(root, 'authors', authorFields(z.string()), authorFieldHelp);
  const sources = await checkRecords(
    root,
    'sources',
    sourceFields,
    sourceFieldHelp,
    sourceFieldSynonyms,
  );
  const glossary = await checkRecords(root, 'glossary', termFields, termFieldHelp);
  const retired = await checkRecords(root, 'retired', retiredFields, retiredFieldHelp);
  const { pages, findings: pageFaults } = await readPages(root);
  const { ledger, findings: ledgerFaults } = await readLedger(root);
  const entries = await listFolder(path.join(root, 'content/posts'));
  const read = await Promise.all(
    entries
      .filter((entry) => !entry.isSymbolicLink())
      .map((entry) =>
        entry.isFile() ? Promise.resolve(looseFile(entry.name)) : readPost(root, entry.name),
      ),
  );
  return {
    root,
    now,
    topics: topics.ids,
    topicRecords: topics.records,
    authors: authors.ids,
    authorRecords: authors.records,
    sources: sources.ids,
    posts: read.flatMap(({ post }) => (post ? [post] : [])),
    retired: retired.records.map(toRetired),
    pages,
    records: [topics, authors, sources, glossary, retired].flatMap(({ records }) => records),
    ledger,
    findings: [
      ...settingFaults(root, site, isDeploy(process.env)),
      ...(await nameFaults(root)),
      ...topics.faults,
      ...topicColorFaults(topics.records),
      ...authors.faults,
      ...sharedValues(authors.records, 'name', 'a name that tells the two apart'),
      ...(await photoFaults(root, authors.records)),
      ...sources.faults,
      ...glossary.faults,
      ...sharedValues(
        glossary.records,
        'term',
        'one file for each term, with its other words as forms',
      ),
      ...retired.faults,
      ...pageFaults,
      ...ledgerFaults,
      ...(await examplesFaults(root)),
      ...read.flatMap(({ findings }) => findings),
    ],
  };
}

function looseFile(name: string): PostReading {
  const finding = findingsOf(`content/posts/${name}`, 'post-folder')(
    'the file is not in its own folder',
    `Move it to content/posts/${suggestSlug(path.parse(name).name)}/index.mdx`,
  );
  return { findings: [finding] };
}
