import { describe, expect, it } from 'vitest';
import { murmur3 } from '../../src-engine/base/hash.ts';
import { PURPOSE } from '../../src-engine/base/purposes.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { withoutOptions } from '../../src-engine/config/without-options.ts';
import { Draws } from '../../src-engine/kernel/behaviour/draws.ts';
import { hazardUnits, thresholdUnits } from '../../src-engine/kernel/behaviour/hazard-units.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import { LOG_KIND, LOG_OUTCOME } from '../../src-engine/model/event-log.ts';
import type { AccountBuilder } from '../support/account-builder.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { aStrategy } from '../support/strategy-builder.ts';

/** What is known of an account moves the day on which it pays by exactly its factor (simulation.md 1.2, 1.4). */
const AS_OF = 20_500;
const DAYS = 1500;
const SEED = 42;
const PER_DAY = 0.01;
/** The account that owes this has no effect of debt. */
const MEDIAN = 15_000;

function behaviour(): BehaviourModel {
  const model = defaultBehaviour();
  const { covariates } = model;
  if (covariates === undefined) throw new Error('the default has covariates');
  return {
    ...withoutOptions(model),
    // The account in the middle owes the median: its debt moves only by what makes the mean 1.
    covariates: { ...covariates, medianDebtMinor: MEDIAN, debtSigma: 0 },
    personas: model.personas.map((persona) => ({
      ...persona,
      fullPerDay: persona.fullPerDay.map(() => PER_DAY),
      partialPerDay: persona.partialPerDay.map(() => 0),
      promiseKept: 0,
    })),
    returnedPayment: { probability: 0, afterDays: 4 },
  };
}

/** Day on which the account pays everything. Nobody is collected. */
function paysOn(build: (account: AccountBuilder) => void, directDebit = false, sinceDay?: number) {
  const rows = new PortfolioFromRows();
  const account = anAccount(rows, 'A1', { directDebit, creditRating: null }).agreement(
    '1',
    'ENERGY',
    'ELECTRIC',
    'ACTIVE',
    { startDay: sinceDay ?? null },
  );
  account.owes(MEDIAN, AS_OF - 1);
  build(account);
  const strategy = aStrategy({
    events: [{ dayOffset: 0, algorithm: 'SEND_SMS' }],
    ...{ minAgeDays: 9000, cancelAtMinor: 0 },
  });
  const plan = aPlan([strategy], {
    ...{ days: DAYS, replications: 1, seed: SEED, behaviour: behaviour() },
  });
  const { log } = runPlan(rows.build(AS_OF), plan).arms[0] ?? { log: null };
  if (log === null) throw new Error('the run has an arm');
  for (let row = 0; row < log.count; row++)
    if (log.kind[row] === LOG_KIND.payment && log.outcome[row] === LOG_OUTCOME.fullPayment)
      return log.day[row] ?? -1;
  return -1;
}

/** The first day on which the summed hazard reaches the account's threshold, by hand. */
function expectedDay(factorOn: (day: number) => number): number {
  const draws = new Draws(SEED);
  draws.of(murmur3('A1', 0x9e37_79b9), murmur3('A1', 0x85eb_ca77), 0);
  const threshold = thresholdUnits(draws.uniform(PURPOSE.fullPayment, 0));
  let spent = 0;
  for (let day = 0; day < DAYS; day++) {
    spent += Math.floor(hazardUnits(PER_DAY) * factorOn(day));
    if (spent >= threshold) return day;
  }
  return -1;
}

const nothing = () => undefined;

describe('the day of payment of an account', () => {
  const plain = expectedDay(() => 1);

  it('of which nothing is known is that of its customer type', () => {
    expect(plain).toBeGreaterThan(20);
    expect(paysOn(nothing)).toBe(plain);
  });

  it('with a direct debit is that of e^0.4 times the hazard', () => {
    const day = expectedDay(() => Math.exp(0.4));
    expect(day).toBeLessThan(plain);
    expect(paysOn(nothing, true)).toBe(day);
  });

  it('of a customer since 11 years is that of ln 12, a customer since today of ln 1, against ln 6 in the middle', () => {
    const factor = (years: number) => {
      const deviations = Math.log((1 + years) / 6) / 0.7;
      return Math.exp(0.1 * deviations - 0.1 ** 2 / 2);
    };
    const old = expectedDay(() => factor((11 * 365 + 3) / 365.25));
    const young = expectedDay(() => factor(0));
    expect(old).toBeLessThan(young);
    expect(paysOn(nothing, false, AS_OF - (11 * 365 + 3))).toBe(old);
    expect(paysOn(nothing, false, AS_OF)).toBe(young);
    // A service that has not begun says nothing.
    expect(paysOn(nothing, false, AS_OF + 5)).toBe(plain);
  });

  it('falls behind from the day after a promise is broken in the run: e^-0.25', () => {
    const due = AS_OF + 4;
    const day = paysOn((account) => account.promises(MEDIAN, AS_OF - 2, due));
    // Broken on the night of the third day after the due day; the two days of grace are over.
    const broken = 4 + 3;
    expect(day).toBe(expectedDay((on) => (on <= broken ? 1 : Math.exp(-0.25))));
    expect(day).toBeGreaterThan(plain);
  });

  it('counts three broken promises in all, those of before among them', () => {
    const day = paysOn((account) => {
      for (let one = 0; one < 3; one++)
        account.promises(1000, AS_OF - 90, AS_OF - 80, { status: 'BROKEN' });
      account.promises(MEDIAN, AS_OF - 2, AS_OF + 4);
    });
    expect(day).toBe(expectedDay(() => Math.exp(-0.75)));
  });
});
