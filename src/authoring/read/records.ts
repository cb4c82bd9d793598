import path from 'node:path';
import sharp from 'sharp';
import type { z } from 'zod';
import { type Finding, findingsOf } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { PICTURE, pictureFault } from './picture-file.ts';
import { listFolder, readContentFile } from './files.ts';
import { readWhenChanged } from './read-when-changed.ts';
import { schemaFaults } from './schema-faults.ts';
import { readYaml, type YamlFields } from './yaml-file.ts';
import { isSlug, suggestSlug } from '../../blog/permalinks.ts';
import { colorFault, isNamed, lookAlike, type Plate } from '../../blog/plates.ts';
import { topicFieldHelp } from '../../blog/schema/topic.ts';
import { site } from '../../site.ts';

/** A readable record, valid or not. */
export interface ContentRecord {
  readonly file: string;
  readonly yaml: YamlFields;
}

/**
 * Checks a folder of YAML files that hold one record each and are named by its id. `ids` are all
 * well-named files, so that a post can refer to a faulty record. Authors can have pictures beside
 * them.
 */
export async function checkRecords(
  root: string,
  room: 'topics' | 'authors' | 'sources' | 'glossary' | 'retired',
  schema: z.ZodType,
  help: Readonly<Record<string, string>>,
  synonyms: Readonly<Record<string, string>> = {},
): Promise<{ faults: Finding[]; ids: string[]; records: ContentRecord[] }> {
  const faults: Finding[] = [];
  const ids: string[] = [];
  const records: ContentRecord[] = [];
  for (const { name } of await listFolder(path.join(root, 'content', room))) {
    if (room === 'authors' && PICTURE.test(name)) continue;
    const file = `content/${room}/${name}`;
    const id = name.replace(/\.yaml$/, '');
    if (id === name || !isSlug(id)) {
      faults.push(
        findingsOf(file, 'names')(
          `"${name}" is not a name of lower-case words, hyphens and .yaml`,
          `Call it ${suggestSlug(name.replace(/\.ya?ml$/, ''))}.yaml`,
        ),
      );
      continue;
    }
    ids.push(id);
    const reading = await readRecord(root, file, schema, help, synonyms);
    if (reading.record) records.push(reading.record);
    faults.push(...reading.faults);
  }
  return { faults, ids, records };
}

const readRecord = readWhenChanged(
  async (
    root,
    file,
    schema: z.ZodType,
    help: Readonly<Record<string, string>>,
    synonyms: Readonly<Record<string, string>>,
  ): Promise<{ record?: ContentRecord; faults: readonly Finding[] }> => {
    const text = await readContentFile(root, file);
    const yaml = typeof text === 'string' ? readYaml(file, text) : text;
    if (Array.isArray(yaml)) return { faults: yaml };
    const faults = [...yaml.faults, ...schemaFaults(file, yaml, schema, help, synonyms)];
    return { record: { file, yaml }, faults };
  },
);

/** Finds records that share a value in a field where each needs its own. */
export function sharedValues(
  records: readonly ContentRecord[],
  field: string,
  help: string,
): Finding[] {
  const owners = new Map<string, string>();
  return records.flatMap(({ file, yaml }) => {
    const value = (yaml.fields as Record<string, unknown> | null)?.[field];
    if (typeof value !== 'string') return [];
    const owner = owners.get(value);
    owners.set(value, owner ?? file);
    if (!owner) return [];
    const problem = `${field} is "${value}", which ${owner} has too`;
    return [findingsOf(file, 'schema')(problem, `Write ${help}`, yaml.placeOf([field]))];
  });
}

/** Finds topics whose color is taken or hard to see on the page. */
export function topicColorFaults(records: readonly ContentRecord[]): Finding[] {
  const colored = records.flatMap((record) => coloredBy(record));
  return colored.flatMap(({ record: { file, yaml }, field, written, plate }, i): Finding[] => {
    const fault = findingsOf(file, 'schema');
    const place = yaml.placeOf([field]);
    const owner = colored.slice(0, i).find((other) => lookAlike(other.plate, plate));
    if (owner) {
      const same =
        owner.plate === plate
          ? `which ${owner.record.file} has too`
          : `which looks like ${owner.field}: ${owner.written} of ${owner.record.file}`;
      const fix = field === 'plate' ? topicFieldHelp.plate : 'another color, such as a plate';
      return [fault(`${field} is "${written}", ${same}`, `Write ${fix}`, place)];
    }
    const weak = field === 'color' && colorFault(plate, site.colors.paper);
    if (!weak) return [];
    const fix = weak.nearest
      ? `Write color: "${weak.nearest}", the nearest that does`
      : 'Write a darker paper by day or a lighter one by night in src/site.ts';
    return [fault(`color is "${written}", which ${weak.problem}`, fix, place)];
  });
}

interface Colored {
  readonly record: ContentRecord;
  readonly field: 'plate' | 'color';
  readonly written: string;
  readonly plate: Plate;
}

/** The color of a topic, if valid; the schema reports others. */
function coloredBy(record: ContentRecord): Colored[] {
  const { plate, color } = (record.yaml.fields ?? {}) as Record<string, unknown>;
  if (typeof plate === 'string' && isNamed(plate)) {
    return [{ record, field: 'plate', written: plate, plate }];
  }
  if (typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color)) {
    const hex = `#${color.slice(1).toLowerCase()}` as const;
    return [{ record, field: 'color', written: color, plate: hex }];
  }
  return [];
}

/** The minimum width and height of an author's photo, in pixels: twice what a page shows. */
const LEAST = 320;

/** Finds what is wrong with the photos of authors: each must be a still picture beside its file, large enough to be sharp. */
export async function photoFaults(
  root: string,
  authors: readonly ContentRecord[],
): Promise<Finding[]> {
  const beside = (await listFolder(path.join(root, 'content/authors'))).map(({ name }) => name);
  const found = await Promise.all(
    authors.map(async ({ file, yaml }) => {
      const photo = photoOf(yaml.fields);
      const fault = photo === undefined ? undefined : await faultOf(photo, root, beside);
      if (!fault) return [];
      const problem = `photo.image is "${photo}", which ${fault.problem}`;
      return [findingsOf(file, 'pictures')(problem, fault.fix, yaml.placeOf(['photo', 'image']))];
    }),
  );
  return found.flat();
}

async function faultOf(
  photo: string,
  root: string,
  beside: readonly string[],
): Promise<Pick<Finding, 'problem' | 'fix'> | undefined> {
  if (/^(?:[a-z]+:)?\/\//i.test(photo)) {
    return {
      problem: 'is on another site, which would learn of every reader',
      fix: 'Save the picture in content/authors and write ./ and its name',
    };
  }
  const name = photo.replace(/^\.\//, '');
  if (name === photo || name.includes('/')) {
    return {
      problem: 'is not the name of a picture beside the file',
      fix: `Put the picture into content/authors and write ./${path.posix.basename(name)}`,
    };
  }
  if (!beside.includes(name)) {
    const sameName = beside.find((other) => other.toLowerCase() === name.toLowerCase());
    const pictures = beside.filter((other) => PICTURE.test(other));
    const meant = sameName ?? nearest(name, pictures);
    return {
      problem: sameName
        ? `differs from ${sameName} in upper and lower case, and many servers tell those apart`
        : 'is not in content/authors',
      fix: meant
        ? `Write ./${meant}`
        : 'Put the picture there, or leave photo out and the page has none',
    };
  }
  const file = path.join(root, 'content/authors', name);
  return (await pictureFault(file)) ?? (await sizeFault(file));
}

async function sizeFault(file: string) {
  const { format, autoOrient } = await sharp(file, { limitInputPixels: false }).metadata();
  if (format === 'svg') {
    return { problem: 'is a drawing, not a photo', fix: 'Save it as a JPEG or a PNG' };
  }
  const { width, height } = autoOrient;
  if (Math.min(width, height) >= LEAST) return undefined;
  return {
    problem: `is ${width} by ${height} pixels, and needs ${LEAST} each way`,
    fix: 'Take a larger copy, or leave photo out and the page has none',
  };
}

function photoOf(fields: unknown): string | undefined {
  const { photo } = (fields ?? {}) as { photo?: { image?: unknown } | null };
  return typeof photo?.image === 'string' ? photo.image : undefined;
}
