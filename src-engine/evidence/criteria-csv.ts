import { csvRecord } from '../base/csv-text.ts';
import { parametersText } from '../config/parameters-text.ts';
import type { Strategy } from '../config/strategy-schema.ts';

const HEAD = [
  ...['control', 'division', 'collection_class', 'debt_class'],
  ...['condition_priority', 'condition', 'parameters'],
  ...['row_priority', 'min_age_days', 'min_amount_minor', 'template'],
];

/** criteria.csv: every criteria row with the control and the condition that it stands under, in document order. */
export function criteriaCsv({ classControls }: Strategy): string {
  const rows = classControls.flatMap(({ code, division, collectionClass, debtClass, conditions }) =>
    conditions.flatMap(({ priority, algorithm, criteria }) =>
      criteria.map((row) => [
        ...[code, division, collectionClass, debtClass, String(priority), algorithm.code],
        parametersText(algorithm),
        ...[row.priority, row.minAgeDays, row.minAmountMinor].map(String),
        row.template,
      ]),
    ),
  );
  return csvRecord(HEAD) + rows.map(csvRecord).join('');
}
