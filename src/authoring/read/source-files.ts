import { z } from 'zod';
import { readable, type Readable } from '../../blog/schema/readable.ts';
import { sourceFields } from '../../blog/schema/source.ts';
import { once } from '../rule.ts';

const fields = z
  .object(sourceFields.shape)
  .pick({ title: true, design: true, people: true, figures: true, finding: true });

/** What rules look at of a source, as far as it can be read. */
export type SourceFile = Readable<typeof fields>;

const readFields = readable(fields);

/** The sources by id, valid or not. */
export const sourcesById = once(
  ({ records }): ReadonlyMap<string, SourceFile> =>
    new Map(
      records.flatMap(({ file, yaml }) => {
        const id = /^content\/sources\/(.+)\.yaml$/.exec(file)?.[1];
        return id === undefined ? [] : [[id, readFields(yaml.fields)] as const];
      }),
    ),
);
