import { csvRecord } from '../base/csv-text.ts';
import { parametersText } from '../config/parameters-text.ts';
import { furtherTests } from '../config/sheets/further-tests.ts';
import type { Strategy } from '../config/strategy-schema.ts';

const CONDITION = [
  ...['control', 'division', 'collection_class', 'debt_class'],
  ...['condition_priority', 'condition', 'parameters'],
];
const ROW = ['row_priority', 'min_age_days', 'min_amount_minor', 'template'];

/** criteria.csv: every criteria row with the control and the condition that it stands under, in document order. */
export function criteriaCsv(strategy: Strategy): string {
  const further = furtherTests.head(strategy);
  const rows = strategy.classControls.flatMap((control) =>
    control.conditions.flatMap((condition) =>
      condition.criteria.map((row) => [
        ...[control.code, control.division, control.collectionClass, control.debtClass],
        ...[String(condition.priority), condition.algorithm.code],
        parametersText(condition.algorithm),
        ...further.map(() => furtherTests.text(condition)),
        ...[row.priority, row.minAgeDays, row.minAmountMinor].map(String),
        row.template,
      ]),
    ),
  );
  return csvRecord([...CONDITION, ...further, ...ROW]) + rows.map(csvRecord).join('');
}
