import type { TrendAcknowledgement } from '../model/trends/trend-acknowledgement.ts';
import type { TrendLimit } from '../model/trends/trend-limit.ts';
import type { TrendMeasureId } from '../model/trends/trend-measures.ts';
import type { TrendRow } from '../model/trends/trend-row.ts';
import type { DocumentSummary } from './document-summary.ts';

/** Whose days are read: the portfolio's past, or an arm of a run. */
export type TrendSource =
  | { readonly kind: 'past' }
  | { readonly kind: 'arm'; readonly runId: number; readonly arm: number };

/** Measures against their limits on a day. */
export interface TrendsView {
  /** Day numbers: the day that was read, and the first and last that can be. */
  readonly day: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Days known up to the day, of the measure that is known longest. */
  readonly daysKnown: number;
  readonly currency: string;
  /** What is nearest to its limit first. */
  readonly rows: readonly TrendRow[];
  /** Measures that the source knows, watched or not, with the limit that the data propose; null where they propose none. */
  readonly known: readonly { readonly measure: TrendMeasureId; readonly proposed: number | null }[];
  readonly limits: readonly TrendLimit[];
  readonly acknowledgements: readonly TrendAcknowledgement[];
}

/** Trends of daily measures, their limits and warnings (docs/trends.md). */
export interface TrendMethods {
  /** `day` is a day number; null is the last one. An unknown day is the nearest that is known. */
  trends: {
    params: { source: TrendSource; day: number | null };
    value: TrendsView;
    progress: never;
  };
  /** In the place of all limits that were set before. */
  putTrendLimits: {
    params: { limits: readonly TrendLimit[] };
    value: DocumentSummary;
    progress: never;
  };
  acknowledgeTrend: { params: TrendAcknowledgement; value: DocumentSummary; progress: never };
  withdrawTrendAcknowledgement: {
    params: { measure: TrendMeasureId };
    value: DocumentSummary;
    progress: never;
  };
}
