import { type Day, NO_DAY } from '../../../src-engine/base/day.ts';
import { detExp } from '../../../src-engine/base/det-math.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import type { Draws } from '../../../src-engine/kernel/behaviour/draws.ts';
import type { BehaviourModel, Persona } from '../../../src-engine/model/behaviour.ts';
import {
  ACCOUNT_FLAG,
  AGREEMENT_FLAG,
  AGREEMENT_STATUS,
  NONE,
  PLAN_STATUS,
  type Portfolio,
  UNKNOWN_RATING,
  UNKNOWN_SCORE,
} from '../../../src-engine/model/portfolio.ts';
import type { AgreementStatus } from '../../../src-engine/model/rows.ts';
import { dayOrNull, range } from './columns.ts';
import { attributesOf } from './condition-facts.ts';
import { knownOf } from './known.ts';
import { openItems, type Transaction, transactionsOf } from './opening-debt.ts';
import { holdsOf, promisesOf } from './opening-protection.ts';
import type { LivedStep } from './processes.ts';
import type { Account, Agreement, Customer, Item, Plan, RatingRow } from './world.ts';

function agreementsOf(portfolio: Portfolio, account: number): Agreement[] {
  const { agreements, agreementTypes, debtClasses, services, providers } = portfolio;
  return range(portfolio.accounts.agreementStart, account).map((row, place) => ({
    place,
    type: agreementTypes[agreements.type[row] ?? 0] ?? '',
    debtClass: debtClasses[agreements.debtClass[row] ?? 0] ?? '',
    service: services[agreements.service[row] ?? 0] ?? '',
    provider: providers[agreements.provider[row] ?? NONE] ?? null,
    status: statusOf(agreements.status[row]),
    chargeMinor:
      agreements.recurringChargeMinor[row] === NONE
        ? null
        : (agreements.recurringChargeMinor[row] ?? 0),
    onBudget: ((agreements.flags[row] ?? 0) & AGREEMENT_FLAG.onBudget) !== 0,
    payoffMinor: agreements.payoffDifferenceMinor[row] ?? 0,
    isArrangement:
      ((agreements.flags[row] ?? 0) & AGREEMENT_FLAG.onBudget) === 0 &&
      (agreements.payoffDifferenceMinor[row] ?? 0) > 0,
    supply: 'on',
    closedToUse: false,
    creditMinor: 0,
    lifeSupport: flag(agreements.flags[row], AGREEMENT_FLAG.premiseLifeSupport),
    sensitiveLoad: flag(agreements.flags[row], AGREEMENT_FLAG.premiseSensitiveLoad),
    masterMeter: flag(agreements.flags[row], AGREEMENT_FLAG.masterMeter),
    remoteDisconnect: flag(agreements.flags[row], AGREEMENT_FLAG.remoteDisconnect),
    servicePoints: agreements.servicePoints[row] ?? 0,
    masterPlace:
      agreements.master[row] === NONE ? null : (agreements.master[row] ?? 0) - (row - place),
    unbilledDays: 0,
    cutDay: null,
    stopDay: statusOf(agreements.status[row]) === 'PENDING_STOP' ? portfolio.asOfDay : null,
    finalDueDay: dayOrNull(agreements.finalBillDueDay[row]),
    severance: null,
    severanceEndDay: null,
    writtenOffMinor: 0,
    writeOffDone: false,
  }));
}

function flag(flags: number | undefined, bit: number): boolean {
  return ((flags ?? 0) & bit) !== 0;
}

function statusOf(number: number | undefined): AgreementStatus {
  const names = Object.keys(AGREEMENT_STATUS) as AgreementStatus[];
  const name = names.find((candidate) => AGREEMENT_STATUS[candidate] === number);
  if (name === undefined) throw new Error(`agreement status ${number} does not exist`);
  return name;
}

/** Active plans; what was credited to the class from the plan's start on has been paid on it. */
function plansOf(
  portfolio: Portfolio,
  account: number,
  transactions: readonly Transaction[],
): Plan[] {
  const { plans, debtClasses } = portfolio;
  const active = range(portfolio.accounts.planStart, account).filter(
    (row) => plans.status[row] === PLAN_STATUS.ACTIVE,
  );
  return active.map((row, place) => {
    const debtClass = debtClasses[plans.debtClass[row] ?? 0] ?? '';
    const startDay = plans.startDay[row] ?? 0;
    return {
      place,
      debtClass,
      instalments: range(plans.instalmentStart, row).map((instalment) => ({
        day: plans.instalmentDay[instalment] ?? 0,
        amountMinor: plans.instalmentAmountMinor[instalment] ?? 0,
      })),
      thirdParty: plans.thirdParty[row] === 1,
      status: 'ACTIVE',
      startDay: null,
      endDay: null,
      paidMinor: transactions
        .filter(
          (credit) =>
            credit.amountMinor < 0 &&
            credit.agreement.debtClass === debtClass &&
            credit.postedDay >= startDay,
        )
        .reduce((sum, credit) => sum - credit.amountMinor, 0),
    };
  });
}

/** Persona: weights a_p exp(kappa_p z), one lasting draw (simulation.md 1.4). */
function drawPersona(model: BehaviourModel, badDebtZ: number, draws: Draws): Persona {
  const weights = model.personas.map(
    (persona) => persona.weight * detExp(persona.scoreSlope * badDebtZ),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const drawn = draws.lasting(PURPOSE.persona, 0) * total;
  let reached = 0;
  for (const [index, persona] of model.personas.entries()) {
    reached += weights[index] ?? 0;
    if (drawn < reached) return persona;
  }
  throw new Error('a behaviour model has personas');
}

function ratingRowsOf(portfolio: Portfolio, account: number): RatingRow[] {
  const { ratings } = portfolio;
  return range(portfolio.accounts.ratingStart, account).map((row) => ({
    points: ratings.creditPoints[row] ?? 0,
    cashOnlyPoints: ratings.cashOnlyPoints[row] ?? 0,
    startDay: ratings.startDay[row] ?? 0,
    endDay: ratings.endDay[row] ?? 0,
  }));
}

/** The given schedule; the day a postponement passes is a review day too (domain.md 3.2). */
function reviewDaysOf(portfolio: Portfolio, account: number): Set<number> {
  const { accounts, reviews, asOfDay } = portfolio;
  const days = new Set(
    range(accounts.reviewStart, account).map((row) => reviews.reviewDay[row] ?? 0),
  );
  const postponed = dayOrNull(accounts.postponeUntilDay[account]);
  if (postponed !== null && postponed > asOfDay) days.add(postponed);
  return days;
}

/** The given next bill day, else whole cycles of 30 days after it or after the last bill; null without charges. */
function firstBillDay(
  portfolio: Portfolio,
  account: number,
  agreements: readonly Agreement[],
  transactions: readonly Transaction[],
): number | null {
  const { accounts, asOfDay } = portfolio;
  if (agreements.every((agreement) => agreement.chargeMinor === null)) return null;
  const given = dayOrNull(accounts.nextBillDay[account]);
  const bills = transactions.filter(({ amountMinor }) => amountMinor > 0);
  const last =
    given ?? (bills.length === 0 ? null : Math.max(...bills.map(({ postedDay }) => postedDay)));
  if (last === null) return null;
  let day = last;
  while (day <= asOfDay) day += 30;
  return day;
}

/** The latest day on which a plan of the account was broken before the run; null when none was. */
function lastBrokenPlanDay(portfolio: Portfolio, account: number): Day | null {
  const { plans, asOfDay } = portfolio;
  const days = range(portfolio.accounts.planStart, account)
    .filter((row) => plans.status[row] === PLAN_STATUS.BROKEN)
    .map((row) => plans.endDay[row] ?? NO_DAY)
    .filter((day) => day !== NO_DAY && day <= asOfDay);
  return days.length === 0 ? null : Math.max(...days);
}

/** What has fallen due by the as-of day: known to be unpaid. */
function openingBase(items: readonly Item[], today: Day): number {
  return items
    .filter(({ dueDay }) => dueDay !== null && dueDay <= today)
    .reduce((sum, item) => sum + item.pooledMinor, 0);
}

function openCustomer(
  portfolio: Portfolio,
  place: number,
  model: BehaviourModel,
  draws: Draws,
  badDebtZ: number,
  items: readonly Item[],
): Customer {
  const budget = () => ({ spentUnits: 0, occurrence: 0 });
  const openMinor = items.reduce((sum, item) => sum + item.pooledMinor, 0);
  const persona = drawPersona(model, badDebtZ, draws);
  return {
    persona,
    full: budget(),
    partial: budget(),
    dispute: budget(),
    churn: budget(),
    bankruptcy: budget(),
    planRequest: budget(),
    known: knownOf(portfolio, place, model, draws, persona, openMinor),
    contacts: [],
    stimulus: new Map(),
    paidDay: null,
    complaintDay: null,
    firmLetterDay: null,
    told: null,
    isBankrupt: false,
    leftDay: null,
    dividend: null,
    billsSinceCure: null,
    wasInArrears: false,
    restMinor: 0,
    disputes: [],
    disputesRaised: 0,
  };
}

/** The account as it stands on the as-of day. `draws` must be the account's own. */
export function openAccount(
  portfolio: Portfolio,
  place: number,
  model: BehaviourModel,
  draws: Draws,
  stepsElsewhere: readonly LivedStep[],
): Account {
  const { accounts } = portfolio;
  const flags = accounts.flags[place] ?? 0;
  const rating = accounts.creditRating[place] ?? UNKNOWN_RATING;
  const score = accounts.badDebtScore[place] ?? UNKNOWN_SCORE;
  const badDebtZ = score === UNKNOWN_SCORE ? 0 : (score - 50) / 20;
  const agreements = agreementsOf(portfolio, place);
  const transactions = transactionsOf(portfolio, place, agreements);
  const nextBillDay = firstBillDay(portfolio, place, agreements, transactions);
  const billedTo = nextBillDay === null ? portfolio.asOfDay : nextBillDay - model.billing.cycleDays;
  for (const agreement of agreements) agreement.unbilledDays = portfolio.asOfDay - billedTo;
  const cashOnly = accounts.cashOnlyScore[place] ?? UNKNOWN_RATING;
  const classCreditMinor = new Map<string, number>();
  const items = openItems(transactions, portfolio.debtClasses, classCreditMinor);
  const ratingRows = ratingRowsOf(portfolio, place);
  const inEffect = ratingRows.filter(
    (row) => row.startDay <= portfolio.asOfDay && portfolio.asOfDay <= row.endDay,
  );
  return {
    place,
    id: accounts.ids[place] ?? '',
    division: portfolio.divisions[accounts.division[place] ?? 0] ?? '',
    assignedTemplate: portfolio.assignedTemplates[accounts.assignedTemplate[place] ?? 0] ?? '',
    managementGroup: portfolio.managementGroups[accounts.managementGroup[place] ?? 0] ?? '',
    customerClass: portfolio.customerClasses[accounts.customerClass[place] ?? 0] ?? '',
    collectionClass: portfolio.collectionClasses[accounts.collectionClass[place] ?? 0] ?? '',
    attributes: attributesOf(portfolio, place),
    // A given score is today's: it contains the rows in effect.
    creditRating:
      rating === UNKNOWN_RATING ? null : inEffect.reduce((sum, row) => sum - row.points, rating),
    cashOnlyScore:
      cashOnly === UNKNOWN_RATING
        ? null
        : inEffect.reduce((sum, row) => sum - row.cashOnlyPoints, cashOnly),
    badDebtZ,
    lifeSupport: (flags & ACCOUNT_FLAG.lifeSupport) !== 0,
    vulnerable: (flags & ACCOUNT_FLAG.vulnerable) !== 0,
    sensitiveLoad: (flags & ACCOUNT_FLAG.sensitiveLoad) !== 0,
    onBudget: (flags & ACCOUNT_FLAG.onBudget) !== 0,
    hasMobile: (flags & ACCOUNT_FLAG.hasMobile) !== 0,
    hasEmail: (flags & ACCOUNT_FLAG.hasEmail) !== 0,
    optOut: {
      SMS: (flags & ACCOUNT_FLAG.noSms) !== 0,
      EMAIL: (flags & ACCOUNT_FLAG.noEmail) !== 0,
      CALL: (flags & ACCOUNT_FLAG.noCall) !== 0,
      LETTER: (flags & ACCOUNT_FLAG.noLetter) !== 0,
    },
    responsiblePersons: accounts.responsiblePersons[place] ?? 0,
    notifiedPersons: accounts.notifiedPersons[place] ?? 0,
    planJustMade: null,
    entries: [],
    requests: [],
    letters: [],
    postponeUntilDay: dayOrNull(accounts.postponeUntilDay[place]),
    agreements,
    items,
    classCreditMinor,
    nextBillDay,
    cycle: 0,
    payments: 0,
    baseDay: portfolio.asOfDay,
    returns: [],
    plans: plansOf(portfolio, place, transactions),
    lastBrokenPlanDay: lastBrokenPlanDay(portfolio, place),
    holds: holdsOf(portfolio, place, agreements),
    promises: promisesOf(portfolio, place, transactions),
    customer: openCustomer(portfolio, place, model, draws, badDebtZ, items),
    steps: [],
    stepsElsewhere,
    waiting: [],
    asked: { day: -1, count: 0 },
    processes: new Map(),
    processesStarted: 0,
    severancesStarted: 0,
    endedProcesses: [],
    severancesOfProcesses: [],
    lastReviewDay: dayOrNull(accounts.lastReviewDay[place]),
    reviewDays: reviewDaysOf(portfolio, place),
    credited: new Set(),
    creditedAgreements: new Set(),
    missingRules: new Set(),
    levels: new Map(),
    writeOffs: new Map(),
    writeOffsStarted: 0,
    missingControls: new Set(),
    referrals: [],
    openedWithAgencies: [],
    ratingRows,
    everInArrears: false,
    wroteOff: false,
    opening: null,
    closings: [],
    served: { isServed: false, valueMinor: 0 },
    contactDays: [],
    cutDays: [],
    restoredCutDays: [],
    totals: {
      cashMinor: 0,
      costMinor: 0,
      contacts: 0,
      arrearsDays: 0,
      severances: 0,
      recoveredMinor: 0,
      arrearsBaseMinor: openingBase(items, portfolio.asOfDay),
      openingArrearsMinor: 0,
      commissionMinor: 0,
      feesRecoveredMinor: 0,
      netLossMinor: 0,
      rollBaseMinor: 0,
      rolledMinor: 0,
    },
  };
}
