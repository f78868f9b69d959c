import { z } from '../base/zod.ts';
import { MEASURES, type MeasureId } from '../model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../model/measure-definitions.ts';

const money = z.int().min(0).exactOptional();
const amount = z.number().min(0).exactOptional();

/**
 * Changes that matter by measure (model/change-that-matters.ts): known measures only, finite, not negative, money in whole
 * minor units. Its members stand in the order of the measures.
 */
export const mattersSchema = z.strictObject(
  Object.fromEntries(
    MEASURES.map((measure) => [
      measure,
      MEASURE_DEFINITIONS[measure].unit === 'minor' ? money : amount,
    ]),
  ) as Record<MeasureId, typeof amount>,
);
