import { NO_DAY } from '../../../src-engine/base/day.ts';
import {
  AGREEMENT_FLAG,
  AGREEMENT_STATUS,
  type AgreementColumns,
  NONE,
} from '../../../src-engine/model/portfolio.ts';
import type { AccountRow, AgreementRow, TransactionRow } from '../../../src-engine/model/rows.ts';
import { starts } from './order.ts';

export interface RowsOfAgreements {
  readonly accounts: readonly AccountRow[];
  readonly agreements: readonly AgreementRow[];
  readonly transactions: readonly TransactionRow[];
}

export interface AgreementCodes {
  readonly debtClasses: readonly string[];
  readonly services: readonly string[];
  readonly agreementTypes: readonly string[];
  readonly providers: readonly string[];
}

function flagsOf(row: AgreementRow): number {
  return (
    (row.onBudget ? AGREEMENT_FLAG.onBudget : 0) |
    (row.premiseLifeSupport ? AGREEMENT_FLAG.premiseLifeSupport : 0) |
    (row.premiseSensitiveLoad ? AGREEMENT_FLAG.premiseSensitiveLoad : 0) |
    (row.masterMeter ? AGREEMENT_FLAG.masterMeter : 0) |
    (row.remoteDisconnect ? AGREEMENT_FLAG.remoteDisconnect : 0)
  );
}

/** Columns of agreements that are in canonical order already, as are their transactions. */
export function agreementColumns(rows: RowsOfAgreements, codes: AgreementCodes): AgreementColumns {
  const { agreements } = rows;
  const account = new Map(rows.accounts.map((row, index) => [row.id, index]));
  const place = new Map(agreements.map((row, index) => [row.id, index]));
  const code = (list: readonly string[], read: (row: AgreementRow) => string) =>
    Uint16Array.from(agreements, (row) => list.indexOf(read(row)));
  return {
    count: agreements.length,
    ids: agreements.map((row) => row.id),
    account: Int32Array.from(agreements, (row) => account.get(row.accountId) ?? -1),
    debtClass: code(codes.debtClasses, (row) => row.debtClass),
    service: code(codes.services, (row) => row.service),
    type: code(codes.agreementTypes, (row) => row.type),
    status: Uint8Array.from(agreements, (row) => AGREEMENT_STATUS[row.status]),
    flags: Uint8Array.from(agreements, flagsOf),
    recurringChargeMinor: Float64Array.from(agreements, (row) => row.recurringChargeMinor ?? NONE),
    payoffDifferenceMinor: Float64Array.from(agreements, (row) => row.payoffDifferenceMinor),
    provider: Int16Array.from(agreements, (row) =>
      row.provider === null ? NONE : codes.providers.indexOf(row.provider),
    ),
    master: Int32Array.from(agreements, (row) =>
      row.masterId === null ? NONE : (place.get(row.masterId) ?? NONE),
    ),
    servicePoints: Uint8Array.from(agreements, (row) => row.servicePoints),
    finalBillDueDay: Int32Array.from(agreements, (row) => row.finalBillDueDay ?? NO_DAY),
    startDay: Int32Array.from(agreements, (row) => row.startDay ?? NO_DAY),
    transactionStart: starts(
      agreements.length,
      rows.transactions.map((row) => place.get(row.agreementId) ?? -1),
    ),
  };
}
