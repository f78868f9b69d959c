import { targetFields } from '../fields/target-fields.ts';
import type { FieldSource, FileFormat, ImportMapping, InputShape, ValueMap } from '../mapping.ts';
import { parseFlag } from '../values/parse-flag.ts';
import { ageColumns } from './age-columns.ts';
import { columnSynonyms, plainName } from './column-synonyms.ts';
import { panelColumns } from './panel-columns.ts';
import type { PreviewTable } from './preview-records.ts';

/** Given to every row where the file has no column: the codes of the sample strategies, shown in the wizard. */
const PROPOSED_CONSTANTS: Readonly<Record<string, string>> = {
  division: 'NORTH',
  customerClass: 'RESIDENTIAL',
  collectionClass: 'RES',
  segment: 'All accounts',
  debtClass: 'ENERGY',
  service: 'OTHER',
  paymentDay: '15',
};
const PROPOSED_DUE_DAYS = '21';
const SCORES = [
  'badDebtScore',
  'churnScore',
  'lifetimeValueScore',
  'upSellScore',
  'crossSellScore',
];
const CODE = /^[A-Z0-9][A-Z0-9_-]{0,39}$/;
const NO_MINOR_UNIT = new Set(['JPY', 'KRW', 'CLP', 'VND', 'PYG', 'ISK', 'UGX', 'XAF', 'XOF']);
const THREE_DIGITS = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** Digits of the minor unit of a currency (ISO 4217). */
function minorDigitsOf(currency: string): number {
  if (NO_MINOR_UNIT.has(currency)) return 0;
  return THREE_DIGITS.has(currency) ? 3 : 2;
}

function matchColumns(shape: InputShape, columns: readonly string[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  for (const column of columns) {
    const name = plainName(column);
    if (!byName.has(name)) byName.set(name, column);
  }
  const matched = new Map<string, string>(shape === 'snapshot' ? ageColumns(columns) : []);
  const taken = new Set(matched.values());
  for (const { target } of targetFields(shape)) {
    const column = columnSynonyms(shape, target)
      .map((synonym) => byName.get(synonym))
      .find((name) => name !== undefined && !taken.has(name));
    if (column === undefined || matched.has(target)) continue;
    matched.set(target, column);
    taken.add(column);
  }
  return matched;
}

function proposeShape(columns: readonly string[]): InputShape {
  if (panelColumns(columns).length > 0) return 'panel';
  const ledger = matchColumns('ledger', columns);
  const isLedger = ['transactionId', 'postedDate', 'amount'].every((target) => ledger.has(target));
  return isLedger ? 'ledger' : 'snapshot';
}

function distinctCells(table: PreviewTable, column: string): readonly string[] {
  const index = table.columns.indexOf(column);
  return [...new Set(table.rows.map((row) => row[index]?.trim() ?? ''))].filter(
    (cell) => cell !== '',
  );
}

/** Yes and no in a score column become its ends; debt classes become codes. */
function proposeValues(
  table: PreviewTable,
  matched: ReadonlyMap<string, string>,
): readonly ValueMap[] {
  const values: ValueMap[] = [];
  for (const target of SCORES) {
    const cells = distinctCells(table, matched.get(target) ?? '');
    const flags = cells.map(parseFlag);
    if (cells.length === 0 || cells.every((cell) => /^\d+$/.test(cell))) continue;
    if (!flags.every((flag) => flag.ok)) continue;
    flags.forEach((flag, at) => {
      const to = flag.ok && flag.value ? '100' : '0';
      values.push({ target, from: cells[at] ?? '', to });
    });
  }
  for (const from of distinctCells(table, matched.get('debtClass') ?? '')) {
    const to = from
      .toUpperCase()
      .replace(/[^A-Z0-9_-]+/g, '_')
      .slice(0, 40);
    if (!CODE.test(from) && CODE.test(to)) values.push({ target: 'debtClass', from, to });
  }
  return values;
}

function constantFor(
  target: string,
  required: boolean,
  has: (name: string) => boolean,
): string | null {
  const needsNextDue = (has('notDueAmount') || has('balance')) && !has('nextDueDate');
  if (target === 'nextDueDays') return needsNextDue ? PROPOSED_DUE_DAYS : null;
  if (target === 'dueDays') return has('dueDate') ? null : PROPOSED_DUE_DAYS;
  return required ? (PROPOSED_CONSTANTS[target] ?? null) : null;
}

/**
 * A mapping proposed from column names and first rows, of the chosen shape or the likeliest one. What it cannot know
 * stays open for the person.
 */
export function proposeMapping(
  name: string,
  format: FileFormat,
  currency: string,
  table: PreviewTable,
  chosen: InputShape | null = null,
): ImportMapping {
  const { columns } = table;
  const shape = chosen ?? proposeShape(columns);
  const matched = matchColumns(shape, columns);
  const fields = targetFields(shape).flatMap(({ target, required }): readonly FieldSource[] => {
    const column = matched.get(target);
    if (column !== undefined) return [{ target, column, constant: null }];
    const constant = constantFor(target, required, (other) => matched.has(other));
    return constant === null ? [] : [{ target, column: null, constant }];
  });
  return {
    schemaVersion: 1,
    name,
    shape,
    format,
    currency,
    minorDigits: minorDigitsOf(currency),
    columns,
    fields,
    values: proposeValues(table, matched),
    panelMonths: shape === 'panel' ? panelColumns(columns) : [],
  };
}
