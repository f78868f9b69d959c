import type { Day } from '../../base/day.ts';
import type { TrendMeasureId } from './trend-measures.ts';

/** What somebody has decided of a measure. */
export interface TrendLimit {
  readonly measure: TrendMeasureId;
  /** In units of the measure; null keeps the proposed one. */
  readonly limit: number | null;
  /** False: the measure is not watched. */
  readonly watched: boolean;
  /** Day on which the level then was accepted as the usual one; null for the first 28 days. */
  readonly acceptedDay: Day | null;
}
