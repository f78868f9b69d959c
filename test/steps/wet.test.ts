import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { explainAccount } from '../../src-engine/explain/explain-account.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import type { RunResult } from '../../src-engine/model/run.ts';
import { rollCells } from '../../src-engine/report/roll-matrix.ts';
import { type AccountBuilder, anAccount } from '../support/account-builder.ts';
import { flowOf, logRows } from '../support/log-rows.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import {
  aWriteOffStrategy,
  silentBehaviour,
  type WriteOffOptions,
} from '../support/write-off-strategy.ts';

/** Monday 2026-03-02. */
const AS_OF = parseIsoDate('2026-03-02') ?? 0;

interface Life extends WriteOffOptions {
  readonly behaviour?: Partial<BehaviourModel>;
  readonly days?: number;
}

function live(build: (account: AccountBuilder) => void, life: Life = {}): RunResult {
  const rows = new PortfolioFromRows();
  build(anAccount(rows, 'A'));
  const plan = aPlan([aWriteOffStrategy(life)], {
    days: life.days ?? 100,
    replications: 1,
    behaviour: silentBehaviour(life.behaviour),
  });
  const result = runPlan(rows.build(AS_OF), plan);
  expect(runPlan(rows.build(AS_OF), { ...plan, visitEveryDay: true })).toEqual(result);
  return result;
}

function stopped(account: AccountBuilder): AccountBuilder {
  return account
    .agreement('E', 'ENERGY', 'ELECTRIC', 'STOPPED', { finalBillDueDay: AS_OF })
    .owes(18_000, AS_OF - 21);
}

/** An agency that collects everything on the day after. */
const AT_ONCE = { agency: { liquidation: 0.99, days: 1 } };

describe('WET: the sample template, days 0, 0, 60 and 60 (domain.md 3.14)', () => {
  it('refers and writes on day 0, recalls and writes off on day 60', () => {
    const result = live(stopped);
    const told = logRows(result, 0).map((row) => row.replace('notReached', 'reached'));
    expect(told).toEqual([
      'day 0: writeOffStarted done 180.00',
      'day 0: referred done 180.00',
      'day 0: writeOffEvent done 0.00',
      'day 0: writeOffEvent reached 0.00',
      'day 0: letterExtracted done 180.00',
      'day 60: referralClosed recalled 180.00',
      'day 60: writeOffEvent done 0.00',
      'day 60: creditPosted done 180.00',
      'day 60: writtenOff done 180.00',
      'day 60: agreementClosed done 0.00',
      'day 60: writeOffEvent done 0.00',
      'day 60: writeOffCompleted done 0.00',
    ]);
    expect(flowOf(result, 'writtenOffMinor')).toBe(18_000);
    expect(flowOf(result, 'cashMinor')).toBe(0);
    expect(flowOf(result, 'creditsMinor')).toBe(18_000);
  });

  it('stands in roll rates as written off for good, whatever else it owes, and not as paid', () => {
    const build = (account: AccountBuilder) =>
      stopped(account)
        .agreement('G', 'ENERGY', 'GAS')
        .owes(3000, AS_OF - 21);
    const result = live(build, { days: 130 });
    const moved = rollCells(result).filter(({ numerator }) => numerator > 0);
    expect(moved.map(({ day, from, to }) => `${day}: ${from} to ${to}`)).toEqual([
      '0: 1-30 to 31-60',
      '30: 31-60 to 61-90',
      '60: 61-90 to writtenOff',
      '90: writtenOff to writtenOff',
    ]);
  });

  it('counts days from the start in workdays when the setting says so', () => {
    const steps = [{ dayOffset: 5, algorithm: 'WRITE_OFF' }];
    const strategy = aWriteOffStrategy({ steps, settings: { writeOffDateMode: 'WORKDAY' } });
    const workCalendar: Strategy['workCalendar'] = {
      ...strategy.workCalendar,
      workdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
    };
    const rows = new PortfolioFromRows();
    stopped(anAccount(rows, 'A'));
    const result = runPlan(
      rows.build(AS_OF),
      aPlan([{ ...strategy, workCalendar }], {
        behaviour: silentBehaviour(),
      }),
    );
    expect(logRows(result, 0)).toContain('day 7: writtenOff done 180.00');
  });

  it('agreements that a template leaves open get no second process', () => {
    const rows = logRows(live(stopped, { steps: [{ dayOffset: 1, algorithm: 'SEND_SMS' }] }), 0);
    expect(rows.filter((row) => row.includes('writeOffStarted'))).toHaveLength(1);
    expect(rows.filter((row) => row.includes('writeOffCompleted'))).toHaveLength(1);
  });
});

describe('WET: removal in real time', () => {
  it('a payment of everything closes the agreement and ends process, events and referral', () => {
    const result = live(stopped, { behaviour: AT_ONCE });
    const rows = logRows(result, 0);
    const paidOn = rows.find((row) => row.includes('payment agencyPayment'));
    const day = Number(/day (\d+)/.exec(paidOn ?? '')?.[1] ?? -1);
    expect(day).toBeGreaterThan(0);
    expect(rows.filter((row) => row.startsWith(`day ${day}:`))).toEqual([
      `day ${day}: payment agencyPayment 180.00`,
      `day ${day}: referralClosed paid 180.00`,
      `day ${day}: agreementClosed done 0.00`,
      `day ${day}: writeOffCancelled done 0.00`,
    ]);
    expect(flowOf(result, 'writtenOffMinor')).toBe(0);
  });

  it('only the last agreement to leave ends the process', () => {
    const result = live(
      (account) =>
        // The instalment pays gas, the smaller and older debt, alone.
        account
          .agreement('A', 'SERVICES', 'OTHER')
          .plan(AS_OF - 5, 'SERVICES', [[AS_OF + 10, 2500]])
          .agreement('E', 'ENERGY', 'ELECTRIC', 'STOPPED', { finalBillDueDay: AS_OF })
          .owes(18_000, AS_OF - 21)
          .agreement('G', 'SERVICES', 'GAS', 'STOPPED', { finalBillDueDay: AS_OF })
          .owes(2500, AS_OF - 60),
      { behaviour: { instalmentKept: 1 } },
    );
    const rows = logRows(result, 0);
    expect(rows).toContain('day 10: agreementClosed done 0.00');
    expect(rows).toContain('day 10: referred changed 180.00');
    expect(rows).toContain('day 60: writtenOff done 180.00');
    expect(rows.filter((row) => row.includes('writeOffCancelled'))).toEqual([]);
  });
});

describe('WET: an agency goes on after the write-off', () => {
  const steps = [
    { dayOffset: 0, algorithm: 'WRITE_OFF' },
    { dayOffset: 0, algorithm: 'REFER_AGENCY', parameters: { minAmountMinor: 0, agency: null } },
  ];

  it('late recoveries are cash, not a lower write-off; commission on gross is cost', () => {
    const result = live(stopped, { steps, behaviour: AT_ONCE, feeBasisPoints: 3000 });
    expect(flowOf(result, 'writtenOffMinor')).toBe(18_000);
    expect(flowOf(result, 'agencyMinor')).toBe(18_000);
    expect(flowOf(result, 'cashMinor')).toBe(18_000);
    expect(flowOf(result, 'costMinor')).toBe(5400);
    // Opening 180.00 - credits 180.00 + reversed write-off 180.00 - cash 180.00 = 0.
    expect(flowOf(result, 'creditsMinor')).toBe(18_000);
    expect(flowOf(result, 'debitsMinor')).toBe(18_000);
  });
});

it('the account story tells attempts, referral, write-off and what would have changed it', () => {
  const rows = new PortfolioFromRows();
  stopped(anAccount(rows, 'A'));
  const attempts = [{ code: 'WO WRITE DOWN', parameters: { upToMinor: 300 } }];
  const plan = aPlan([aWriteOffStrategy({ attempts })], { behaviour: silentBehaviour() });
  const story = explainAccount(rows.build(AS_OF), plan, 0, 'A', 1);
  if (!story.ok) throw new Error(story.error.message);
  const told = story.value.decisions.map(({ kind, title }) => `${kind}: ${title}`);
  expect(told).toEqual([
    'no-process: Start no collection process',
    'try-to-close: Not possible: write down a tiny balance',
    'create-write-off: Create write-off process',
    'refer-agency: Refer to Agency X',
    'write-off-event: REFER_AGENCY',
    'write-off-event: SEND_LETTER',
    'close-referral: Recall from Agency X',
    'write-off-event: CANCEL_REFERRAL',
    'close-agreement: Close Electric A/E',
    'write-off-event: WRITE_OFF',
    'complete-write-off: Complete write-off process',
  ]);
  const refused = story.value.decisions[1];
  expect(refused?.because).toBe(
    'Electric A/E owes $180.00; balance, debit or credit $180.00 is more than $3.00',
  );
  expect(refused?.flip).toBe('$177.00 less would have been written down.');
  expect(story.value.events.map(({ day, state }) => `${day} ${state}`)).toEqual([
    '0 done',
    '0 done',
    '60 done',
    '60 done',
  ]);
});
