import type { AlertLevel } from './alert-level.ts';
import type { TrendMeasureId } from './trend-measures.ts';

/** Somebody has seen a warning and says when to look again. */
export interface TrendAcknowledgement {
  readonly measure: TrendMeasureId;
  /** What was acknowledged: a worse level warns again. */
  readonly level: AlertLevel;
  readonly note: string;
  /** ISO dates. */
  readonly reviewOn: string;
  readonly acknowledgedOn: string;
}
