import { NO_DAY } from '../../../src-engine/base/day.ts';
import {
  type FactColumns,
  HOLD_BLOCK,
  HOLD_REASON,
  HOLD_SCOPE,
  type HoldColumns,
  NONE,
  type ProcessColumns,
  type PromiseColumns,
  type RatingColumns,
  type ReferralColumns,
  type ReviewColumns,
} from '../../../src-engine/model/portfolio.ts';
import type {
  AccountFactRow,
  AgreementRow,
  HoldRow,
  ProcessRow,
  PromiseRow,
  RatingRow,
  ReferralRow,
  ReviewRow,
  TransactionRow,
} from '../../../src-engine/model/rows.ts';

export interface RowsOfHolds {
  readonly agreements: readonly AgreementRow[];
  readonly transactions: readonly TransactionRow[];
  readonly holds: readonly HoldRow[];
}

/** Row, or number of the debt class, that a hold is on. Throws when the test named something that is not there. */
function targetOf(row: HoldRow, rows: RowsOfHolds, debtClasses: readonly string[]): number {
  const owned = (agreement: AgreementRow) => agreement.accountId === row.accountId;
  if (row.scope === 'ACCOUNT') return NONE;
  if (row.scope === 'DEBT_CLASS') return debtClasses.indexOf(row.target ?? '');
  const own = rows.agreements.filter(owned).map(({ id }) => id);
  const place =
    row.scope === 'AGREEMENT'
      ? rows.agreements.findIndex((agreement) => agreement.id === row.target && owned(agreement))
      : rows.transactions.findIndex(
          ({ id, agreementId, kind }) =>
            id === row.target &&
            own.includes(agreementId) &&
            (kind === 'BILL' || kind === 'DEBIT_ADJUSTMENT'),
        );
  if (place < 0) throw new Error(`hold ${row.id} is on ${row.target}, which is not there`);
  return place;
}

export function holdColumns(rows: RowsOfHolds, debtClasses: readonly string[]): HoldColumns {
  const { holds } = rows;
  return {
    count: holds.length,
    ids: holds.map((row) => row.id),
    scope: Uint8Array.from(holds, (row) => HOLD_SCOPE[row.scope]),
    target: Int32Array.from(holds, (row) => targetOf(row, rows, debtClasses)),
    reason: Uint8Array.from(holds, (row) => HOLD_REASON[row.reason]),
    fromDay: Int32Array.from(holds, (row) => row.fromDay),
    toDay: Int32Array.from(holds, (row) => row.toDay ?? NO_DAY),
    blocks: Uint8Array.from(holds, (row) =>
      row.blocks.reduce((bits, block) => bits | HOLD_BLOCK[block], 0),
    ),
    amountMinor: Float64Array.from(holds, (row) => row.amountMinor ?? NONE),
    notes: holds.map((row) => row.note),
  };
}

const PROMISE_STATUS = { OPEN: 0, KEPT: 1, BROKEN: 2 } as const;

export function promiseColumns(
  rows: readonly PromiseRow[],
  debtClasses: readonly string[],
): PromiseColumns {
  return {
    count: rows.length,
    ids: rows.map((row) => row.id),
    debtClass: Int16Array.from(rows, (row) =>
      row.debtClass === null ? NONE : debtClasses.indexOf(row.debtClass),
    ),
    amountMinor: Float64Array.from(rows, (row) => row.amountMinor),
    madeDay: Int32Array.from(rows, (row) => row.madeDay),
    dueDay: Int32Array.from(rows, (row) => row.dueDay),
    status: Uint8Array.from(rows, (row) => PROMISE_STATUS[row.status]),
  };
}

export function ratingColumns(rows: readonly RatingRow[]): RatingColumns {
  return {
    count: rows.length,
    startDay: Int32Array.from(rows, (row) => row.startDay),
    endDay: Int32Array.from(rows, (row) => row.endDay),
    creditPoints: Int16Array.from(rows, (row) => row.creditPoints),
    cashOnlyPoints: Int16Array.from(rows, (row) => row.cashOnlyPoints),
  };
}

export function reviewColumns(rows: readonly ReviewRow[]): ReviewColumns {
  return {
    count: rows.length,
    reviewDay: Int32Array.from(rows, (row) => row.reviewDay),
    reasons: rows.map((row) => row.reason),
  };
}

export function referralColumns(
  rows: readonly ReferralRow[],
  agencies: readonly string[],
): ReferralColumns {
  return {
    count: rows.length,
    ids: rows.map((row) => row.id),
    agency: Uint16Array.from(rows, (row) => agencies.indexOf(row.agency)),
    startDay: Int32Array.from(rows, (row) => row.startDay),
    amountMinor: Float64Array.from(rows, (row) => row.amountMinor),
    active: Uint8Array.from(rows, (row) => (row.status === 'ACTIVE' ? 1 : 0)),
  };
}

export function processColumns(
  rows: readonly ProcessRow[],
  debtClasses: readonly string[],
  templates: readonly string[],
): ProcessColumns {
  return {
    count: rows.length,
    ids: rows.map((row) => row.id),
    debtClass: Uint16Array.from(rows, (row) => debtClasses.indexOf(row.debtClass)),
    template: Uint16Array.from(rows, (row) => templates.indexOf(row.template)),
    startDay: Int32Array.from(rows, (row) => row.startDay),
    baseDay: Int32Array.from(rows, (row) => row.baseDay ?? row.startDay),
    lastSequence: Int32Array.from(rows, (row) => row.lastSequence ?? NONE),
  };
}

export function factColumns(rows: readonly AccountFactRow[]): FactColumns {
  return {
    count: rows.length,
    ids: rows.map((row) => row.id),
    kinds: rows.map((row) => row.kind),
    texts: rows.map((row) => row.text),
    open: Uint8Array.from(rows, (row) => (row.open ? 1 : 0)),
    fromDay: Int32Array.from(rows, (row) => row.fromDay),
    toDay: Int32Array.from(rows, (row) => row.toDay ?? NO_DAY),
    amountMinor: Float64Array.from(rows, (row) => row.amountMinor),
  };
}
