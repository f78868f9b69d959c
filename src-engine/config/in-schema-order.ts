import type { z } from '../base/zod.ts';
import { childSchema, memberSchemas } from './schema-walk.ts';

/** The value with the members of every object in the schema's order; names outside it follow by code unit. */
export function inSchemaOrder(value: unknown, schema: z.core.$ZodType | null): unknown {
  if (value === null || typeof value !== 'object') return value;
  const childOf = (key: PropertyKey) => (schema === null ? null : childSchema(schema, key));
  if (Array.isArray(value))
    return value.map((entry, index) => inSchemaOrder(entry, childOf(index)));
  const declared = (schema === null ? null : memberSchemas(schema))?.map(([name]) => name) ?? [];
  const record = value as Record<string, unknown>;
  const others = Object.keys(record)
    .filter((name) => !declared.includes(name))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const names = [...declared.filter((name) => Object.hasOwn(record, name)), ...others];
  // Entries, not assignment: a parameter named `__proto__` stays a member.
  return Object.fromEntries(
    names.map((name) => [name, inSchemaOrder(record[name], childOf(name))]),
  );
}
