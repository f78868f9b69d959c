import { currencyProblem } from '../../base/currency-problem.ts';
import type { Problem } from '../../base/problem.ts';
import type { Result } from '../../base/result.ts';
import type { FieldSource, ImportMapping, TargetField, ValueMap } from '../mapping.ts';
import { tablePlaceProblems } from '../tables/check-tables.ts';
import { tableFields } from '../tables/table-fields.ts';
import { parseDate } from '../values/parse-date.ts';
import { parseFlag } from '../values/parse-flag.ts';
import { parseInteger } from '../values/parse-integer.ts';
import { parseMoney } from '../values/parse-money.ts';
import { integerRange } from './integer-ranges.ts';
import { targetFields } from './target-fields.ts';

const PANEL_VALUE_TARGETS = ['billed', 'paid', 'status'];
const BUCKETS = ['amount1To30', 'amount31To60', 'amount61To90', 'amount91Plus'];
/** The same value for every row would make one account or one document of the whole file. */
const NEVER_CONSTANT = ['accountId', 'transactionId'];

function error(code: string, pointer: string, message: string, hint: string): Problem {
  return { code, severity: 'error', pointer, message, hint };
}

function isUsed(source: FieldSource): boolean {
  return source.column !== null || source.constant !== null;
}

function parsed(
  text: string,
  target: TargetField,
  mapping: ImportMapping,
): Result<unknown, string> {
  switch (target.type) {
    case 'money':
      return parseMoney(text, {
        decimal: mapping.format.decimal,
        currency: mapping.currency,
        minorDigits: mapping.minorDigits,
      });
    case 'date':
      return parseDate(text, mapping.format.dateOrder);
    case 'integer':
      return parseInteger(text, ...integerRange(target.target));
    case 'flag':
      return parseFlag(text);
    case 'text':
      return { ok: true, value: text };
  }
}

/** A list of fields with its replacements: that of the mapping itself, or of one of its further tables. */
interface FieldList {
  /** What the rows are, for sentences. */
  readonly name: string;
  readonly pointer: string;
  readonly targets: ReadonlyMap<string, TargetField>;
  readonly fields: readonly FieldSource[];
  readonly values: readonly ValueMap[];
  /** Replacements of what is no field: the columns of a panel's months. */
  readonly moreValueTargets: readonly string[];
}

function byTarget(targets: readonly TargetField[]): ReadonlyMap<string, TargetField> {
  return new Map(targets.map((target) => [target.target, target]));
}

function fieldLists(mapping: ImportMapping): readonly FieldList[] {
  const own: FieldList = {
    name: mapping.shape,
    pointer: '',
    targets: byTarget(targetFields(mapping.shape)),
    fields: mapping.fields,
    values: mapping.values,
    moreValueTargets: mapping.shape === 'panel' ? PANEL_VALUE_TARGETS : [],
  };
  const tables = (mapping.tables ?? []).map(
    ({ rows, fields, values }, at): FieldList => ({
      name: `table of ${rows}`,
      pointer: `/tables/${at}`,
      targets: byTarget(tableFields(rows)),
      fields,
      values,
      moreValueTargets: [],
    }),
  );
  return [own, ...tables];
}

function fieldProblems(mapping: ImportMapping, list: FieldList): readonly Problem[] {
  const { targets } = list;
  const problems: Problem[] = [];
  const seen = new Set<string>();
  list.fields.forEach((source, at) => {
    const pointer = `${list.pointer}/fields/${at}`;
    const target = targets.get(source.target);
    if (target === undefined) {
      const message = `A ${list.name} has no field “${source.target}”.`;
      const hint = `Its fields are ${[...targets.keys()].join(', ')}.`;
      problems.push(error('mapping-field-unknown', `${pointer}/target`, message, hint));
      return;
    }
    if (seen.has(source.target)) {
      const message = `${target.label} is mapped twice.`;
      problems.push(
        error('mapping-field-twice', `${pointer}/target`, message, 'Keep one of them.'),
      );
    }
    seen.add(source.target);
    problems.push(...sourceProblems(mapping, source, target, pointer));
  });
  for (const target of targets.values()) {
    if (!target.required) continue;
    const source = list.fields.find((entry) => entry.target === target.target);
    if (source !== undefined && isUsed(source)) continue;
    const hint = NEVER_CONSTANT.includes(target.target)
      ? 'Choose the column that holds it.'
      : 'Choose a column, or give one value for every row.';
    const message = `${target.label} (${target.target}) has no column.`;
    problems.push(error('mapping-field-missing', `${list.pointer}/fields`, message, hint));
  }
  return problems;
}

function sourceProblems(
  mapping: ImportMapping,
  source: FieldSource,
  target: TargetField,
  pointer: string,
): readonly Problem[] {
  if (source.constant === null) return [];
  if (source.column !== null) {
    const message = `${target.label} has a column and a constant.`;
    return [error('mapping-field-both', pointer, message, 'Set one of them to null.')];
  }
  if (NEVER_CONSTANT.includes(source.target)) {
    const message = `${target.label} cannot be the same for every row.`;
    return [error('mapping-constant', `${pointer}/constant`, message, 'Choose a column.')];
  }
  const value = parsed(source.constant, target, mapping);
  if (value.ok) return [];
  const message = `${target.label}: “${source.constant}” ${value.error}.`;
  return [error('mapping-constant', `${pointer}/constant`, message, 'Correct the constant.')];
}

function valueProblems(mapping: ImportMapping, list: FieldList): readonly Problem[] {
  const { targets } = list;
  const seen = new Set<string>();
  return list.values.flatMap((value, at): readonly Problem[] => {
    const pointer = `${list.pointer}/values/${at}`;
    const target = targets.get(value.target);
    if (target === undefined && !list.moreValueTargets.includes(value.target)) {
      const message = `A ${list.name} has no field “${value.target}”.`;
      return [error('mapping-field-unknown', `${pointer}/target`, message, 'Correct the name.')];
    }
    const key = JSON.stringify([value.target, value.from]);
    if (seen.has(key)) {
      const message = `“${value.from}” is replaced twice for ${value.target}.`;
      return [error('mapping-value-twice', `${pointer}/from`, message, 'Keep one of them.')];
    }
    seen.add(key);
    if (target === undefined || value.to === '') return [];
    const result = parsed(value.to, target, mapping);
    if (result.ok) return [];
    const message = `${target.label}: “${value.to}” ${result.error}.`;
    return [error('mapping-value', `${pointer}/to`, message, 'Correct the replacement.')];
  });
}

/** What the shape needs beyond single required fields. */
function shapeProblems(mapping: ImportMapping): readonly Problem[] {
  const used = new Set(mapping.fields.filter(isUsed).map((source) => source.target));
  const has = (...targets: readonly string[]): boolean => targets.some((name) => used.has(name));
  const missing = (message: string, hint: string): Problem =>
    error('mapping-field-missing', '/fields', message, hint);
  const problems: Problem[] = [];
  if (mapping.shape === 'snapshot') {
    if (!has('amount', 'balance', 'notDueAmount', ...BUCKETS)) {
      const hint = 'Choose the column of the arrears, the balance, or the amounts by age.';
      problems.push(missing('No amount is mapped.', hint));
    }
    if (has('amount') && !has('oldestDueDate', 'daysPastDue', ...BUCKETS)) {
      const hint = 'Choose the oldest due date or the days past due.';
      problems.push(missing('The arrears have no age.', hint));
    }
    if (has('balance', 'notDueAmount') && !has('nextDueDate', 'nextDueDays')) {
      const hint = 'Choose the next due date, or give the days until then.';
      problems.push(missing('The amount not yet due has no due date.', hint));
    }
  }
  if (mapping.shape === 'ledger' && !has('dueDate', 'dueDays')) {
    const hint = 'Choose the due date, or give the days from the invoice to it.';
    problems.push(missing('Bills have no due date.', hint));
  }
  return problems;
}

function panelProblems(mapping: ImportMapping): readonly Problem[] {
  const months = mapping.panelMonths;
  if (mapping.shape !== 'panel') {
    if (months.length === 0) return [];
    const message = `A ${mapping.shape} has no months.`;
    return [error('mapping-months', '/panelMonths', message, 'Make the list empty.')];
  }
  if (months.length === 0) {
    const hint = 'List the months, oldest first, with their columns.';
    return [error('mapping-months', '/panelMonths', 'No month is mapped.', hint)];
  }
  return months.flatMap((month, at): readonly Problem[] => {
    const problems: Problem[] = [];
    const previous = months[at - 1]?.month ?? '';
    if (month.month <= previous) {
      const message = `${month.month} comes after ${previous}.`;
      const pointer = `/panelMonths/${at}/month`;
      problems.push(error('mapping-months', pointer, message, 'List the oldest month first.'));
    }
    if (month.billedColumn === null && month.paidColumn === null) {
      const message = `${month.month} has neither a billed nor a paid column.`;
      const hint = 'Choose one, or take the month out.';
      problems.push(error('mapping-months', `/panelMonths/${at}`, message, hint));
    }
    return problems;
  });
}

function formatProblems(mapping: ImportMapping): readonly Problem[] {
  const { kind, table } = mapping.format;
  const pointer = '/format/table';
  if (kind === 'csv' && table !== null) {
    return [error('mapping-format', pointer, 'A CSV file has no tables.', 'Set it to null.')];
  }
  if (kind === 'sqlite' && (table === null || table === '')) {
    const hint = 'Name the table or view.';
    return [error('mapping-format', pointer, 'No table of the SQLite file is chosen.', hint)];
  }
  if (kind === 'xlsx' && (table === null || table === '')) {
    const message = 'No sheet of the workbook is chosen.';
    return [error('mapping-format', pointer, message, 'Name the sheet.')];
  }
  if (kind === 'json' && (table === null || (table !== '' && !table.startsWith('/')))) {
    const hint = 'Give a JSON pointer such as /accounts, or an empty text for the whole file.';
    return [error('mapping-format', pointer, 'The place of the rows is missing.', hint)];
  }
  return [];
}

function currencyProblems({ currency }: ImportMapping): readonly Problem[] {
  const found = currencyProblem(currency);
  return found === null ? [] : [error('mapping-currency', '/currency', found.message, found.hint)];
}

/**
 * Everything about a mapping that can be wrong without looking at a file: unknown, double and missing fields,
 * constants and replacements that are no values, months out of order. Pointers are JSON pointers into the mapping.
 */
export function checkMapping(mapping: ImportMapping): readonly Problem[] {
  return [
    ...currencyProblems(mapping),
    ...formatProblems(mapping),
    ...fieldLists(mapping).flatMap((list) => fieldProblems(mapping, list)),
    ...shapeProblems(mapping),
    ...fieldLists(mapping).flatMap((list) => valueProblems(mapping, list)),
    ...tablePlaceProblems(mapping),
    ...panelProblems(mapping),
  ];
}
