import { describe, expect, it } from 'vitest';
import { anAccount } from '../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { defaultControlCentral } from '../config/default-control-central.ts';
import { controlCentral } from '../report/control-central.ts';
import { portfolioFacts } from './portfolio-facts.ts';

const AS_OF = 20_514;
const THRESHOLDS = { riskyBelow: 560, cashOnlyAbove: 20 };

function rows(): PortfolioFromRows {
  const portfolio = new PortfolioFromRows();
  anAccount(portfolio, 'A0').owes(9000, AS_OF - 40);
  anAccount(portfolio, 'A1', {
    name: 'Ada Abbott',
    customerId: 'C1',
    creditRating: 540,
    cashOnlyScore: 25,
    lifeSupport: true,
  })
    .agreement('E', 'ENERGY', 'ELECTRIC', 'ACTIVE', { premiseLifeSupport: true })
    .owes(9000, AS_OF - 40)
    .owes(4000, AS_OF + 10)
    .pays(2500, AS_OF - 5)
    .agreement('G', 'ENERGY', 'GAS', 'STOPPED', { type: 'G-RES', finalBillDueDay: AS_OF - 3 })
    .owes(1500, AS_OF - 30)
    .plan(AS_OF - 200, 'ENERGY', [[AS_OF - 190, 500]], { status: 'BROKEN', endDay: AS_OF - 150 })
    .plan(AS_OF - 20, 'ENERGY', [[AS_OF + 5, 500]])
    .holds('DISPUTE', AS_OF - 2, { scope: 'BILL', target: 'A1/E/0000', amountMinor: 600 })
    .holds('DISPUTE', AS_OF - 2, { scope: 'AGREEMENT', target: 'A1/G' });
  portfolio.referral({
    id: 'R1',
    accountId: 'A1',
    agency: 'NORTHGATE',
    startDay: AS_OF - 9,
    amountMinor: 1500,
    status: 'ACTIVE',
  });
  portfolio.fact({
    id: 'F1',
    accountId: 'A1',
    kind: 'CASE',
    text: 'Complaint',
    open: true,
    fromDay: AS_OF - 20,
    toDay: null,
    amountMinor: 0,
  });
  return portfolio;
}

const portfolio = rows().build(AS_OF);

describe('a collection process of the portfolio', () => {
  const running = (last: number | null) => {
    const withProcess = rows();
    withProcess.process({
      id: 'P1',
      accountId: 'A1',
      debtClass: 'ENERGY',
      template: 'RES-STD',
      startDay: AS_OF - 20,
      baseDay: AS_OF - 35,
      lastSequence: last,
    });
    return portfolioFacts(withProcess.build(AS_OF), 1, THRESHOLDS);
  };

  it('is active over what had aged by its base day', () => {
    const { processes, debts } = running(20);
    // 90.00 less the payment of 25.00 and what is in dispute; 15.00 of the other agreement aged later.
    expect(processes).toEqual([
      {
        id: 'P1',
        template: 'RES-STD',
        title: 'RES-STD',
        debtClass: 'ENERGY',
        startDay: AS_OF - 20,
        endDay: null,
        status: 'ACTIVE',
        debtMinor: 5900,
        debtWithoutPlansMinor: 5900,
        thresholdMinor: null,
        lastSequence: 20,
        events: [],
      },
    ]);
    expect(debts).toEqual(portfolioFacts(portfolio, 1, THRESHOLDS).debts);
  });

  it('is told with its class, its start and the last event done, and without an amount that would stop it', () => {
    const page = controlCentral(running(20), defaultControlCentral());
    const alert = page.alerts.find(({ text }) => text.startsWith('In collection'));
    expect(alert?.text).toMatch(
      /^In collection: RES-STD, \S+, for ENERGY since .+, event 20 done$/,
    );
    expect(page.cancellation).toEqual([]);
    const unknown = controlCentral(running(null), defaultControlCentral());
    const plain = unknown.alerts.find(({ text }) => text.startsWith('In collection'));
    expect(plain?.text).toMatch(/^In collection: RES-STD, \S+, for ENERGY since [^,]+$/);
  });
});

describe('facts of an account of a portfolio', () => {
  it('are those of the account and of the as-of day', () => {
    const facts = portfolioFacts(portfolio, 1, THRESHOLDS);
    expect(facts).toMatchObject({
      accountId: 'A1',
      name: 'Ada Abbott',
      customerId: 'C1',
      today: AS_OF,
      creditRating: 540,
      cashOnlyScore: 25,
      lifeSupport: true,
      processes: [],
      severances: [],
    });
    // The bill that is dated after the as-of day is not owed yet.
    expect(facts.agreements.map(({ id, balanceMinor }) => [id, balanceMinor])).toEqual([
      ['A1/E', 6500],
      ['A1/G', 1500],
    ]);
    expect(facts.plans.map(({ status, endDay }) => [status, endDay])).toEqual([
      ['BROKEN', AS_OF - 150],
      ['ACTIVE', null],
    ]);
    expect(facts.holds.map(({ amountMinor }) => amountMinor)).toEqual([600, 1500]);
  });

  it('raise the alerts of Control Central, the gravest first', () => {
    const page = controlCentral(portfolioFacts(portfolio, 1, THRESHOLDS), defaultControlCentral());
    expect(page.alerts.map(({ code, text, severity }) => [severity, code, text])).toEqual([
      [1, 'C1_COLLRF-DF', 'Referred to NORTHGATE $15.00'],
      [1, 'C1_CASH-DF', 'Cash only (25)'],
      [1, 'C1_LSSL-DF', 'Life support on Ada Abbott'],
      [1, 'C1_LSSLPR-DF', 'Life support at the premise of ELECTRIC A1/E'],
      [2, 'PP-Broken', '1 broken pay plan'],
      [2, 'CI_OMF_DF', 'Disputed items $21.00'],
      [2, 'C1_CRRT-DF', 'Credit rating 540'],
      [3, 'PP-Active', '1 active pay plan'],
      [3, 'CCAL-CASE', '1 open case'],
      [3, 'CI_STOPSA-DF', 'Stopped SA G-RES, $15.00'],
    ]);
    expect(page.cancellation).toEqual([]);
    expect(page.timeline.map(({ day, title, state }) => [day - AS_OF, title, state])).toEqual([
      [-9, 'Referred to NORTHGATE', 'past'],
    ]);
  });

  it('raise no alert for a plain account, and none that is not plugged in', () => {
    const plain = controlCentral(portfolioFacts(portfolio, 0, THRESHOLDS), defaultControlCentral());
    expect(plain.alerts).toEqual([]);
    const alerts = defaultControlCentral().alerts.filter(
      ({ algorithm }) => algorithm.code === 'CCAL-CASE',
    );
    const one = controlCentral(portfolioFacts(portfolio, 1, THRESHOLDS), {
      alerts,
      info: null,
      timeline: null,
    });
    expect(one.alerts.map(({ code }) => code)).toEqual(['CCAL-CASE']);
  });
});
