import { murmur3 } from '../../src-engine/base/hash.ts';
import type { WholeNumbers } from '../../src-engine/base/whole-numbers.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { withoutOptions } from '../../src-engine/config/without-options.ts';
import { Draws } from '../../src-engine/kernel/behaviour/draws.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { ACCOUNT_MEASURES, type RunPlan, type RunResult } from '../../src-engine/model/run.ts';
import { RunMerger } from '../../src-engine/simulate/merge-ranges.ts';
import { prepareRun, restoreRun } from '../../src-engine/simulate/prepare-run.ts';
import { runAccounts } from '../../src-engine/simulate/run-accounts.ts';
import { anAccount } from './account-builder.ts';
import { PortfolioFromRows } from './portfolio-from-rows.ts';
import { aStrategy, type EventSpec } from './strategy-builder.ts';

/** Purpose number reserved for tests: personas and balances of the golden portfolio. */
const TEST_PURPOSE = 200;
const SMS: Omit<EventSpec, 'dayOffset'> = { algorithm: 'SEND_SMS', unitCostMinor: 3 };
const LETTER: Omit<EventSpec, 'dayOffset'> = {
  algorithm: 'SEND_LETTER',
  parameters: { letter: 'L', contactClass: 'COLLECTION', contactType: 'L' },
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

/** The golden case V29 on `count` accounts: two arms of contacts over 60 days. */
export function goldenRun(
  count: number,
  visitEveryDay = false,
): { readonly result: RunResult; readonly portfolio: Portfolio } {
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
    // The published simulation knows payments alone.
    behaviour: {
      ...withoutOptions(defaultBehaviour()),
      returnedPayment: { probability: 0, afterDays: 1 },
    },
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

export function column(
  values: WholeNumbers,
  measure: (typeof ACCOUNT_MEASURES)[number],
): Float64Array {
  const count = values.length / ACCOUNT_MEASURES.length;
  const row = ACCOUNT_MEASURES.indexOf(measure);
  return Float64Array.from(values.subarray(row * count, (row + 1) * count));
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** What each arm collected, left open, contacted and spent. */
export function totals(count: number, visitEveryDay = false) {
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
