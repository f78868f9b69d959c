import { expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { withoutOptions } from '../../src-engine/config/without-options.ts';
import { RATE_IDS, type RateId } from '../../src-engine/model/rate-definitions.ts';
import { runRates } from '../../src-engine/report/run-rates.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { stillBehaviour } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';

/** Monday 2026-03-02. */
const AS_OF = parseIsoDate('2026-03-02') ?? 0;
const DAYS = 60;

/**
 * Five accounts whose every rate can be told by hand (simulation.md 5). A to D are 40 days late on day 0, E falls due on day 10;
 * a process begins at 30 days and sends one SMS for 0.03 four days later, which reaches everybody.
 *
 * | account | owes | pays | SMS | in arrears |
 * |---|---|---|---|---|
 * | A | 100.00 | all on day 2 | none: paid before | day 0 to 1, 2 days |
 * | B | 200.00 | all on day 10 | one | day 0 to 9, 10 days |
 * | C | 300.00 | 120.00 on day 8 | one | to the end, 60 days |
 * | D | 400.00 | nothing | one | to the end, 60 days |
 * | E | 50.00 | nothing | one | from day 10 on, 50 days |
 */
function fiveAccounts() {
  const rows = new PortfolioFromRows();
  for (const [id, amount] of [
    ['A', 10_000],
    ['B', 20_000],
    ['C', 30_000],
    ['D', 40_000],
  ] as const)
    anAccount(rows, id)
      .agreement('1')
      .owes(amount, AS_OF - 40);
  anAccount(rows, 'E')
    .agreement('1')
    .owes(5000, AS_OF - 8, AS_OF + 10);
  const strategy = aStrategy({
    events: [
      { dayOffset: 4, algorithm: 'SEND_SMS', unitCostMinor: 3 },
      { dayOffset: 90, algorithm: 'SEND_SMS' },
    ],
    ...{ minAgeDays: 30, cancelAtMinor: 0 },
  });
  const result = runPlan(
    rows.build(AS_OF),
    aPlan([strategy], {
      ...{ days: DAYS, replications: 2, behaviour: withoutOptions(stillBehaviour()) },
      payments: [
        { accountId: 'A', agreement: null, day: 2, amountMinor: 10_000 },
        { accountId: 'B', agreement: null, day: 10, amountMinor: 20_000 },
        { accountId: 'C', agreement: null, day: 8, amountMinor: 12_000 },
      ],
    }),
  );
  const pastDueMinor = Float64Array.of(10_000, 20_000, 30_000, 40_000, 0);
  return runRates(at(result.arms, 0), result, pastDueMinor, null);
}

const BASE = 105_000;
const IN = 42_000;
const COST = 12;
const OPEN = BASE - IN;
const WEEKS = (2 + 10 + 60 + 60 + 50) / 7;
/** Share that is not cured, summed over the days: 2 × 1, 8 × 4/5, 50 × 3/5. */
const MEAN_DAYS = 2 + 8 * 0.8 + 50 * 0.6;
/** The same by what was owed: 8 × 95/105, 50 × 75/105. */
const MEAN_DAYS_VALUE = 2 + (8 * 950) / 1050 + (50 * 750) / 1050;

/** Numerator and denominator; a rate that is read off a distribution stands third. */
const BY_HAND: Readonly<Partial<Record<RateId, readonly (number | null)[]>>> = {
  // E fell due in the horizon: it is in the base, not in what was past due on the first day.
  liquidation: [IN, 100_000],
  recovery: [IN, BASE],
  netRecovery: [IN - COST, BASE],
  costToCollect: [COST, IN],
  costOfRecovery: [COST, IN],
  netOfCash: [IN - COST, IN],
  cureRate: [2, 5],
  cureRateValue: [30_000, BASE],
  cured: [2, 4],
  curedValue: [30_000, 100_000],
  selfCure: [1, 5],
  selfCureValue: [10_000, BASE],
  // A horizon of 60 days follows no cure for so long: the cures of days 2 and 10 are in neither part.
  reDefault60: [0, 0],
  reDefault60Value: [0, 0],
  reDefault90: [0, 0],
  reDefault90Value: [0, 0],
  reDefault180: [0, 0],
  reDefault180Value: [0, 0],
  promisesKept: [0, 0],
  promisesKeptValue: [0, 0],
  plansCompleted: [0, 0],
  plansCompletedValue: [0, 0],
  plansUnbroken: [0, 0],
  plansUnbrokenValue: [0, 0],
  plansBroken: [0, 0],
  // Two of five are cured within the horizon: half never is.
  medianDaysToPay: [2, 5, null],
  medianDaysToPayValue: [30_000, BASE, null],
  meanDaysToPay: [5 * MEAN_DAYS, 5],
  meanDaysToPayValue: [BASE * MEAN_DAYS_VALUE, BASE],
  // At the end C owes 180.00 and D 400.00, 99 days past due, E 50.00, 49 days.
  atRisk30: [3, 3],
  atRisk30Value: [OPEN, OPEN],
  atRisk60: [2, 3],
  atRisk60Value: [58_000, OPEN],
  atRisk90: [2, 3],
  atRisk90Value: [58_000, OPEN],
  // Nothing is billed in the run.
  daysSales: [OPEN * DAYS, 0],
  bestPossibleDays: [0, 0],
  delinquentDays: [OPEN * DAYS, 0],
  countBackDays: [OPEN, 0],
  // A 42, B 50 and C 48 days after the due day.
  paidAfterDays: [10_000 * 42 + 20_000 * 50 + 12_000 * 48, IN],
  effectiveness: [IN, BASE],
  netLoss: [0, BASE],
  feesRecovered: [0, 0],
  costLessFees: [COST, IN],
  commission: [0, 0],
  writtenOffOfBase: [0, BASE],
  writtenOffOfBilled: [0, 0],
  contactsPerProcess: [4, 5],
  contactsPerArrearsWeek: [4, WEEKS],
  dialsPerArrearsWeek: [0, WEEKS],
  rightPartiesPerArrearsWeek: [0, WEEKS],
  contactsP99: [5, 5, 1],
  contactsInWeekP99: [5, 5, 1],
  rightParties: [0, 0],
  disconnections: [0, 5],
  reconnections: [0, 0],
  restoredSoon: [0, 0],
  cutsOfVulnerable: [0, 0],
  complaints: [0, 5],
  complaintsOfLate: [0, 5],
  churn: [0, 5],
  closed: [0, 5],
  retained: [5, 5],
};

it('every rate of five accounts is the one that is told by hand', () => {
  const rates = new Map(fiveAccounts().map((rate) => [rate.id, rate]));
  for (const [id, [numerator, denominator, read]] of Object.entries(BY_HAND)) {
    // Keys of BY_HAND are names of rates.
    const rate = rates.get(id as RateId);
    expect(rate?.numerator, id).toBeCloseTo(numerator ?? 0, 6);
    expect(rate?.denominator, id).toBeCloseTo(denominator ?? 0, 6);
    const value = denominator === 0 ? null : (numerator ?? 0) / (denominator ?? 1);
    const expected = read === undefined ? value : read;
    if (expected === null) expect(rate?.rate, id).toBeNull();
    else expect(rate?.rate, id).toBeCloseTo(expected, 9);
  }
});

it('nothing is left to luck, so that the interval is the rate itself', () => {
  const recovery = fiveAccounts().find(({ id }) => id === 'recovery');
  expect(recovery).toMatchObject({ low: 0.4, high: 0.4, difference: null });
});

it('what is not told by hand here is of customers without service value or of a run without treatment', () => {
  const told = new Set(Object.keys(BY_HAND));
  expect(RATE_IDS.filter((id) => !told.has(id))).toEqual([
    'incrementalRecovery',
    'netOfValueLost',
    'untreatedCure',
    'untreatedCureValue',
    'churnValue',
    'closedValue',
    'retainedValue',
    'churnOfTreatment',
    'churnOfTreatmentValue',
    'closedOfTreatment',
    'closedOfTreatmentValue',
  ]);
});
