import { z } from '../base/zod.ts';

/** A schema without its nullable or optional wrapping. */
export function bareSchema(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return bareSchema(schema.unwrap());
  }
  return schema;
}

/** The members of an object schema in declared order, or null when the schema is not an object. */
export function memberSchemas(
  schema: z.core.$ZodType,
): readonly (readonly [string, z.core.$ZodType])[] | null {
  const bare = bareSchema(schema);
  return bare instanceof z.ZodObject ? Object.entries(bare.shape) : null;
}

/** The schema of the entries of an array or of the values of a record, or null for anything else. */
export function entrySchema(schema: z.core.$ZodType): z.core.$ZodType | null {
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodArray) return bare.element;
  if (bare instanceof z.ZodRecord) return bare.valueType;
  return null;
}

/** The schema of one member or entry, or null when the schema has no such child. */
export function childSchema(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | null {
  const members = memberSchemas(schema);
  if (members === null) return entrySchema(schema);
  return members.find(([name]) => name === key)?.[1] ?? null;
}

/** The schema at a path from the root, or null where the path leaves the schema. */
export function schemaAt(
  root: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType | null {
  let schema: z.core.$ZodType | null = root;
  for (const key of path) {
    if (schema === null) return null;
    schema = childSchema(schema, key);
  }
  return schema;
}

/** Whether a schema is that of an algorithm's use: its code with its parameters. */
export function isAlgorithmSchema(schema: z.core.$ZodType): boolean {
  const names = memberSchemas(schema)?.map(([name]) => name);
  return names?.join() === 'code,parameters';
}

/** The sentence that a schema says of itself; empty when it says nothing. */
export function descriptionOf(schema: z.core.$ZodType): string {
  return z.globalRegistry.get(schema)?.description ?? '';
}
