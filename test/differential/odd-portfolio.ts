import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import type {
  AccountRow,
  AgreementStatus,
  RatingRow,
  TransactionRow,
} from '../../src-engine/model/rows.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { agreementRow, accountRow as plainAccount } from '../support/portfolio-rows.ts';
import { addProcesses, Choices, severanceTerms } from '../support/random-portfolio.ts';
import { addHolds, addPromises } from './odd-protection.ts';

const STATUSES: readonly [AgreementStatus, ...AgreementStatus[]] = [
  'ACTIVE',
  'ACTIVE',
  'ACTIVE',
  'STOPPED',
  'STOPPED',
  'REACTIVATED',
  'PENDING_STOP',
  'CLOSED',
];
const MEDIA = ['SMS', 'EMAIL', 'CALL', 'LETTER'] as const;
/** Few days, so that ages, due days and instalments fall together. */
const AGES: readonly [number, ...number[]] = [-5, 0, 1, 14, 15, 29, 30, 31, 60, 89, 90, 91, 180];

function accountRow(id: string, asOfDay: number, choices: Choices): AccountRow {
  return plainAccount(id, {
    division: choices.pick(['NORTH', 'SOUTH', 'WEST']),
    collectionClass: choices.pick(['RES', 'COM']),
    segment: choices.pick(['', 'HEALTH', 'RETAIL']),
    riskCategory: choices.pick([null, 'HIGH', 'LOW']),
    creditRating: choices.chance(0.2) ? null : choices.int(400, 700),
    badDebtScore: choices.chance(0.2) ? null : choices.int(0, 100),
    lifeSupport: choices.chance(0.1),
    sensitiveLoad: choices.chance(0.1),
    vulnerable: choices.chance(0.1),
    optOut: MEDIA.filter(() => choices.chance(0.1)),
    customerId: choices.pick([null, 'C-1', 'C-2', 'C-3', `${id}-SELF`]),
    onBudget: choices.chance(0.2),
    hasMobile: choices.chance(0.7),
    hasEmail: choices.chance(0.6),
    responsiblePersons: choices.pick([0, 1, 1, 3]),
    notifiedPersons: choices.pick([0, 1, 1, 2]),
    postponeUntilDay: choices.chance(0.2) ? asOfDay + choices.int(-10, 80) : null,
    lastReviewDay: choices.chance(0.6) ? asOfDay - choices.int(0, 40) : null,
    nextBillDay: choices.pick([null, asOfDay - 45, asOfDay, asOfDay + 1, asOfDay + 20]),
  });
}

/** What the debt profile knows of an account. */
function profileOf(choices: Choices) {
  return {
    nationality: choices.pick([null, 'SE', 'NO']),
    upSellScore: choices.chance(0.3) ? null : choices.int(0, 100),
    crossSellScore: choices.chance(0.3) ? null : choices.int(0, 100),
    creditLimitMinor: choices.pick([null, 0, 5000, 20_001, 100_000]),
  };
}

function debit(id: string, agreementId: string, asOfDay: number, choices: Choices): TransactionRow {
  const arrearsDay = asOfDay - choices.pick(AGES);
  return {
    id,
    agreementId,
    kind: choices.chance(0.8) ? 'BILL' : 'DEBIT_ADJUSTMENT',
    amountMinor: choices.pick([1, 99, 100, 101, 5000, choices.int(1, 40_000)]),
    postedDay: arrearsDay,
    arrearsDay: choices.chance(0.1) ? null : arrearsDay,
    dueDay: choices.chance(0.1) ? null : arrearsDay + choices.pick([0, 14, 15, 30, 75, 130]),
    disputed: choices.chance(0.1),
    settlesId: null,
  };
}

function credit(
  id: string,
  agreementId: string,
  bill: TransactionRow,
  asOfDay: number,
  choices: Choices,
): TransactionRow {
  return {
    id,
    agreementId,
    kind: choices.chance(0.8) ? 'PAYMENT' : 'CREDIT_ADJUSTMENT',
    amountMinor: -choices.pick([1, bill.amountMinor, bill.amountMinor + 50, choices.int(1, 9000)]),
    postedDay: asOfDay - choices.int(-3, 60),
    arrearsDay: null,
    dueDay: null,
    disputed: false,
    settlesId: choices.chance(0.5) ? bill.id : null,
  };
}

function ratingRow(accountId: string, asOfDay: number, choices: Choices): RatingRow {
  const startDay = asOfDay + choices.int(-40, 30);
  return {
    accountId,
    startDay,
    endDay: startDay + choices.pick([0, 20, 400]),
    creditPoints: choices.pick([-150, -1, 60]),
    cashOnlyPoints: choices.pick([0, 40]),
  };
}

function addPlan(rows: PortfolioFromRows, accountId: string, asOfDay: number, choices: Choices) {
  const startDay = asOfDay - choices.int(-10, 40);
  rows.payPlan({
    id: `${accountId}/P${rows.plans.length}`,
    accountId,
    debtClass: choices.pick(['ENERGY', 'SERVICES', 'OTHER']),
    startDay,
    status: choices.pick(['ACTIVE', 'ACTIVE', 'ACTIVE', 'BROKEN', 'KEPT']),
    endDay: choices.chance(0.5) ? asOfDay - 5 : null,
    payorId: choices.chance(0.2) ? 'SOMEBODY' : null,
    instalments: Array.from({ length: choices.int(1, 5) }, (_, index) => ({
      day: Math.max(startDay, asOfDay - 5) + index * choices.pick([0, 10, 30]),
      amountMinor: choices.pick([1, 500, 5000, 20_000]),
    })),
  });
}

/**
 * Accounts made of edges: disputed bills and new charges, credits that name their bill or over-pay, what is posted after
 * the as-of day, several plans, equal ages, bills that fall due late, a debt class the strategy does not know.
 */
export function oddPortfolio(seed: number, count: number, asOfDay: number): Portfolio {
  const rows = new PortfolioFromRows();
  for (let index = 0; index < count; index++) {
    const choices = new Choices(seed * 7_000_003 + index);
    const accountId = `O-${String(index).padStart(4, '0')}`;
    // Draws of their own: those of everything else stay where they were.
    const habits = new Choices(seed * 9_500_003 + index);
    const directDebit = habits.chance(0.3);
    const profile = profileOf(new Choices(seed * 9_700_003 + index));
    rows.account({ ...accountRow(accountId, asOfDay, choices), ...profile, directDebit });
    const agreements = choices.int(0, 4);
    for (let agreement = agreements; agreement > 0; agreement--) {
      const agreementId = `${accountId}/${agreement}`;
      rows.agreement(
        agreementRow(agreementId, accountId, {
          debtClass: choices.pick(['ENERGY', 'ENERGY', 'SERVICES', 'OTHER']),
          service: choices.pick(['ELECTRIC', 'GAS', 'WATER']),
          type: choices.pick(['GENERAL', 'SPECIAL']),
          status: choices.pick(STATUSES),
          finalBillDueDay: choices.chance(0.8) ? asOfDay + choices.int(-60, 40) : null,
          // Chains, stars and rings.
          masterId: choices.chance(0.3) ? `${accountId}/${choices.int(1, agreements)}` : null,
          recurringChargeMinor: choices.pick([null, 0, 1, 3000]),
          onBudget: choices.chance(0.2),
          payoffDifferenceMinor: choices.pick([0, 0, -2500, 700, 9000]),
          startDay: habits.pick([null, asOfDay - 4000, asOfDay - 1, asOfDay, asOfDay + 30]),
          ...severanceTerms(seed * 9_001 + index * 11 + agreement, accountId, 0),
        }),
      );
      for (let row = choices.int(0, 5); row > 0; row--) {
        const bill = debit(`${agreementId}/D${row}`, agreementId, asOfDay, choices);
        rows.transaction(bill);
        if (choices.chance(0.4))
          rows.transaction(credit(`${agreementId}/C${row}`, agreementId, bill, asOfDay, choices));
      }
    }
    for (let row = choices.int(-2, 2); row > 0; row--)
      rows.rating(ratingRow(accountId, asOfDay, choices));
    for (let row = choices.int(-2, 2); row > 0; row--)
      rows.review({ accountId, reviewDay: asOfDay + choices.int(-3, 60), reason: 'TEST' });
    for (let row = choices.int(-3, 2); row > 0; row--)
      rows.referral({
        id: `${accountId}/F${row}`,
        accountId,
        agency: choices.pick(['X', 'Y', 'UNKNOWN']),
        startDay: asOfDay - choices.int(0, 90),
        amountMinor: choices.int(100, 20_000),
        status: choices.pick(['ACTIVE', 'ACTIVE', 'CLOSED']),
      });
    for (let plan = choices.int(-3, 2); plan > 0; plan--)
      addPlan(rows, accountId, asOfDay, choices);
    const protection = new Choices(seed * 9_000_011 + index);
    addHolds(rows, accountId, asOfDay, protection);
    addPromises(rows, accountId, asOfDay, protection);
    addProcesses(rows, accountId, index, asOfDay);
  }
  return rows.build(asOfDay);
}
