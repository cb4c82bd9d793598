import { nearest } from '../nearest.ts';
import { siteValues } from '../../blog/site-values.ts';

/** A value in braces, such as `{site.name}`, in a field where readers would see the braces. */
interface ValueFault {
  readonly problem: string;
  readonly fix: string;
  readonly path: readonly PropertyKey[];
}

/**
 * The values in braces that no build fills in.
 *
 * @param filled the fields in which a build fills in those that it knows.
 */
export function valueFaults(fields: unknown, filled: readonly string[] = []): ValueFault[] {
  return textsIn(fields).flatMap(({ path, text }) =>
    [...text.matchAll(BRACES)].flatMap(([written, name = '']) => {
      const isFilled = filled.includes(String(path[0]));
      const value = siteValues[name];
      if (isFilled && value !== undefined) return [];
      const meant = isFilled && nearest(name, Object.keys(siteValues));
      return {
        path,
        problem: `${path.join('.')} has ${written}, and readers would see it as written`,
        fix: `Write ${meant ? `{${meant}}` : (value ?? 'the words themselves')}`,
      };
    }),
  );
}

/** A name with a dot: other braces are the author's own. */
const BRACES = /\{\s*([a-z]\w*(?:\.\w+)+)\s*\}/gi;

/** A text in the fields of a file, with where it is. */
export interface FieldText {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Every text in the fields of a file and its place; addresses are left out. */
export function textsIn(value: unknown, path: readonly PropertyKey[] = []): FieldText[] {
  if (typeof value === 'string')
    return /^(?:https?:|\.{0,2}\/)/.test(value) ? [] : [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}
