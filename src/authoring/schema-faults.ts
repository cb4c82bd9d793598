import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { nearest } from './nearest.ts';
import type { YamlFields } from './yaml-file.ts';

/**
 * Checks the fields of one file against its schema: one fault for each field
 * that is wrong, with the line and with what to write.
 *
 * @param help what to write in each field the schema knows.
 */
export function schemaFaults(
  file: string,
  { fields, lineOf }: YamlFields,
  schema: z.ZodType,
  help: Readonly<Record<string, string>>,
): Fault[] {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return [{ file, line: 1, problem: 'it has no fields', mend: writeAll(help) }];
  }
  const { error } = schema.safeParse(fields);
  return (error?.issues ?? []).flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        unknownField(file, lineOf([...issue.path, key]), key, issue.path, help),
      );
    }
    const field = String(issue.path[0]);
    return [
      {
        file,
        line: lineOf(issue.path),
        problem: `${issue.path.join('.')} ${describeIssue(issue, valueAt(fields, issue.path))}`,
        mend: `Write ${help[field] ?? 'another value'}`,
      },
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

function unknownField(
  file: string,
  line: number,
  key: string,
  path: readonly PropertyKey[],
  help: Readonly<Record<string, string>>,
): Fault {
  const meant = path.length === 0 ? nearest(key, Object.keys(help)) : undefined;
  const parent = path[0];
  const mend =
    parent !== undefined
      ? `Write ${help[String(parent)]}`
      : meant
        ? `Did you mean ${meant}? Write ${help[meant]}`
        : `Take it out; the fields are ${Object.keys(help).join(', ')}`;
  return { file, line, problem: `${[...path, key].join('.')} is not a field that is known`, mend };
}

function valueAt(fields: object, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    fields,
  );
}

function writeAll(help: Readonly<Record<string, string>>): string {
  return `Write:\n${Object.values(help)
    .map((line) => `  ${line}`)
    .join('\n')}`;
}
