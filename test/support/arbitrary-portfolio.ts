import fc from 'fast-check';
import type {
  AccountRow,
  AgreementRow,
  PayPlanRow,
  PortfolioSink,
  TransactionRow,
} from '../../src-engine/model/rows.ts';
import { type ArbitraryCollection, arbitraryCollection } from './arbitrary-collection.ts';

/** Rows that belong together, in some order. */
export interface PortfolioRows {
  readonly accounts: readonly AccountRow[];
  readonly agreements: readonly AgreementRow[];
  readonly transactions: readonly TransactionRow[];
  readonly plans: readonly PayPlanRow[];
  readonly collection: ArbitraryCollection;
}

const day = fc.integer({ min: 15_000, max: 22_000 });
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
// Ids beyond ASCII: order is by code unit, bytes are UTF-8, and both must survive the file.
const id = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' });
const word = fc.constantFrom('', 'North', 'South', 'Ørsted', '名前');
const score = orNull(fc.integer({ min: 0, max: 100 }));
const amount = fc.integer({ min: 0, max: 9_007_199_254_740 });

function account(accountId: string): fc.Arbitrary<AccountRow> {
  return fc.record({
    id: fc.constant(accountId),
    name: orNull(word),
    division: word,
    customerClass: word,
    collectionClass: word,
    segment: word,
    riskCategory: orNull(word),
    managementGroup: orNull(word),
    assignedTemplate: orNull(word),
    creditRating: orNull(fc.integer({ min: -500, max: 900 })),
    badDebtScore: score,
    churnScore: score,
    lifetimeValueScore: score,
    nationality: orNull(word),
    upSellScore: score,
    crossSellScore: score,
    creditLimitMinor: orNull(amount),
    lifeSupport: fc.boolean(),
    sensitiveLoad: fc.boolean(),
    directDebit: fc.boolean(),
    vulnerable: fc.boolean(),
    onBudget: fc.boolean(),
    hasMobile: fc.boolean(),
    hasEmail: fc.boolean(),
    optOut: fc.subarray(['SMS', 'EMAIL', 'CALL', 'LETTER']),
    customerId: orNull(id),
    responsiblePersons: fc.integer({ min: 1, max: 255 }),
    notifiedPersons: fc.integer({ min: 0, max: 1 }),
    cashOnlyScore: orNull(fc.integer({ min: -500, max: 900 })),
    postponeUntilDay: orNull(day),
    lastReviewDay: orNull(day),
    nextBillDay: orNull(day),
  });
}

function agreement(agreementId: string, accounts: readonly string[]): fc.Arbitrary<AgreementRow> {
  return fc.record({
    id: fc.constant(agreementId),
    accountId: fc.constantFrom(...accounts),
    type: fc.constantFrom('E-RES', 'G-RES', 'OTHER'),
    debtClass: fc.constantFrom('REGU', 'CHARITY'),
    service: fc.constantFrom('ELECTRIC', 'GAS'),
    status: fc.constantFrom('ACTIVE', 'STOPPED', 'REACTIVATED', 'CANCELED'),
    recurringChargeMinor: orNull(amount),
    onBudget: fc.boolean(),
    payoffDifferenceMinor: fc.integer({ min: -90_000, max: 90_000 }),
    provider: orNull(fc.constantFrom('SOLAR', 'Ørsted')),
    masterId: fc.constant(null),
    servicePoints: fc.integer({ min: 0, max: 255 }),
    premiseLifeSupport: fc.boolean(),
    premiseSensitiveLoad: fc.boolean(),
    masterMeter: fc.boolean(),
    remoteDisconnect: fc.boolean(),
    finalBillDueDay: orNull(day),
    startDay: orNull(day),
  });
}

function transaction(agreements: readonly string[]): fc.Arbitrary<TransactionRow> {
  const shared = {
    id,
    agreementId: fc.constantFrom(...agreements),
    postedDay: day,
    settlesId: orNull(id),
  };
  const debit = fc.record({
    ...shared,
    kind: fc.constantFrom('BILL', 'DEBIT_ADJUSTMENT'),
    amountMinor: amount,
    arrearsDay: orNull(day),
    dueDay: orNull(day),
    disputed: fc.boolean(),
  });
  const credit = fc.record({
    ...shared,
    kind: fc.constantFrom('PAYMENT', 'CREDIT_ADJUSTMENT'),
    amountMinor: amount.map((value) => (value === 0 ? 0 : -value)),
    arrearsDay: fc.constant(null),
    dueDay: fc.constant(null),
    disputed: fc.constant(false),
  });
  return fc.oneof(debit, credit);
}

function plan(planId: string, accounts: readonly string[]): fc.Arbitrary<PayPlanRow> {
  return fc.record({
    id: fc.constant(planId),
    accountId: fc.constantFrom(...accounts),
    debtClass: fc.constantFrom('REGU', 'CHARITY'),
    startDay: day,
    endDay: orNull(day),
    payorId: orNull(id),
    status: fc.constantFrom('ACTIVE', 'KEPT', 'BROKEN', 'CANCELED'),
    instalments: fc.array(fc.record({ day, amountMinor: amount }), { maxLength: 3 }),
  });
}

/** Small portfolios with every field in play, down to the empty one. */
export const arbitraryPortfolio: fc.Arbitrary<PortfolioRows> = fc
  .record({
    accountIds: fc.uniqueArray(id, { maxLength: 6 }),
    agreementIds: fc.uniqueArray(id, { maxLength: 8 }),
    planIds: fc.uniqueArray(id, { maxLength: 4 }),
  })
  .chain(({ accountIds, agreementIds, planIds }) => {
    const none = accountIds.length === 0;
    const agreements = none ? [] : agreementIds;
    return fc.record({
      accounts: fc.tuple(...accountIds.map(account)),
      agreements: fc.tuple(...agreements.map((key) => agreement(key, accountIds))),
      transactions:
        agreements.length === 0
          ? fc.constant([])
          : fc.array(transaction(agreements), { maxLength: 20 }),
      plans: none ? fc.constant([]) : fc.tuple(...planIds.map((key) => plan(key, accountIds))),
    });
  })
  .chain((rows) =>
    fc.record({
      accounts: fc.constant(rows.accounts),
      agreements: withMasters(rows.agreements),
      transactions: fc.constant(rows.transactions),
      plans: fc.constant(rows.plans),
      collection: arbitraryCollection(rows),
    }),
  );

/** Some agreements share the service point of another one of their account, which is nobody's sub-agreement. */
function withMasters(rows: readonly AgreementRow[]): fc.Arbitrary<readonly AgreementRow[]> {
  return fc.boolean().map((linked) => {
    if (!linked) return rows;
    return rows.map((row) => {
      const master = rows.find(({ accountId }) => accountId === row.accountId);
      return master === undefined || master.id === row.id ? row : { ...row, masterId: master.id };
    });
  });
}

/** Feeds the rows to a sink in the order that sinks demand. */
export function pour(rows: PortfolioRows, sink: PortfolioSink): void {
  for (const row of rows.accounts) sink.account(row);
  for (const row of rows.agreements) sink.agreement(row);
  for (const row of rows.transactions) sink.transaction(row);
  for (const row of rows.plans) sink.payPlan(row);
  for (const row of rows.collection.holds) sink.hold(row);
  for (const row of rows.collection.promises) sink.promise(row);
  for (const row of rows.collection.ratings) sink.rating(row);
  for (const row of rows.collection.reviews) sink.review(row);
  for (const row of rows.collection.referrals) sink.referral(row);
  for (const row of rows.collection.processes) sink.process(row);
  for (const row of rows.collection.facts) sink.fact(row);
}
