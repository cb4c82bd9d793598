import type { z } from 'zod';
import { dateWords } from './date-words.ts';
import { type Finding, findingsOf } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { YamlFields } from './yaml-file.ts';

/**
 * Checks the fields of one file against its schema: one fault for each field
 * that is wrong, with its place and with what to write.
 *
 * @param help what to write in each field the schema knows.
 * @param synonyms what to write for fields that authors know under another name.
 */
export function schemaFaults(
  file: string,
  { fields, placeOf }: Pick<YamlFields, 'fields' | 'placeOf'>,
  schema: z.ZodType,
  help: Readonly<Record<string, string>>,
  synonyms: Readonly<Record<string, string>> = {},
): Finding[] {
  const fault = findingsOf(file, 'schema');
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return [fault('it has no fields', writeAll(help), { line: 1, column: 1 })];
  }
  const { error } = schema.safeParse(fields);
  const issues = error?.issues ?? [];
  // A field under another name is missing under its own: that is one fault.
  const isMisnamed = issues.some(
    (issue) => issue.code === 'unrecognized_keys' && issue.keys.some((key) => key in synonyms),
  );
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ key, parent: issue.path.join('.') }))
      : [],
  );
  // One that is misspelled is missing as well.
  const isMisspelled = ({ path }: z.core.$ZodIssue) =>
    valueAt(fields, path) === undefined &&
    unknown.some(
      ({ key, parent }) =>
        parent === path.slice(0, -1).join('.') &&
        (parent !== '' || nearest(key, Object.keys(help)) === path.at(-1)),
    );
  return issues.flatMap((issue): Finding[] => {
    if (issue.code !== 'unrecognized_keys' && isMisspelled(issue)) return [];
    if (isMisnamed && valueAt(fields, issue.path) === undefined && issue.code === 'custom') {
      return [];
    }
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        return fault(
          `${path.join('.')} is not a field that is known`,
          synonyms[key] ? `Write ${synonyms[key]}` : mendOfUnknown(key, issue.path, help),
          placeOf(path),
        );
      });
    }
    const value = valueAt(fields, issue.path);
    const path = issue.path.join('.');
    if (typeof value === 'string' && issue.message.endsWith('is not a date')) {
      const words = dateWords(String(issue.path.at(-1)), value);
      if (words) return [fault(`${path} ${words.problem}`, words.mend, placeOf(issue.path))];
    }
    return [
      fault(
        `${path} ${describeIssue(issue, value)}`,
        mendOf(String(issue.path[0]), help),
        placeOf(issue.path),
      ),
    ];
  });
}

function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return issue.code === 'custom' ? issue.message : 'is missing';
  const shown = JSON.stringify(value);
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'invalid_format':
      return `is ${shown}, which ${issue.message.startsWith('is ') ? issue.message : `is not a valid ${issue.format}`}`;
    case 'invalid_type':
      return `is ${shown}, which is not ${TYPES[issue.expected] ?? `of the type ${issue.expected}`}`;
    case 'too_small':
    case 'too_big': {
      const limit = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
      if (typeof value !== 'number') return `is ${shown}`;
      return `is ${shown}, and ${issue.code === 'too_small' ? 'the least' : 'the most'} is ${limit}`;
    }
    default:
      return `is ${shown}`;
  }
}

const TYPES: Partial<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};

function mendOf(field: string, help: Readonly<Record<string, string>>): string {
  return `Write ${help[field] ?? 'another value'}`;
}

function mendOfUnknown(
  key: string,
  path: readonly PropertyKey[],
  help: Readonly<Record<string, string>>,
): string {
  const parent = path[0];
  if (parent !== undefined) return `Write ${help[String(parent)]}`;
  const meant = nearest(key, Object.keys(help));
  return meant
    ? `Did you mean ${meant}? Write ${help[meant]}`
    : `Take it out; the fields are ${Object.keys(help).join(', ')}`;
}

function valueAt(fields: object, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    fields,
  );
}

function writeAll(help: Readonly<Record<string, string>>): string {
  return `Write a line for each: ${Object.keys(help).join(', ')}`;
}
