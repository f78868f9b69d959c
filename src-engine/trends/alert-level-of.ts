import type { AlertLevel } from '../model/trends/alert-level.ts';
import type { LimitCrossing, TrendDrift } from '../model/trends/trend-reading.ts';

/** From this probability on, reaching the limit is likelier than not. */
const LIKELY_FROM = 0.5;

/** The worst level that holds on a day (simulation.md 7). */
export function alertLevelOf(
  exceeded: boolean,
  crossing: LimitCrossing | null,
  drift: TrendDrift | null,
): AlertLevel {
  if (exceeded) return 'BREACH';
  if (crossing !== null) {
    if (crossing.expectedAfterDays !== null) return 'EXPECTED';
    if (crossing.probability >= LIKELY_FROM) return 'LIKELY';
    if (crossing.earlyAfterDays !== null) return 'POSSIBLE';
  }
  return drift === null ? 'OK' : 'DRIFT';
}
