import type { z } from 'zod';

/** The required fields of a file, found by asking its schema what an empty one lacks. */
export function neededFields(schema: z.ZodType): ReadonlySet<string> {
  const issues = schema.safeParse({}).error?.issues ?? [];
  // A choice between fields is not a required field.
  return new Set(issues.flatMap(({ code, path }) => (code === 'custom' ? [] : [String(path[0])])));
}
