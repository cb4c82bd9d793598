import { z } from 'zod';

/**
 * What can be read of fields that may be at fault, by the schema that says what
 * is wrong with them: each field of the right kind, however long it is or
 * whatever else is said against it, and else its default or nothing.
 */
export function readable<Schema extends z.ZodObject>(
  schema: Schema,
): (fields: unknown) => Readable<Schema> {
  const loose = loosened(schema).catch({});
  return (fields) => loose.parse(fields ?? {}) as Readable<Schema>;
}

/** The fields of a schema, each as it is where it can be read; a list is empty where it cannot. */
export type Readable<Schema extends z.ZodObject> = {
  readonly [Field in keyof z.output<Schema>]: undefined extends z.input<Schema>[Field &
    keyof z.input<Schema>]
    ? Loose<z.output<Schema>[Field]>
    : Loose<z.output<Schema>[Field]> | undefined;
};

type Loose<Value> = Value extends Date
  ? Date
  : Value extends readonly (infer Item)[]
    ? readonly Loose<Item>[]
    : Value extends object
      ? { readonly [Field in keyof Value]?: Loose<Value[Field]> | undefined }
      : Value;

/** The same kinds of values, without what is asked of each. */
function loosened(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault) {
    const { innerType, defaultValue } = schema.def;
    return loosened(innerType).catch(defaultValue).default(defaultValue);
  }
  if (schema instanceof z.ZodOptional) return loosened(schema.def.innerType);
  if (schema instanceof z.ZodArray) return z.array(loosened(schema.element));
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries<z.ZodType>(schema.shape).map(([name, field]) => [
      name,
      field instanceof z.ZodDefault ? loosened(field) : loosened(field).optional().catch(undefined),
    ]);
    return z.object(Object.fromEntries(fields) as Record<string, z.ZodType>);
  }
  if (schema instanceof z.ZodNumber) return z.number();
  return schema instanceof z.ZodPipe || schema instanceof z.ZodBoolean ? schema : z.string();
}
