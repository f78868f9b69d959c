import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { murmur3 } from '../../src-engine/base/hash.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { Draws } from '../../src-engine/kernel/behaviour/draws.ts';
import {
  ACCOUNT_MEASURES,
  LOG_KIND,
  LOG_OUTCOME,
  type RunPlan,
} from '../../src-engine/model/run.ts';
import { RunMerger } from '../../src-engine/simulate/merge-ranges.ts';
import { prepareRun, restoreRun } from '../../src-engine/simulate/prepare-run.ts';
import { runAccounts } from '../../src-engine/simulate/run-accounts.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aStrategy, type EventSpec } from '../support/strategy-builder.ts';

/** Purpose number reserved for tests: personas and balances of the golden portfolio. */
const TEST_PURPOSE = 200;
const SMS: Omit<EventSpec, 'dayOffset'> = { algorithm: 'SEND_SMS', unitCostMinor: 3 };
const LETTER: Omit<EventSpec, 'dayOffset'> = {
  algorithm: 'SEND_LETTER',
  parameters: { letter: 'L' },
  unitCostMinor: 90,
};
/** Beyond the horizon: keeps the process open, so that the ladder runs once as in the golden case. */
const OPEN_END: EventSpec = {
  dayOffset: 400,
  algorithm: 'CREATE_TODO',
  parameters: { toDoType: 'T', role: 'R' },
};

function goldenPortfolio(count: number) {
  const rows = new PortfolioFromRows();
  const draws = new Draws(7);
  const personas: number[] = [];
  for (let number = 1; number <= count; number++) {
    const id = `A${String(number).padStart(6, '0')}`;
    draws.of(murmur3(id, 0x9e3779b9), murmur3(id, 0x85ebca77), 0);
    const u1 = draws.uniform(TEST_PURPOSE, 0);
    personas.push(u1 < 0.5 ? 0 : u1 < 0.8 ? 1 : u1 < 0.95 ? 2 : 3);
    anAccount(rows, id).owes(2000 + Math.floor(draws.second * 28_000), 0);
  }
  return { portfolio: rows.build(0), personas };
}

function arm(name: string, minDebtMinor: number, events: readonly EventSpec[]) {
  return {
    name,
    strategy: aStrategy({
      events: [...events, OPEN_END],
      minAmountMinor: minDebtMinor - 1,
      cancelAtMinor: minDebtMinor - 1,
    }),
  };
}

function goldenRun(count: number, visitEveryDay = false) {
  const { portfolio, personas } = goldenPortfolio(count);
  const plan: RunPlan = {
    arms: [
      arm('A', 5000, [
        { dayOffset: 5, ...SMS },
        { dayOffset: 20, ...SMS },
        { dayOffset: 30, ...LETTER },
      ]),
      arm('B', 2500, [
        { dayOffset: 3, ...SMS },
        { dayOffset: 10, ...SMS },
        { dayOffset: 20, ...SMS },
        { dayOffset: 25, ...LETTER },
      ]),
    ],
    behaviour: defaultBehaviour(),
    days: 60,
    replications: 1,
    seed: 20_240_601,
    eventLog: 'all',
    visitEveryDay,
  };
  const prepared = prepareRun(portfolio, plan);
  if (!prepared.ok) throw new Error(prepared.error.message);
  const kernel = { ...prepared.value.image.kernel, persona: Uint8Array.from(personas) };
  const forced = restoreRun({ ...prepared.value.image, kernel }, plan);
  if (!forced.ok) throw new Error(forced.error.message);
  const merger = new RunMerger(forced.value);
  merger.add(runAccounts(forced.value, 0, count));
  return { result: merger.finish(), portfolio };
}

function column(values: Float64Array, measure: (typeof ACCOUNT_MEASURES)[number]): Float64Array {
  const count = values.length / ACCOUNT_MEASURES.length;
  const row = ACCOUNT_MEASURES.indexOf(measure);
  return values.slice(row * count, (row + 1) * count);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function totals(count: number, visitEveryDay = false) {
  const { result, portfolio } = goldenRun(count, visitEveryDay);
  const opening = sum(portfolio.transactions.amountMinor);
  return result.arms.map((armResult) => {
    const cash = sum(column(armResult.accountSums, 'cashMinor'));
    return {
      collected: cash,
      open: opening - cash,
      contacts: sum(column(armResult.accountSums, 'contacts')),
      cost: sum(column(armResult.accountSums, 'costMinor')),
    };
  });
}

describe('V29 golden micro-simulation', () => {
  it('traces the first ten accounts to the day and the cent', () => {
    const { result, portfolio } = goldenRun(10);
    const traces = result.arms.map(({ log }) => {
      const trace: Record<string, [number, string, number][]> = {};
      for (let row = 0; row < log.count; row++) {
        if (log.kind[row] !== LOG_KIND.payment) continue;
        const id = at(portfolio.accounts.ids, log.account[row] ?? -1);
        const kind = log.outcome[row] === LOG_OUTCOME.fullPayment ? 'full' : 'partial';
        trace[id] = [...(trace[id] ?? []), [log.day[row] ?? -1, kind, log.amountMinor[row] ?? -1]];
      }
      return trace;
    });
    const shared = {
      A000001: [[6, 'full', 3130]],
      A000003: [[3, 'full', 22_456]],
      A000009: [[8, 'full', 18_551]],
      A000010: [[2, 'full', 13_848]],
    };
    expect(traces).toEqual([
      {
        ...shared,
        A000002: [[41, 'full', 22_114]],
        A000004: [
          [17, 'partial', 17_908],
          [38, 'full', 2826],
        ],
        A000005: [[18, 'full', 11_544]],
      },
      {
        ...shared,
        A000002: [[42, 'full', 22_114]],
        A000004: [
          [17, 'partial', 17_908],
          [36, 'full', 2826],
        ],
        A000005: [[15, 'full', 11_544]],
      },
    ]);
  });

  it('adds up over 10 and 2,000 accounts', () => {
    expect(totals(10)).toEqual([
      { collected: 112_377, open: 48_075, contacts: 12, cost: 297 },
      { collected: 112_377, open: 48_075, contacts: 20, cost: 408 },
    ]);
    expect(totals(2000)).toEqual([
      { collected: 22_554_434, open: 9_238_928, contacts: 3125, cost: 75_060 },
      { collected: 22_770_940, open: 9_022_422, contacts: 4854, cost: 92_514 },
    ]);
  });

  it('gives the same when every day is visited', () => {
    expect(totals(2000, true)).toEqual(totals(2000));
  });

  it('has the published paired mean, spread and variance ratio', () => {
    const { result } = goldenRun(2000);
    const net = result.arms.map((armResult) => {
      const cash = column(armResult.accountSums, 'cashMinor');
      const cost = column(armResult.accountSums, 'costMinor');
      return Float64Array.from(cash, (value, index) => value - (cost[index] ?? 0));
    });
    const variance = (values: Float64Array) => {
      const mean = sum(values) / values.length;
      return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
    };
    const [a, b] = [at(net, 0), at(net, 1)];
    const difference = b.map((value, index) => value - (a[index] ?? 0));
    expect(sum(difference) / 2000).toBeCloseTo(99.526, 9);
    expect(Math.sqrt(variance(difference))).toBeCloseTo(1373.8516158796872, 6);
    expect((variance(a) + variance(b)) / variance(difference)).toBeCloseTo(100.71378531158476, 5);
  });
});
