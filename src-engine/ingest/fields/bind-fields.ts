import { assert } from '../../base/assert.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { utf8 } from '../../base/hash.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type {
  FieldSource,
  ImportMapping,
  TableMapping,
  TargetField,
  ValueMap,
} from '../mapping.ts';
import type { BoundField, GivenText } from './bound-field.ts';
import { targetFields } from './target-fields.ts';

/** One month of a panel. */
export interface BoundMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly billed: BoundField;
  readonly paid: BoundField;
  readonly status: BoundField;
}

/** A mapping tied to the columns of one file. */
export interface BoundFields {
  /** Number of columns in the file. */
  readonly width: number;
  /** The bound field of a target of the shape; an unmapped one reads as blank. */
  field(target: string): BoundField;
  readonly months: readonly BoundMonth[];
}

function given(text: string): GivenText {
  return { text, bytes: utf8(text) };
}

function valuesOf(
  list: readonly ValueMap[],
  target: string,
): ReadonlyMap<string, GivenText> | null {
  const entries = list.filter((value) => value.target === target);
  if (entries.length === 0) return null;
  return new Map(entries.map((value) => [value.from, given(value.to)]));
}

/** Ids and names: looking for an equal earlier text would cost more than it saves. */
const ALWAYS_NEW = [
  ...['accountId', 'accountName', 'transactionId', 'settlesId', 'agreementId'],
  ...['id', 'target', 'note', 'customerId', 'masterAgreementId'],
];

class Binder {
  readonly #values: readonly ValueMap[];
  readonly #columns: readonly string[];
  readonly #file: string;
  missing: Failure | null = null;
  #slots = 0;

  constructor(values: readonly ValueMap[], columns: readonly string[], file: string) {
    this.#values = values;
    this.#columns = columns;
    this.#file = file;
  }

  bind(
    target: Pick<TargetField, 'target' | 'label' | 'type'>,
    column: string | null,
    constant: string | null,
    pointer: string,
  ): BoundField {
    const index = column === null ? -1 : this.#columns.indexOf(column);
    if (column !== null && index < 0) this.#miss(column, target.label, pointer);
    return {
      target: target.target,
      label: target.label,
      type: target.type,
      slot: this.#slots++,
      index,
      column: column ?? target.label,
      repeats: !ALWAYS_NEW.includes(target.target),
      constant: constant === null ? null : given(constant),
      values: valuesOf(this.#values, target.target),
    };
  }

  #miss(column: string, label: string, pointer: string): void {
    if (this.missing !== null) return;
    const shown = this.#columns.slice(0, 12).join(', ');
    const more = this.#columns.length > 12 ? ` and ${this.#columns.length - 12} more` : '';
    this.missing = failure(
      'bad-mapping',
      `The mapping reads ${label} from the column “${column}”, which ${this.#file} does not have.`,
      pointer,
      `Its columns are ${shown}${more}. Choose one of them, or check the delimiter and the header line.`,
    );
  }
}

/** Ties every target to its source; the result finds the bound field of a target. */
function boundTargets(
  binder: Binder,
  targets: readonly TargetField[],
  sources: readonly FieldSource[],
  pointer: string,
): (target: string) => BoundField {
  const bound = new Map<string, BoundField>();
  for (const target of targets) {
    const at = sources.findIndex((source) => source.target === target.target);
    const { column = null, constant = null } = sources[at] ?? {};
    const place = `${pointer}/fields/${at}/column`;
    bound.set(target.target, binder.bind(target, column, constant, place));
  }
  return (target) => {
    const field = bound.get(target);
    assert(field !== undefined, `there is no target ${target}`);
    return field;
  };
}

/**
 * Ties a checked mapping to the columns of `file`. Fails with the JSON pointer of the first column that the file
 * does not have.
 */
export function bindFields(
  mapping: ImportMapping,
  columns: readonly string[],
  file: string,
): Result<BoundFields, Failure> {
  const binder = new Binder(mapping.values, columns, file);
  const field = boundTargets(binder, targetFields(mapping.shape), mapping.fields, '');
  const months = mapping.panelMonths.map((month, at): BoundMonth => {
    const pointer = `/panelMonths/${at}`;
    const part = (name: string, type: TargetField['type'], column: string | null): BoundField =>
      binder.bind(
        { target: name, label: `${name} ${month.month}`, type },
        column,
        null,
        `${pointer}/${name}Column`,
      );
    return {
      month: month.month,
      billed: part('billed', 'money', month.billedColumn),
      paid: part('paid', 'money', month.paidColumn),
      status: part('status', 'text', month.statusColumn),
    };
  });
  if (binder.missing !== null) return err(binder.missing);
  return ok({
    width: columns.length,
    months,
    field,
  });
}

/** Ties the fields of a further table to the columns of its file; `pointer` is the table's place in the mapping. */
export function bindTableFields(
  mapping: TableMapping,
  targets: readonly TargetField[],
  columns: readonly string[],
  file: string,
  pointer: string,
): Result<BoundFields, Failure> {
  const binder = new Binder(mapping.values, columns, file);
  const field = boundTargets(binder, targets, mapping.fields, pointer);
  if (binder.missing !== null) return err(binder.missing);
  return ok({ width: columns.length, months: [], field });
}
