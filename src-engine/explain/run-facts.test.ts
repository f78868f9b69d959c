import { describe, expect, it } from 'vitest';
import { anAccount } from '../../test/support/account-builder.ts';
import { generatedPortfolio } from '../../test/support/generated-portfolio.ts';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { aPlan } from '../../test/support/run-plan.ts';
import { aStrategy } from '../../test/support/strategy-builder.ts';
import { aWriteOffStrategy, silentBehaviour } from '../../test/support/write-off-strategy.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import type { AccountFacts } from '../model/account-facts.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { runPage } from '../report/run-page.ts';
import { explainAccount } from './explain-account.ts';
import { runFacts } from './run-facts.ts';

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
    {
      dayOffset: 30,
      algorithm: 'SEND_FINAL_NOTICE',
      parameters: { letter: 'L9', contactClass: 'COLLECTION', contactType: 'L9' },
    },
  ],
});

function factsOf(portfolio: Portfolio, plan: RunPlan, id: string, day: number): AccountFacts {
  const whose = { armIndex: 0, accountId: id, replication: 1 };
  const facts = runFacts(portfolio, plan, whose, day);
  if (!facts.ok) throw new Error(facts.error.message);
  return facts.value;
}

/** Owes 120.00 since 40 days; a plan insulates 50.00 of it. */
function planned(): Portfolio {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A', { name: 'Ada Abbott' })
    .owes(12_000, AS_OF - 40)
    .plan(AS_OF - 1, 'ENERGY', [[AS_OF + 60, 5000]]);
  return rows.build(AS_OF);
}

describe('facts of an account on the first day of a run', () => {
  const facts = factsOf(planned(), aPlan([STRATEGY], { days: 60 }), 'A', 0);

  it('have the process with its events, done and pending', () => {
    expect(facts.processes).toHaveLength(1);
    const [process] = facts.processes;
    expect(process).toMatchObject({
      id: 'ENERGY/1',
      debtClass: 'ENERGY',
      startDay: AS_OF,
      endDay: null,
      status: 'ACTIVE',
      thresholdMinor: 1000,
    });
    expect(process?.events.map(({ day, state }) => [day - AS_OF, state])).toEqual([
      [0, 'DONE'],
      [7, 'PENDING'],
      [30, 'PENDING'],
    ]);
  });

  it('have the debt that is needed with the plan and without it', () => {
    const [process] = facts.processes;
    expect([process?.debtMinor, process?.debtWithoutPlansMinor]).toEqual([7000, 12_000]);
    const page = runPage(
      planned(),
      aPlan([STRATEGY], { days: 60 }),
      { armIndex: 0, accountId: 'A', replication: 1 },
      0,
    );
    if (!page.ok) throw new Error(page.error.message);
    expect(page.value.cancellation[0]).toMatchObject({
      payTodayMinor: 6000,
      payIfPlanBreaksMinor: 11_000,
      nextEventDay: AS_OF + 7,
    });
    expect(page.value.alerts.map(({ code }) => code)).toEqual(['C1-COLL-DF', 'PP-Active']);
    expect(page.value.timeline.map(({ day, state }) => [day - AS_OF, state])).toEqual([
      [0, 'past'],
      [0, 'past'],
      [7, 'future'],
      [30, 'future'],
    ]);
  });

  it('are of the day that was asked for', () => {
    expect(facts.today).toBe(AS_OF);
    expect(facts.agreements[0]?.balanceMinor).toBe(12_000);
  });
});

describe('facts of a day of a run', () => {
  const portfolio = generatedPortfolio('utility', 60);
  const [champion] = defaultStrategies();
  const plan = aPlan([champion], { days: 60, seed: 5 });

  it.each([0, 9, 33, 59])('agree with the whole story up to day %i', (day) => {
    let events = 0;
    let open = 0;
    for (const id of portfolio.accounts.ids) {
      const facts = factsOf(portfolio, plan, id, day);
      const story = explainAccount(portfolio, plan, 0, id, 1);
      if (!story.ok) throw new Error(story.error.message);
      const done = facts.processes.flatMap((process) =>
        process.events.filter((event) => event.state === 'DONE').map((event) => event.day - AS_OF),
      );
      const told = story.value.events.filter(
        (event) => event.family === 'collection' && event.state === 'done' && event.day <= day,
      );
      expect(done.toSorted((a, b) => a - b)).toEqual(told.map((event) => event.day));
      const started = story.value.decisions.filter(
        (decision) => decision.kind === 'create-process' && decision.day <= day,
      );
      expect(facts.processes.length).toBe(started.length);
      for (const process of facts.processes) {
        if (process.status === 'ACTIVE') open += 1;
        else expect(process.events.some(({ state }) => state === 'PENDING')).toBe(false);
      }
      events += done.length;
    }
    expect(events).toBeGreaterThan(0);
    expect(open).toBeGreaterThan(0);
  });

  it('owe what the run says is open', () => {
    for (const id of portfolio.accounts.ids) {
      const facts = factsOf(portfolio, plan, id, 33);
      const story = explainAccount(portfolio, plan, 0, id, 1);
      if (!story.ok) throw new Error(story.error.message);
      const owed = facts.agreements.reduce((sum, row) => sum + Math.max(0, row.balanceMinor), 0);
      // Credits of one agreement lower the pooled debt of the class, not the other agreement's own.
      expect(owed).toBeGreaterThanOrEqual(story.value.openMinor[33] ?? Number.NaN);
    }
  });

  it('refuse a day that the run does not have', () => {
    const whose = { armIndex: 0, accountId: portfolio.accounts.ids[0] ?? '', replication: 1 };
    expect(runFacts(portfolio, plan, whose, 60)).toMatchObject({
      ok: false,
      error: { message: 'The run has no day 60: its days are 0 to 59.' },
    });
  });
});

describe('write-off and agencies in the facts of a run', () => {
  /** 180.00, final bill due on the first day: referred and, 60 days later, recalled and written off. */
  function ended(): Portfolio {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A')
      .agreement('E', 'ENERGY', 'ELECTRIC', 'STOPPED', { finalBillDueDay: AS_OF })
      .owes(18_000, AS_OF - 40);
    return rows.build(AS_OF);
  }
  const plan = aPlan([aWriteOffStrategy()], { days: 70, behaviour: silentBehaviour() });
  const whose = { armIndex: 0, accountId: 'A', replication: 1 };

  function page(day: number) {
    const read = runPage(ended(), plan, whose, day);
    if (!read.ok) throw new Error(read.error.message);
    return read.value;
  }

  it('while the agency has it: stopped with a balance, and referred', () => {
    const facts = factsOf(ended(), plan, 'A', 10);
    expect(facts.referrals).toEqual([
      {
        id: 'A/referral/1',
        agency: 'X',
        startDay: AS_OF,
        endDay: null,
        amountMinor: 18_000,
        active: true,
      },
    ]);
    expect(facts.agreements[0]).toMatchObject({ status: 'STOPPED', finalBillDueDay: AS_OF });
    const texts = page(10).alerts.map(({ code, text }) => `${code}: ${text}`);
    expect(texts).toEqual([
      'C1_COLLRF-DF: Referred to X $180.00',
      'CI_STOPSA-DF: Stopped SA ELECTRIC, $180.00',
    ]);
  });

  it('written off: neither stopped nor referred any more', () => {
    const facts = factsOf(ended(), plan, 'A', 60);
    expect(facts.referrals).toMatchObject([
      { active: false, endDay: AS_OF + 60, amountMinor: 18_000 },
    ]);
    expect(facts.writeOffs).toEqual([
      { agreementId: facts.agreements[0]?.id, day: AS_OF + 60, amountMinor: 18_000 },
    ]);
    const { alerts, timeline } = page(60);
    expect(alerts.map(({ code, text }) => `${code}: ${text}`)).toEqual([
      'CI_WO_BILL: 1 written-off bill, $180.00',
    ]);
    expect(
      timeline.map(({ day, title }) => `${day - AS_OF} ${title.replace(/ of .*/, '')}`),
    ).toEqual(['0 Referred to X', '60 Referral to X ended with $180.00', '60 Written off $180.00']);
  });
});

describe('To Do entries of the run', () => {
  it('are outstanding in Control Central until somebody completes them', () => {
    const ask = {
      dayOffset: 2,
      algorithm: 'CREATE_TODO',
      parameters: { toDoType: 'CALL', role: null },
    };
    const strategy = aStrategy({
      events: [ask, { dayOffset: 15, algorithm: 'SEND_SMS', parameters: {} }],
      minAgeDays: 20,
      minAmountMinor: 6000,
    });
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A', {}).owes(12_000, AS_OF - 40);
    const portfolio = rows.build(AS_OF);
    const done = {
      accountId: 'A',
      day: 5,
      arm: null,
      user: 'Dana',
      note: '',
      act: { action: 'complete-to-do', entry: 1, role: 'COLLECTIONS' },
    } as const;
    const plan = aPlan([strategy], { days: 20, commands: [done] });
    const toDosOn = (day: number) => factsOf(portfolio, plan, 'A', day).toDos;
    expect(toDosOn(1)).toEqual([]);
    const entry = { id: 'A/1', type: 'CALL', createdDay: AS_OF + 2 };
    expect(toDosOn(4)).toEqual([{ ...entry, open: true }]);
    expect(toDosOn(5)).toEqual([{ ...entry, open: false }]);
  });
});
