import type { z } from 'zod';
import { type Finding, findingsOf } from './finding.ts';
import { nearest } from './nearest.ts';
import type { YamlFields } from './yaml-file.ts';

/**
 * Checks the fields of one file against its schema: one fault for each field
 * that is wrong, with its place and with what to write.
 *
 * @param help what to write in each field the schema knows.
 */
export function schemaFaults(
  file: string,
  { fields, placeOf }: YamlFields,
  schema: z.ZodType,
  help: Readonly<Record<string, string>>,
): Finding[] {
  const fault = findingsOf(file, 'schema');
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return [fault('it has no fields', writeAll(help), { line: 1, column: 1 })];
  }
  const { error } = schema.safeParse(fields);
  return (error?.issues ?? []).flatMap((issue): Finding[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        return fault(
          `${path.join('.')} is not a field that is known`,
          mendOfUnknown(key, issue.path, help),
          placeOf(path),
        );
      });
    }
    const value = valueAt(fields, issue.path);
    return [
      fault(
        `${issue.path.join('.')} ${describeIssue(issue, value)}`,
        mendOf(String(issue.path[0]), value, help),
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

/** What to write in a field; a date in the order of another country is turned round. */
function mendOf(field: string, value: unknown, help: Readonly<Record<string, string>>): string {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(typeof value === 'string' ? value : '') ?? [];
  if (year && Number(month) <= 12) {
    return `Write ${field}: ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
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
