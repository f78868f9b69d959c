import { checkedDay } from '../../../../src-engine/base/day.ts';
import { spreadsheetCsv } from '../../../../src-engine/base/spreadsheet-csv.ts';
import type {
  FieldSource,
  ImportMapping,
  ImportReport,
  TableBeginning,
  TargetField,
} from '../../../../src-engine/ingest/mapping.ts';

/** Where a target field takes its value from, as the mapping table shows it. */
export type SourceChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'constant'; readonly text: string };

/** What has fields with sources: the mapping of the accounts, or of a further table. */
export type MappedFields = Pick<ImportMapping, 'fields'>;

export function sourceOf(mapping: MappedFields, target: string): SourceChoice {
  const field = mapping.fields.find((candidate) => candidate.target === target);
  if (field === undefined) return { kind: 'none' };
  if (field.column !== null) return { kind: 'column', column: field.column };
  return field.constant === null ? { kind: 'none' } : { kind: 'constant', text: field.constant };
}

/** The mapping with another source for one target. */
export function withSource<M extends MappedFields>(
  mapping: M,
  target: string,
  choice: SourceChoice,
): M {
  const field: FieldSource | null =
    choice.kind === 'none'
      ? null
      : {
          target,
          column: choice.kind === 'column' ? choice.column : null,
          constant: choice.kind === 'constant' ? choice.text : null,
        };
  const others = mapping.fields.filter((candidate) => candidate.target !== target);
  return { ...mapping, fields: field === null ? others : [...others, field] };
}

/** Required targets without a source: the wizard cannot go on while there are any. */
export function missingTargets(
  mapping: MappedFields,
  targets: readonly TargetField[],
): readonly TargetField[] {
  return targets.filter((target) => {
    if (!target.required) return false;
    const source = sourceOf(mapping, target.target);
    return source.kind === 'none' || (source.kind === 'constant' && source.text.trim() === '');
  });
}

/** Columns that feed nothing: ignored, and said so. */
export function unusedColumns(
  mapping: MappedFields & Partial<Pick<ImportMapping, 'panelMonths'>>,
  columns: readonly string[],
): readonly string[] {
  const used = new Set<string>();
  for (const field of mapping.fields) if (field.column !== null) used.add(field.column);
  for (const month of mapping.panelMonths ?? []) {
    for (const column of [month.billedColumn, month.paidColumn, month.statusColumn]) {
      if (column !== null) used.add(column);
    }
  }
  return columns.filter((column) => !used.has(column));
}

/** Up to three different values of a column from the preview rows. */
export function exampleValues(preview: TableBeginning, column: string): readonly string[] {
  const at = preview.columns.indexOf(column);
  if (at < 0) return [];
  const found: string[] = [];
  for (const row of preview.rows) {
    const value = row[at]?.trim() ?? '';
    if (value !== '' && !found.includes(value)) found.push(value);
    if (found.length === 3) break;
  }
  return found;
}

/** A change of the format that would make rejected rows readable. */
export interface FormatFix {
  readonly label: string;
  readonly mapping: ImportMapping;
}

const COMMA_DECIMAL = /^[^\d]*\d{1,3}(\.\d{3})*,\d{1,2}[^\d]*$/;
const POINT_DECIMAL = /^[^\d]*\d{1,3}(,\d{3})*\.\d{1,2}[^\d]*$/;
const DAY_OR_MONTH_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})$/;
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})/;

type DateOrder = ImportMapping['format']['dateOrder'];

const ORDERS: readonly { readonly order: DateOrder; readonly label: string }[] = [
  { order: 'DMY', label: 'Read dates as day, month, year' },
  { order: 'MDY', label: 'Read dates as month, day, year' },
  { order: 'YMD', label: 'Read dates as year, month, day' },
];

/** Whether a text is a day of the calendar in that order of its parts. */
function isDateIn(order: DateOrder, text: string): boolean {
  const hit = (order === 'YMD' ? YEAR_FIRST : DAY_OR_MONTH_FIRST).exec(text);
  if (hit === null) return false;
  const [a, b, c] = [Number(hit[1]), Number(hit[2]), Number(hit[3])];
  if (order === 'YMD') return checkedDay(a, b, c) !== null;
  // Any leap year: a year of two digits says too little.
  const year = c < 100 ? 2000 : c;
  return order === 'DMY' ? checkedDay(year, b, a) !== null : checkedDay(year, a, b) !== null;
}

/**
 * One-click fixes for what a check rejected: the other decimal mark, the other order of dates. An order is offered when
 * every rejected date of some column can be read in it, and none of the column's first rows only as it is read now:
 * a single wrong date must not turn those that are right.
 */
export function formatFixes(
  report: ImportReport,
  mapping: ImportMapping,
  firstValues: (column: string) => readonly string[] = () => [],
): readonly FormatFix[] {
  const values = report.rejected.map((row) => row.value.trim()).filter((value) => value !== '');
  const { decimal, dateOrder } = mapping.format;
  const withFormat = (part: Partial<ImportMapping['format']>): ImportMapping => ({
    ...mapping,
    format: { ...mapping.format, ...part },
  });
  const fixes: FormatFix[] = [];
  if (decimal === '.' && values.some((value) => COMMA_DECIMAL.test(value))) {
    fixes.push({ label: 'Use comma decimals', mapping: withFormat({ decimal: ',' }) });
  }
  if (decimal === ',' && values.some((value) => POINT_DECIMAL.test(value))) {
    fixes.push({ label: 'Use point decimals', mapping: withFormat({ decimal: '.' }) });
  }
  for (const { order, label } of ORDERS) {
    if (order === dateOrder) continue;
    const canRead = [...datesByColumn(report)].some(
      ([column, dates]) =>
        dates.every((date) => isDateIn(order, date)) &&
        !firstValues(column).some((value) => isDateIn(dateOrder, value) && !isDateIn(order, value)),
    );
    if (canRead) fixes.push({ label, mapping: withFormat({ dateOrder: order }) });
  }
  return fixes;
}

/** Rejected values that look like dates, by column. */
function datesByColumn({ rejected }: ImportReport): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const row of rejected) {
    const value = row.value.trim();
    if (!DAY_OR_MONTH_FIRST.test(value) && !YEAR_FIRST.test(value)) continue;
    const dates = found.get(row.column) ?? [];
    dates.push(value);
    found.set(row.column, dates);
  }
  return found;
}

/** The rejected rows that a check reported, for a spreadsheet. */
export function rejectedCsv(report: ImportReport): string {
  return spreadsheetCsv([
    ['file', 'line', 'column', 'value', 'reason', 'record'],
    ...report.rejected.map((row) => [
      ...[row.file, String(row.line), row.column],
      ...[row.value, row.reason, row.record],
    ]),
  ]);
}
