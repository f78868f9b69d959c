import fc from 'fast-check';
import { unreachable } from '../../src-engine/base/assert.ts';
import { z } from '../../src-engine/base/zod.ts';
import {
  bareSchema,
  entrySchema,
  isAlgorithmSchema,
  memberSchemas,
} from '../../src-engine/config/schema-walk.ts';

type Schema = z.core.$ZodType;

/** What the schema alone does not say: texts by what they must look like, and algorithms by where they stand. */
export interface SchemaHints {
  /** `path` has `*` for the entries of a list. */
  algorithm(path: string): fc.Arbitrary<unknown>;
  text(path: string, schema: z.ZodString): fc.Arbitrary<string>;
}

/** Small numbers often, so that they meet; the whole range sometimes. */
function numbers(schema: z.ZodNumber): fc.Arbitrary<number> {
  const min = schema.minValue ?? Number.MIN_SAFE_INTEGER;
  const max = schema.maxValue ?? Number.MAX_SAFE_INTEGER;
  const near = Math.max(min, 0);
  return fc.oneof(
    fc.integer({ min: near, max: Math.min(max, near + 60) }),
    fc.integer({ min, max }),
  );
}

/** The bounds of a list, with few entries. */
function bounds(schema: z.ZodArray): { minLength: number; maxLength: number } {
  const { minItems, maxItems } = z.toJSONSchema(schema, { io: 'input' });
  const least = minItems ?? 0;
  const most = maxItems ?? 3;
  return { minLength: least, maxLength: Math.max(least, Math.min(most, 3)) };
}

/** Any value that the schema accepts: made from the schema, so that a new member is tested without a word. */
export function arbitraryOfSchema(
  schema: Schema,
  hints: SchemaHints,
  path: readonly string[] = [],
): fc.Arbitrary<unknown> {
  const place = path.join('/');
  if (schema instanceof z.ZodNullable) {
    return fc.option(arbitraryOfSchema(bareSchema(schema), hints, path), { freq: 3 });
  }
  if (schema instanceof z.ZodOptional) return arbitraryOfSchema(bareSchema(schema), hints, path);
  if (isAlgorithmSchema(schema)) return hints.algorithm(place);
  const members = memberSchemas(schema);
  if (members !== null) {
    return fc.record(
      Object.fromEntries(
        members.map(([name, own]) => [name, arbitraryOfSchema(own, hints, [...path, name])]),
      ),
      // An optional member is sometimes left out.
      {
        requiredKeys: members
          .filter(([, own]) => !(own instanceof z.ZodOptional))
          .map(([name]) => name),
      },
    );
  }
  const entry = entrySchema(schema);
  if (schema instanceof z.ZodArray && entry !== null) {
    return fc.array(arbitraryOfSchema(entry, hints, [...path, '*']), bounds(schema));
  }
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodNumber) return numbers(schema);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodString) return hints.text(place, schema);
  return unreachable(schema as never);
}
