import { ALERT_LEVELS } from '../../../src-engine/model/trends/alert-level.ts';
import type { TrendAcknowledgement } from '../../../src-engine/model/trends/trend-acknowledgement.ts';
import type { TrendRow } from '../../../src-engine/model/trends/trend-row.ts';
import { isAlert } from './trend-text.ts';

/** The acknowledgement that holds for a row today: not yet to be reviewed, and of a level that was as bad. */
export function acknowledgementOf(
  { measure, reading }: TrendRow,
  acknowledgements: readonly TrendAcknowledgement[],
  todayIso: string,
): TrendAcknowledgement | null {
  const own = acknowledgements.find((one) => one.measure === measure);
  if (own === undefined || own.reviewOn <= todayIso) return null;
  const worse = ALERT_LEVELS.indexOf(reading.level) < ALERT_LEVELS.indexOf(own.level);
  return worse ? null : own;
}

/** Warnings that nobody has acknowledged. */
export function openAlerts(
  rows: readonly TrendRow[],
  acknowledgements: readonly TrendAcknowledgement[],
  todayIso: string,
): readonly TrendRow[] {
  return rows.filter(
    (row) =>
      isAlert(row.reading.level) && acknowledgementOf(row, acknowledgements, todayIso) === null,
  );
}
