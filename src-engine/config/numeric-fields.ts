import { findAlgorithm } from '../algorithms/registry.ts';
import { z } from '../base/zod.ts';
import { algorithmPlaces } from './algorithm-places.ts';
import { pointerOf } from './pointer.ts';
import { bareSchema, childSchema } from './schema-walk.ts';
import { type Strategy, strategySchema } from './strategy-schema.ts';

/** What a number of a strategy counts. `order` only sorts, `version` only names. */
export type NumericUnit =
  | 'minor'
  | 'days'
  | 'basisPoints'
  | 'points'
  | 'months'
  | 'minutes'
  | 'count'
  | 'order'
  | 'version';

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

const UNIT_OF_NAME: Readonly<Record<string, NumericUnit>> = {
  dayOffset: 'days',
  daysTillBillDue: 'days',
  minDaysSincePrevious: 'days',
  beginRating: 'points',
  beginCashOnly: 'points',
  cashOnlyAbove: 'points',
  cashOnlyPoints: 'points',
  riskyBelow: 'points',
  ratingBelow: 'points',
  points: 'points',
  months: 'months',
  minutes: 'minutes',
  agentMinutes: 'minutes',
  priority: 'order',
  sequence: 'order',
  dependsOn: 'order',
  version: 'version',
};

/** Names carry their unit last; the few that do not are listed. A number in a list takes the name of the list. */
function unitOf(path: readonly PropertyKey[]): NumericUnit {
  const name = String(path.findLast((key) => typeof key === 'string' && !/^\d+$/.test(key)));
  if (name.endsWith('Minor')) return 'minor';
  if (name.endsWith('Days')) return 'days';
  if (name.endsWith('BasisPoints')) return 'basisPoints';
  return UNIT_OF_NAME[name] ?? 'count';
}

/**
 * Every number of a strategy in document order, parameters of algorithms included, with its unit and bounds: what a
 * threshold sweep may move. A nullable number that is null, and parameters of an unknown algorithm, are left out.
 */
export function numericFields(strategy: Strategy): readonly NumericField[] {
  const parameterSchemas = new Map<string, z.core.$ZodType>();
  for (const { spot, use, path } of algorithmPlaces(strategy)) {
    const spec = findAlgorithm(spot, use.code);
    if (spec !== undefined) parameterSchemas.set(pointerOf(...path, 'parameters'), spec.parameters);
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
        unit: unitOf(path),
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
