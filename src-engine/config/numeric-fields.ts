import { findAlgorithm } from '../algorithms/registry.ts';
import { z } from '../base/zod.ts';
import { algorithmPlaces } from './algorithm-places.ts';
import { moneyParameters } from './money-parameters.ts';
import { type NumericUnit, unitOf } from './numeric-unit.ts';
import { pointerOf } from './pointer.ts';
import { bareSchema, childSchema } from './schema-walk.ts';
import { type Strategy, strategySchema } from './strategy-schema.ts';

/** One number of a strategy: where it stands, what it is and how far it may go. */
export interface NumericField {
  /** JSON pointer in the strategy. */
  readonly pointer: string;
  readonly unit: NumericUnit;
  readonly value: number;
  /** Inclusive bounds of the schema. */
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Every number of a strategy in document order, parameters of algorithms included, with its unit and bounds: what a
 * threshold sweep may move. A nullable number that is null, and parameters of an unknown algorithm, are left out.
 */
export function numericFields(strategy: Strategy): readonly NumericField[] {
  const parameterSchemas = new Map<string, z.core.$ZodType>();
  const money = new Set<string>();
  for (const { spot, use, path } of algorithmPlaces(strategy)) {
    const spec = findAlgorithm(spot, use.code);
    if (spec === undefined) continue;
    parameterSchemas.set(pointerOf(...path, 'parameters'), spec.parameters);
    for (const name of moneyParameters(spec, use.parameters))
      money.add(pointerOf(...path, 'parameters', name));
  }
  const fields: NumericField[] = [];
  const visit = (value: unknown, schema: z.core.$ZodType | null, path: readonly PropertyKey[]) => {
    const pointer = pointerOf(...path);
    const own = parameterSchemas.get(pointer) ?? schema;
    if (own === null) return;
    const bare = bareSchema(own);
    if (typeof value === 'number' && bare instanceof z.ZodNumber) {
      fields.push({
        pointer,
        unit: money.has(pointer) ? 'minor' : unitOf(path),
        value,
        minimum: bare.minValue ?? Number.MIN_SAFE_INTEGER,
        maximum: bare.maxValue ?? Number.MAX_SAFE_INTEGER,
      });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, member] of Object.entries(value)) {
        visit(member, childSchema(bare, key), [...path, key]);
      }
    }
  };
  visit(strategy, strategySchema, []);
  return fields;
}
