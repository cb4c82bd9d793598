import type { z } from 'zod';
import { type Finding, findingsOf } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { YamlFields } from './yaml-file.ts';
import { inWords } from '../../blog/text.ts';

/**
 * Checks the fields of one file against its schema: one fault for each field that is wrong, with
 * its place and with what to write.
 *
 * @param help what to write in each field the schema knows.
 * @param synonyms what to write for fields that authors call by another name.
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
  // A field under another name is also missing under its own: that is one fault.
  const isMisnamed = issues.some(
    (issue) => issue.code === 'unrecognized_keys' && issue.keys.some((key) => key in synonyms),
  );
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ key, parent: issue.path.join('.') }))
      : [],
  );
  // So is a misspelled one.
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
          `${path.join('.')} is not a known field`,
          synonyms[key] ? `Write ${synonyms[key]}` : fixOfUnknown(key, issue.path, help),
          placeOf(path),
        );
      });
    }
    const value = valueAt(fields, issue.path);
    const path = issue.path.join('.');
    if (typeof value === 'string' && issue.message.endsWith('is not a date')) {
      const words = dateWords(String(issue.path.at(-1)), value);
      if (words) return [fault(`${path} ${words.problem}`, words.fix, placeOf(issue.path))];
    }
    return [
      fault(
        `${path} ${describeIssue(issue, value)}`,
        fixOf(issue, value, help),
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
    case 'invalid_value':
      return issue.message.startsWith('is ')
        ? `is ${shown}, which ${issue.message}`
        : `is ${shown}`;
    case 'invalid_type':
      return `is ${shown}, which is not ${TYPES[issue.expected] ?? `of the type ${issue.expected}`}`;
    case 'too_small':
    case 'too_big': {
      const limit = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
      if (typeof value !== 'number') return `is ${shown}`;
      return `is ${shown}, and ${issue.code === 'too_small' ? 'the minimum' : 'the maximum'} is ${limit}`;
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

function fixOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  help: Readonly<Record<string, string>>,
): string {
  const names = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  // What a field as a whole can hold does not name the choices of one within it.
  const isWithin = names.length > 0 && issue.path.length > 1;
  const choice = isWithin ? `one of ${names.join(', ')}` : help[String(issue.path[0])];
  const fix = `Write ${choice ?? 'another value'}`;
  const meant = typeof value === 'string' && nearest(value, names);
  return meant ? `Did you mean ${meant}? ${fix}` : fix;
}

function fixOfUnknown(
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

/** What is wrong with a date, and what to write. */
interface DateWords {
  /** A clause that follows the name of the field. */
  readonly problem: string;
  readonly fix: string;
}

/**
 * Says why a text is not a date. If it can be read in two ways, both are given.
 *
 * @param field the name to write it after.
 * @returns `undefined` if nothing in it shows which day was meant.
 */
export function dateWords(field: string, text: string): DateWords | undefined {
  const written = text.trim();
  const shown = `"${written}"`;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/.exec(written);
  if (iso) {
    const [year = 0, month = 0, day = 0] = iso.slice(1, 4).map(Number);
    return dayFault(field, shown, year, month, day, iso[4] ?? '');
  }
  const short = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)(.*)$/.exec(written);
  if (short) {
    const [a = 0, b = 0, c = 0] = short.slice(1, 4).map(Number);
    const isShortYear = short[3]?.length === 2;
    const year = isShortYear ? 2000 + c : c;
    const readings = [
      { year, month: b, day: a },
      { year, month: a, day: b },
      ...(isShortYear ? [{ year: 2000 + a, month: b, day: c }] : []),
    ];
    const days = new Map(
      readings.filter(isDay).map((date) => [iso8601(date.year, date.month, date.day), date]),
    );
    const [only] = days.size === 1 ? days.values() : readings.slice(b > 12 ? 1 : 0);
    if (days.size < 2 && only) {
      return dayFault(field, shown, only.year, only.month, only.day, short[4] ?? '');
    }
    const choices = [...days].map(
      ([date, { year, month, day }]) =>
        `${field}: ${date} for ${day} ${MONTHS[month - 1]}${isShortYear ? ` ${year}` : ''}`,
    );
    return {
      problem: `is ${shown}, which can be read in ${inWords(days.size)} ways`,
      fix: `Write ${choices.join(', or ')}`,
    };
  }
  const named =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?<month>[a-z]{3,9})\.?,? (?<year>\d{4})$/i.exec(
      written,
    ) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(written);
  const { day, month = '', year } = named?.groups ?? {};
  const number = MONTHS.findIndex((name) => name.toLowerCase().startsWith(month.toLowerCase())) + 1;
  if (!named || number === 0) return undefined;
  return dayFault(field, shown, Number(year), number, Number(day), '');
}

function dayFault(
  field: string,
  shown: string,
  year: number,
  month: number,
  day: number,
  rest: string,
): DateWords {
  const name = MONTHS[month - 1];
  if (name === undefined) {
    const turned = day >= 1 && day <= 12 && month >= 1 && month <= daysIn(year, day);
    return {
      problem: `is ${shown}, and a year has no month ${month}`,
      fix: turned
        ? `Write ${field}: ${iso8601(year, day, month)}, the month before the day`
        : 'Write the year, the month and the day, such as 2026-10-14',
    };
  }
  const days = daysIn(year, month);
  if (day < 1 || day > days) {
    return {
      problem: `is ${shown}, and ${name} has ${days} days in ${year}`,
      fix: `Write a day from 1 to ${days}, such as ${field}: ${iso8601(year, month, days)}`,
    };
  }
  const date = iso8601(year, month, day);
  return {
    problem: rest ? `is ${shown}, whose time cannot be read` : `is ${shown}, which is not a date`,
    fix: rest
      ? `Write ${field}: ${date}, or a time with it: ${date}T08:30Z`
      : `Write ${field}: ${date}`,
  };
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

function isDay({ year, month, day }: { year: number; month: number; day: number }): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso8601(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
