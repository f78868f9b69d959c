import { usualServicePoints } from '../../src-engine/model/field-services.ts';
import type { AccountRow, AgreementRow, TransactionRow } from '../../src-engine/model/rows.ts';

/** Rows for tests: everything plain unless the test says otherwise. */
export function accountRow(id: string, changes: Partial<AccountRow> = {}): AccountRow {
  return {
    id,
    name: null,
    division: 'NORTH',
    customerClass: 'RES',
    collectionClass: 'STD',
    segment: 'Residential',
    riskCategory: null,
    managementGroup: null,
    assignedTemplate: null,
    creditRating: null,
    badDebtScore: null,
    churnScore: null,
    lifetimeValueScore: null,
    nationality: null,
    upSellScore: null,
    crossSellScore: null,
    creditLimitMinor: null,
    lifeSupport: false,
    sensitiveLoad: false,
    directDebit: false,
    vulnerable: false,
    onBudget: false,
    hasMobile: true,
    hasEmail: true,
    optOut: [],
    customerId: null,
    responsiblePersons: 1,
    notifiedPersons: 1,
    cashOnlyScore: null,
    postponeUntilDay: null,
    lastReviewDay: null,
    nextBillDay: null,
    ...changes,
  };
}

export function agreementRow(
  id: string,
  accountId: string,
  changes: Partial<AgreementRow> = {},
): AgreementRow {
  const service = changes.service ?? 'ELECTRIC';
  return {
    id,
    accountId,
    type: service,
    debtClass: 'REGU',
    service,
    status: 'ACTIVE',
    recurringChargeMinor: null,
    onBudget: false,
    payoffDifferenceMinor: 0,
    provider: null,
    masterId: null,
    servicePoints: usualServicePoints(service),
    premiseLifeSupport: false,
    premiseSensitiveLoad: false,
    masterMeter: false,
    remoteDisconnect: false,
    finalBillDueDay: null,
    startDay: null,
    ...changes,
  };
}

/** A bill that starts to age when it is posted and is due 21 days later. */
export function billRow(
  id: string,
  agreementId: string,
  postedDay: number,
  amountMinor: number,
  changes: Partial<TransactionRow> = {},
): TransactionRow {
  return {
    id,
    agreementId,
    kind: 'BILL',
    amountMinor,
    postedDay,
    arrearsDay: postedDay,
    dueDay: postedDay + 21,
    disputed: false,
    settlesId: null,
    ...changes,
  };
}

export function paymentRow(
  id: string,
  agreementId: string,
  postedDay: number,
  amountMinor: number,
): TransactionRow {
  return {
    id,
    agreementId,
    kind: 'PAYMENT',
    amountMinor: -amountMinor,
    postedDay,
    arrearsDay: null,
    dueDay: null,
    disputed: false,
    settlesId: null,
  };
}
