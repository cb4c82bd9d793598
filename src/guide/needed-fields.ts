import type { z } from 'zod';

/** The fields that a file cannot do without, by asking its schema what an empty one lacks. */
export function neededFields(schema: z.ZodType): ReadonlySet<string> {
  const issues = schema.safeParse({}).error?.issues ?? [];
  // A choice between fields is no field that is needed.
  return new Set(issues.flatMap(({ code, path }) => (code === 'custom' ? [] : [String(path[0])])));
}
