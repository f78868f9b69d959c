import fc from 'fast-check';
import { isoDate, parseIsoDate } from '../../src-engine/base/day.ts';
import { z } from '../../src-engine/base/zod.ts';

/** Few texts, so that references often hit, often miss and often repeat. */
const TEXTS = ['A', 'B', 'C-1', 'ENERGY', 'X_9', '*', 'x y', 'live_1'] as const;
const DATE = isoDate(parseIsoDate('2026-03-02') ?? 0);

function bounded(value: number | null | undefined, other: number): number {
  return value === null || value === undefined || !Number.isFinite(value) ? other : value;
}

function number(schema: z.ZodNumber): fc.Arbitrary<number> {
  const min = bounded(schema.minValue, -1000);
  const max = bounded(schema.maxValue, 1000);
  return fc.oneof(fc.integer({ min, max: Math.min(max, min + 20) }), fc.integer({ min, max }));
}

function text(schema: z.ZodString): fc.Arbitrary<string> {
  const fitting = [...TEXTS, DATE].filter((candidate) => schema.safeParse(candidate).success);
  return fc.constantFrom(...fitting);
}

/**
 * Any value that a schema of strategy.json accepts: objects, lists of up to three, integers in their bounds, texts that
 * fit, choices, flags, nulls. `special` gives the arbitrary of schemas that need their own.
 */
export function arbitraryFromSchema(
  schema: z.core.$ZodType,
  special: (schema: z.core.$ZodType) => fc.Arbitrary<unknown> | null,
): fc.Arbitrary<unknown> {
  const own = special(schema);
  if (own !== null) return own;
  const inner = (part: z.core.$ZodType) => arbitraryFromSchema(part, special);
  if (schema instanceof z.ZodNullable) return fc.option(inner(schema.unwrap()));
  if (schema instanceof z.ZodObject) {
    const members = Object.entries(schema.shape as Record<string, z.core.$ZodType>);
    return fc.record(Object.fromEntries(members.map(([name, part]) => [name, inner(part)])));
  }
  if (schema instanceof z.ZodArray) {
    const accepts = (length: number) =>
      !schema.safeParse(new Array(length)).error?.issues.some(({ code }) => code === 'too_small');
    const minLength = accepts(0) ? 0 : 1;
    return fc.array(inner(schema.element), { minLength, maxLength: 3 });
  }
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return number(schema);
  if (schema instanceof z.ZodString) return text(schema);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  throw new Error(`no arbitrary for ${schema.constructor.name}`);
}
