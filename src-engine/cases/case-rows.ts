import { parseIsoDate } from '../base/day.ts';
import { usualServicePoints } from '../model/field-services.ts';
import type { AccountRow, AgreementRow, PortfolioSink, TransactionRow } from '../model/rows.ts';
import type { Case, CaseAccount } from './case-schema.ts';

type CaseAgreement = CaseAccount['agreements'][number];
type CaseTransaction = CaseAgreement['transactions'][number];

/** The schema has checked that the text is a date. */
function dayOrNull(text: string | undefined): number | null {
  return text === undefined ? null : parseIsoDate(text);
}

function dayOf(text: string): number {
  return parseIsoDate(text) ?? 0;
}

function accountRow(account: CaseAccount): AccountRow {
  return {
    id: account.id,
    name: null,
    division: account.division ?? 'NORTH',
    customerClass: account.customerClass ?? 'RES',
    collectionClass: account.collectionClass ?? 'RES',
    segment: account.segment ?? 'Residential',
    riskCategory: account.riskCategory ?? null,
    managementGroup: account.managementGroup ?? null,
    assignedTemplate: account.assignedTemplate ?? null,
    creditRating: account.creditRating ?? null,
    nationality: account.nationality ?? null,
    badDebtScore: account.badDebtScore ?? null,
    churnScore: account.churnScore ?? null,
    lifetimeValueScore: account.lifetimeValueScore ?? null,
    upSellScore: account.upSellScore ?? null,
    crossSellScore: account.crossSellScore ?? null,
    creditLimitMinor: account.creditLimitMinor ?? null,
    lifeSupport: account.lifeSupport ?? false,
    sensitiveLoad: false,
    directDebit: false,
    vulnerable: account.vulnerable ?? false,
    onBudget: account.onBudget ?? false,
    hasMobile: account.hasMobile ?? true,
    hasEmail: account.hasEmail ?? true,
    optOut: [],
    customerId: null,
    responsiblePersons: 1,
    notifiedPersons: 1,
    cashOnlyScore: null,
    postponeUntilDay: dayOrNull(account.postponeUntil),
    lastReviewDay: dayOrNull(account.lastReview),
    nextBillDay: dayOrNull(account.nextBill),
  };
}

/** Agreements of different accounts may be named alike in a case. */
function agreementIdOf(account: CaseAccount, agreement: string): string {
  return `${account.id}/${agreement}`;
}

function agreementRow(account: CaseAccount, agreement: CaseAgreement): AgreementRow {
  const { master, service } = agreement;
  return {
    id: agreementIdOf(account, agreement.id),
    accountId: account.id,
    type: agreement.type ?? service,
    debtClass: agreement.debtClass,
    service,
    status: agreement.status ?? 'ACTIVE',
    recurringChargeMinor: agreement.recurringChargeMinor ?? null,
    onBudget: agreement.onBudget ?? false,
    payoffDifferenceMinor: agreement.payoffDifferenceMinor ?? 0,
    provider: agreement.provider ?? null,
    masterId: master === undefined ? null : agreementIdOf(account, master),
    servicePoints: agreement.servicePoints ?? usualServicePoints(service),
    premiseLifeSupport: agreement.premiseLifeSupport ?? false,
    premiseSensitiveLoad: false,
    masterMeter: agreement.masterMeter ?? false,
    remoteDisconnect: agreement.remoteDisconnect ?? false,
    finalBillDueDay: dayOrNull(agreement.finalBillDue),
    startDay: null,
  };
}

function transactionRow(id: string, agreementId: string, row: CaseTransaction): TransactionRow {
  const isDebit = row.kind === 'BILL' || row.kind === 'DEBIT_ADJUSTMENT';
  const postedDay = dayOf(row.on);
  const ages = isDebit && row.newCharge !== true;
  return {
    id,
    agreementId,
    kind: row.kind,
    amountMinor: isDebit ? row.amountMinor : -row.amountMinor,
    postedDay,
    arrearsDay: ages ? postedDay : null,
    dueDay: isDebit ? (dayOrNull(row.due) ?? postedDay) : null,
    disputed: row.disputed ?? false,
    settlesId: null,
  };
}

/** What was before the run and is no money: ratings, holds, promises, referrals, processes. */
function writeHistory(account: CaseAccount, sink: PortfolioSink): void {
  const accountId = account.id;
  for (const { from, to, creditPoints, cashOnlyPoints } of account.ratings ?? []) {
    const [startDay, endDay] = [dayOf(from), dayOf(to)];
    sink.rating({ accountId, startDay, endDay, creditPoints, cashOnlyPoints: cashOnlyPoints ?? 0 });
  }
  for (const [index, hold] of (account.holds ?? []).entries()) {
    const { scope, target, reason, blocks } = hold;
    const named = scope === 'AGREEMENT' ? agreementIdOf(account, target ?? '') : (target ?? null);
    sink.hold({
      id: `${accountId}/H${index}`,
      accountId,
      scope,
      target: scope === 'ACCOUNT' ? null : named,
      reason,
      fromDay: dayOf(hold.from),
      toDay: dayOrNull(hold.to),
      blocks,
      amountMinor: null,
      note: '',
    });
  }
  for (const [index, promise] of (account.promises ?? []).entries()) {
    const { amountMinor, debtClass } = promise;
    sink.promise({
      id: `${accountId}/PTP${index}`,
      accountId,
      debtClass: debtClass ?? null,
      amountMinor,
      madeDay: dayOf(promise.made),
      dueDay: dayOf(promise.due),
      status: 'OPEN',
    });
  }
  for (const [index, { agency, from, amountMinor }] of (account.referrals ?? []).entries()) {
    const id = `${accountId}/REF${index}`;
    sink.referral({ id, accountId, agency, startDay: dayOf(from), amountMinor, status: 'ACTIVE' });
  }
  for (const [index, process] of (account.processes ?? []).entries()) {
    const { debtClass, template, start, base, last } = process;
    sink.process({
      id: `${accountId}/CP${index}`,
      accountId,
      debtClass,
      template,
      startDay: dayOf(start),
      baseDay: dayOrNull(base),
      lastSequence: last ?? null,
    });
  }
}

/** Writes the accounts of a case where rows are taken, accounts before what is theirs. */
export function writeCaseRows(example: Case, sink: PortfolioSink): void {
  for (const account of example.accounts) {
    sink.account(accountRow(account));
    for (const agreement of account.agreements) {
      const row = agreementRow(account, agreement);
      sink.agreement(row);
      for (const [index, transaction] of agreement.transactions.entries()) {
        const id = `${row.id}/${String(index).padStart(4, '0')}`;
        sink.transaction(transactionRow(id, row.id, transaction));
      }
    }
    writeHistory(account, sink);
    for (const [index, plan] of (account.payPlans ?? []).entries()) {
      sink.payPlan({
        id: `${account.id}/PP${index}`,
        accountId: account.id,
        debtClass: plan.debtClass,
        startDay: dayOf(plan.start),
        status: 'ACTIVE',
        endDay: null,
        payorId: plan.payor ?? null,
        instalments: plan.instalments.map(({ on, amountMinor }) => ({
          day: dayOf(on),
          amountMinor,
        })),
      });
    }
  }
}
