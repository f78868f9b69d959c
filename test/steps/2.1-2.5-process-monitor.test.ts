import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { postCredit } from '../../src-engine/kernel/phases/32-post-credit.ts';
import { type AccountBuilder, anAccount } from '../support/account-builder.ts';
import { AccountDriver } from '../support/account-driver.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aStrategy } from '../support/strategy-builder.ts';

const TODAY = parseIsoDate('2026-03-31') ?? 0;
/** Old enough for a process of 50 days, and the bill that is not. */
const OLD = TODAY - 55;
const YOUNG = TODAY - 25;

const EVENTS = [
  { dayOffset: 4, algorithm: 'SEND_SMS' },
  { dayOffset: 20, algorithm: 'SEND_SMS' },
];

/** Reviewed once: what the process monitor leaves is not taken up again by the same rules. */
function rules(changes: { thresholdMinor?: number; ownThresholdMinor?: number } = {}): Strategy {
  const plain = aStrategy({
    events: EVENTS,
    minAgeDays: 50,
    cancelAtMinor: changes.thresholdMinor ?? 1000,
    reviewFrequencyDays: 365,
  });
  const { ownThresholdMinor } = changes;
  if (ownThresholdMinor === undefined) return plain;
  return {
    ...plain,
    processTemplates: plain.processTemplates.map((template) => ({
      ...template,
      agreementCancelAlgorithm: {
        code: 'COLL CC CPSA',
        parameters: { thresholdMinor: ownThresholdMinor },
      },
    })),
  };
}

function portfolio(build: (account: AccountBuilder) => AccountBuilder) {
  const rows = new PortfolioFromRows();
  build(anAccount(rows, 'A1'));
  return rows.build(TODAY);
}

/** Example D: 155.00 of the base date and 95.00 after it. */
const exampleD = () => portfolio((account) => account.owes(15_500, OLD).owes(9500, YOUNG));

/** Example E: electric 170.00 and water 30.00. */
const exampleE = () =>
  portfolio((account) =>
    account
      .agreement('1', 'ENERGY', 'ELECTRIC')
      .owes(17_000, OLD)
      .agreement('2', 'ENERGY', 'WATER')
      .owes(3000, OLD),
  );

type Work = (driver: AccountDriver) => void;

/** Lives 12 days with work on some of them; what the monitor said, as `day kind`. */
function live(of: ReturnType<typeof exampleD>, strategy: Strategy, work: [number, Work][]) {
  const onDay = new Map(work.map(([day, act]) => [TODAY + day, act] as const));
  const driver = new AccountDriver(of, strategy, { days: 12, onDay }).live();
  const said = driver.trace.decisions
    .filter(({ kind }) => /-process|-agreement/.test(kind))
    .map(({ day, kind }) => `${day} ${kind}`);
  return { driver, said };
}
const pay =
  (amountMinor: number): Work =>
  (driver) =>
    driver.pay(amountMinor);

describe('2.1 Identify collection processes to monitor', () => {
  it('nobody looks at a process whose agreements had no credit', () => {
    expect(live(exampleD(), rules(), []).said).toEqual(['0 create-process']);
  });

  it('a payment, however small, brings the monitor that night', () => {
    expect(live(exampleD(), rules(), [[8, pay(1)]]).said).toEqual([
      '0 create-process',
      '8 keep-process',
    ]);
  });

  it('a credit adjustment as well', () => {
    const adjust: Work = ({ context, state }) => postCredit(context, state, 0, 15_000);
    expect(live(exampleD(), rules(), [[3, adjust]]).said).toEqual([
      '0 create-process',
      '3 cancel-process',
    ]);
  });

  it('a credit on an agreement of another class does not', () => {
    const elsewhere: Work = ({ context, state }) => postCredit(context, state, 1, 15_000);
    const two = portfolio((account) =>
      account.owes(15_500, OLD).agreement('2', 'OTHER', 'WATER').owes(20_000, OLD),
    );
    expect(live(two, rules(), [[3, elsewhere]]).said).not.toContain('3 cancel-process');
  });
});

describe('2.1 Identify collection processes to monitor: full scan (decision 23)', () => {
  /** 150.00 of the 155.00 are in dispute from the third day on, which is no credit. */
  const disputed = () =>
    portfolio((account) =>
      account
        .owes(15_500, OLD)
        .holds('DISPUTE', TODAY + 3, { scope: 'ACCOUNT', amountMinor: 15_000, blocks: [] }),
    );
  const scanned = (processMonitorScan: Strategy['settings']['processMonitorScan']) => {
    const plain = rules();
    return { ...plain, settings: { ...plain.settings, processMonitorScan } };
  };
  const said = (scan: Strategy['settings']['processMonitorScan']) =>
    live(disputed(), scanned(scan), []).said.filter((words) => !words.endsWith('keep-process'));

  it('CREDITED looks at credits only, so the process goes on', () => {
    expect(said('CREDITED')).toEqual(['0 create-process']);
  });

  it('NIGHTLY sees the night itself that 5.00 are left', () => {
    expect(said('NIGHTLY')).toEqual(['0 create-process', '3 cancel-process']);
  });

  it('WEEKLY sees it on the next Sunday, 2026-04-05', () => {
    expect(said('WEEKLY')).toEqual(['0 create-process', '5 cancel-process']);
  });
});

describe('2.1 Identify collection processes to monitor: new debt joins (decision 8)', () => {
  /** Water's 30.00 are 47 days old: three days short of the process's 50. */
  const younger = () =>
    portfolio((account) =>
      account
        .agreement('1', 'ENERGY', 'ELECTRIC')
        .owes(17_000, OLD)
        .agreement('2', 'ENERGY', 'WATER')
        .owes(3000, TODAY - 47),
    );
  const joining = (changes: Parameters<typeof rules>[0] = {}) => {
    const plain = rules(changes);
    return { ...plain, settings: { ...plain.settings, linkNewDebt: true } };
  };

  it('off by default: water stays out', () => {
    const { driver } = live(younger(), rules(), []);
    expect(driver.told('agreementLinked')).toEqual([]);
    expect(driver.state.processes.isLinked(0, 1)).toBe(false);
  });

  it('on: water joins on the day its debt is 50 days old, and the base date stays', () => {
    const { driver, said } = live(younger(), joining(), []);
    expect(said).toEqual(['0 create-process', '3 join-agreement']);
    expect(driver.told('agreementLinked')).toEqual(['04-03 agreementLinked 1 done']);
    expect(driver.state.processes.baseDay[0]).toBe(TODAY - 50);
  });

  it('what joined owes its debt as of the day it joined: a cent paid does not make it leave', () => {
    const payCent: Work = ({ context, state }) => postCredit(context, state, 1, 1);
    const { said } = live(younger(), joining({ ownThresholdMinor: 0 }), [[5, payCent]]);
    expect(said).toEqual([
      '0 create-process',
      '3 join-agreement',
      '5 keep-process',
      '5 keep-agreement',
    ]);
  });

  it('what left the process does not join again by itself', () => {
    const payWater: Work = ({ context, state }) => postCredit(context, state, 1, 3000);
    const both = live(exampleE(), joining({ ownThresholdMinor: 0 }), [[5, payWater]]);
    expect(both.said).toEqual(['0 create-process', '5 keep-process', '5 remove-agreement']);
    expect(both.driver.state.processes.isLinked(0, 1)).toBe(false);
  });
});

describe('2.2 Analyze customer’s debts', () => {
  it('example D: 150.00 paid leave 5.00 of the base date, at or under 10.00', () => {
    const { said } = live(exampleD(), rules(), [[8, pay(15_000)]]);
    expect(said).toEqual(['0 create-process', '8 cancel-process']);
  });

  it('example D: 140.00 paid leave 15.00, so it goes on', () => {
    const { said } = live(exampleD(), rules(), [[8, pay(14_000)]]);
    expect(said).toEqual(['0 create-process', '8 keep-process']);
  });

  it('the 95.00 that came after the base date play no part', () => {
    const { driver } = live(exampleD(), rules(), [[8, pay(15_000)]]);
    expect(driver.state.openMinor).toBe(10_000);
    expect(driver.state.processes.isActive(0)).toBe(false);
  });
});

describe('2.3 Cancel pending events', () => {
  it('events that have run stay history; the pending one never runs', () => {
    const { driver } = live(exampleD(), rules(), [[8, pay(15_000)]]);
    expect(driver.told('eventCompleted', 'processCancelled')).toEqual([
      '04-04 eventCompleted 1 reached',
      '04-08 processCancelled 0 done',
    ]);
    expect(driver.trace.events.map(({ state }) => state)).toEqual(['done', 'cancelled']);
  });
});

describe('2.4 Evaluate SA eligibility', () => {
  it('example E: water’s 30.00 are paid, the class still owes 170.00: water leaves', () => {
    const payWater: Work = ({ context, state }) => postCredit(context, state, 1, 3000);
    const { said } = live(exampleE(), rules({ ownThresholdMinor: 0 }), [[5, payWater]]);
    expect(said).toEqual(['0 create-process', '5 keep-process', '5 remove-agreement']);
  });

  it('a credited agreement that still owes more than its threshold stays', () => {
    const payPart: Work = ({ context, state }) => postCredit(context, state, 1, 2999);
    const { said } = live(exampleE(), rules({ ownThresholdMinor: 0 }), [[5, payPart]]);
    expect(said).toEqual(['0 create-process', '5 keep-process', '5 keep-agreement']);
  });

  it('without a rule of the template nobody leaves', () => {
    const payWater: Work = ({ context, state }) => postCredit(context, state, 1, 3000);
    const { said, driver } = live(exampleE(), rules(), [[5, payWater]]);
    expect(said).toEqual(['0 create-process', '5 keep-process']);
    expect(driver.state.processes.isLinked(0, 1)).toBe(true);
  });
});

describe('2.5 Remove SA', () => {
  it('only the paid agreement is removed, and the process goes on with the other', () => {
    const payWater: Work = ({ context, state }) => postCredit(context, state, 1, 3000);
    const { driver } = live(exampleE(), rules({ ownThresholdMinor: 0 }), [[5, payWater]]);
    const { processes } = driver.state;
    expect([0, 1].map((agreement) => processes.isLinked(0, agreement))).toEqual([true, false]);
    expect(processes.isActive(0)).toBe(true);
    expect(driver.told('agreementRemoved')).toEqual(['04-05 agreementRemoved 1 done']);
  });

  it('with the last agreement the process ends, although the class owes more', () => {
    const thresholds = { thresholdMinor: 0, ownThresholdMinor: 9000 };
    const both: Work = ({ context, state }) => {
      postCredit(context, state, 0, 9000);
      postCredit(context, state, 1, 1);
    };
    const { said, driver } = live(exampleE(), rules(thresholds), [[5, both]]);
    expect(said).toEqual([
      '0 create-process',
      '5 keep-process',
      '5 remove-agreement',
      '5 remove-agreement',
    ]);
    expect(driver.told('processCancelled')).toEqual(['04-05 processCancelled 0 noAgreementLeft']);
  });
});
