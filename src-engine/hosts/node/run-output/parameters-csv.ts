import { csvRecord } from '../../../base/csv-text.ts';
import type { ParameterLine } from '../../../model/calibration.ts';

const HEAD = [
  ...['pointer', 'value', 'low', 'high', 'badge', 'grade', 'events', 'calibrated_on', 'source'],
];

/** Every figure of a behaviour model with its range and origin; numbers as they are in the model. */
export function parametersCsv(lines: readonly ParameterLine[]): string {
  const rows = lines.map(
    ({ pointer, value, low, high, badge, grade, events, calibratedOn, source }) =>
      csvRecord([
        ...[pointer, String(value), String(low), String(high), badge, grade],
        ...[events === null ? '' : String(events), calibratedOn ?? '', source],
      ]),
  );
  return csvRecord(HEAD) + rows.join('');
}
