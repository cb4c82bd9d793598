/** A text in the fields of a file, with where it is. */
export interface FieldText {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Every text in the fields of a file, with where it is; addresses hold no words. */
export function textsIn(value: unknown, path: readonly PropertyKey[] = []): FieldText[] {
  if (typeof value === 'string')
    return /^(?:https?:|\.{0,2}\/)/.test(value) ? [] : [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}
