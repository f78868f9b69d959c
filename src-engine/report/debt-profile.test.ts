import { describe, expect, it } from 'vitest';
import { anAccount } from '../../test/support/account-builder.ts';
import { generatedPortfolio } from '../../test/support/generated-portfolio.ts';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { aPlan } from '../../test/support/run-plan.ts';
import { aStrategy } from '../../test/support/strategy-builder.ts';
import { silentBehaviour } from '../../test/support/write-off-strategy.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { explainAccount } from '../explain/explain-account.ts';
import type { DebtProfile } from '../model/debt-profile.ts';
import { portfolioProfile, runProfile } from './debt-profile.ts';

const AS_OF = 20_514;
const STRATEGY = aStrategy({
  minAgeDays: 20,
  minAmountMinor: 6000,
  events: [
    {
      dayOffset: 0,
      algorithm: 'SEND_LETTER',
      parameters: { letter: 'L1', contactClass: 'COLLECTION', contactType: 'L1' },
    },
    { dayOffset: 7, algorithm: 'SEND_SMS', parameters: {} },
    { dayOffset: 40, algorithm: 'SEND_SMS', parameters: {} },
  ],
});

function portfolio() {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A', {
    ...{ customerId: 'C1', churnScore: 30, riskCategory: 'HIGH' },
    ...{ nationality: 'SE', creditLimitMinor: 20_000, upSellScore: 70, directDebit: true },
  })
    // Overdue from day -199 to -150, again from -99 to -90, and now since -40.
    .owes(10_000, AS_OF - 200)
    .pays(10_000, AS_OF - 150)
    .owes(5_000, AS_OF - 100)
    .pays(5_000, AS_OF - 90)
    .owes(12_000, AS_OF - 40)
    .owes(3_000, AS_OF - 5, AS_OF + 10)
    .promises(1_000, AS_OF - 30, AS_OF - 20, { status: 'BROKEN' })
    .plan(AS_OF - 300, 'ENERGY', [[AS_OF - 280, 100]], { status: 'KEPT', endDay: AS_OF - 270 });
  anAccount(rows, 'B', { customerId: 'C1' })
    .owes(4_000, AS_OF - 500)
    .pays(4_000, AS_OF - 400)
    .owes(700, AS_OF - 60);
  return rows.build(AS_OF);
}

function of(profile: ReturnType<typeof portfolioProfile>): DebtProfile {
  if (!profile.ok) throw new Error(profile.error.message);
  return profile.value;
}

describe('the debt profile on the as-of day', () => {
  const profile = of(portfolioProfile(portfolio(), 'A', STRATEGY));

  it('says what is owed by debt class, since when, and from which amount collection starts', () => {
    expect(profile.debts).toEqual([
      {
        debtClass: 'ENERGY',
        owedMinor: 15_000,
        pastDueMinor: 12_000,
        overdueSince: AS_OF - 40,
        startsAboveMinor: 6000,
      },
    ]);
  });

  it('counts how often debt became overdue within a year', () => {
    expect(profile.overdueTimes).toBe(3);
    expect(of(portfolioProfile(portfolio(), 'B', STRATEGY)).overdueTimes).toBe(1);
  });

  it('has group, scores, promises and plans; no means of recovery were used before a run', () => {
    expect(profile.group).toMatchObject({ customerId: 'C1', customerAccounts: 2 });
    expect(profile.credit).toMatchObject({
      rating: 650,
      riskCategory: 'HIGH',
      churnScore: 30,
      badDebtScore: null,
    });
    expect(profile.promises).toEqual({ open: 0, kept: 0, broken: 1 });
    expect(profile.plans).toEqual({ active: 0, kept: 1, broken: 0, canceled: 0 });
    expect(profile.means).toEqual([]);
  });

  it('says what is left of the credit limit, and what the customer owes on all accounts', () => {
    expect(profile.credit).toMatchObject({
      creditLimitMinor: 20_000,
      exposureMinor: 15_000,
      freeMinor: 5_000,
      upSellScore: 70,
      crossSellScore: null,
    });
    expect(profile.group.nationality).toBe('SE');
    expect(profile.directDebit).toBe(true);
    expect(profile.customer).toEqual({ accounts: 2, owedMinor: 15_700, pastDueMinor: 12_700 });
    expect(profile.products.map(({ balanceMinor }) => balanceMinor)).toEqual([15_000]);
    const other = of(portfolioProfile(portfolio(), 'B', STRATEGY));
    expect(other.credit).toMatchObject({ creditLimitMinor: null, freeMinor: null });
    expect(other.customer).toEqual(profile.customer);
  });

  it('has no thresholds and terms without a strategy', () => {
    const plain = of(portfolioProfile(portfolio(), 'A', null));
    expect(plain.terms).toBeNull();
    expect(plain.credit.riskyBelow).toBeNull();
    expect(plain.debts[0]?.startsAboveMinor).toBeNull();
  });

  it('an account that is not there is a sentence', () => {
    expect(portfolioProfile(portfolio(), 'Z', null)).toMatchObject({
      ok: false,
      error: { message: 'Account Z is not in this portfolio.' },
    });
  });
});

describe('the debt profile on a day of a run', () => {
  const plan = aPlan([STRATEGY], { days: 30, behaviour: silentBehaviour() });

  it('tells the means that were used up to that day, and what was paid after each', () => {
    const means = (day: number) => of(runProfile(portfolio(), plan, 0, 'A', day)).means;
    expect(means(0).map(({ eventKind, times }) => [eventKind, times])).toEqual([
      ['SEND_LETTER', 1],
    ]);
    expect(means(20).map(({ eventKind, times, lastDay }) => [eventKind, times, lastDay])).toEqual([
      ['SEND_LETTER', 1, AS_OF],
      ['SEND_SMS', 1, AS_OF + 7],
    ]);
    // The second bill is paid on time, on day 10: after the SMS, not after the letter.
    expect(means(20).map((one) => [one.answered, one.paidAfterMinor])).toEqual([
      [0, 0],
      [1, 3000],
    ]);
  });

  it('agrees with the timeline: past-due debt, and what was paid after the means', () => {
    const generated = generatedPortfolio('utility', 40);
    const [champion] = defaultStrategies();
    const run = aPlan([champion], { days: 60, seed: 5 });
    let answered = 0;
    for (const id of generated.accounts.ids) {
      const story = explainAccount(generated, run, 0, id, 1);
      if (!story.ok) throw new Error(story.error.message);
      const profile = of(runProfile(generated, run, 0, id, 59));
      const pastDue = profile.debts.reduce((sum, debt) => sum + debt.pastDueMinor, 0);
      expect(pastDue).toBe(story.value.pastDueMinor[59]);
      const paid = story.value.payments.reduce((sum, one) => sum + one.amountMinor, 0);
      const after = profile.means.reduce((sum, one) => sum + one.paidAfterMinor, 0);
      expect(after).toBeLessThanOrEqual(paid);
      answered += profile.means.reduce((sum, one) => sum + one.answered, 0);
    }
    expect(answered).toBeGreaterThan(0);
  });
});
