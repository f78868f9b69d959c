import { z } from '../base/zod.ts';
import { ALERT_LEVELS } from '../model/trends/alert-level.ts';
import { TREND_MEASURE_IDS } from '../model/trends/trend-measures.ts';

const count = z.int().min(0);
const day = z.int();
const isoDay = z.iso.date();
const trendMeasure = z.enum(TREND_MEASURE_IDS);

/** What the methods of TrendMethods take. */
export const TREND_PARAMS = {
  trends: z.strictObject({
    source: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('past') }),
      z.strictObject({ kind: z.literal('arm'), runId: count, arm: count }),
    ]),
    day: day.nullable(),
  }),
  putTrendLimits: z.strictObject({
    limits: z
      .array(
        z.strictObject({
          measure: trendMeasure,
          limit: z.number().positive().nullable(),
          watched: z.boolean(),
          acceptedDay: day.nullable(),
        }),
      )
      .max(TREND_MEASURE_IDS.length),
  }),
  acknowledgeTrend: z.strictObject({
    measure: trendMeasure,
    level: z.enum(ALERT_LEVELS),
    note: z.string().max(500),
    reviewOn: isoDay,
    acknowledgedOn: isoDay,
  }),
  withdrawTrendAcknowledgement: z.strictObject({ measure: trendMeasure }),
};
