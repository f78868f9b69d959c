import { expect, it } from 'vitest';
import { anAccount } from '../../../test/support/account-builder.ts';
import { plantedHistory } from '../../../test/support/planted-history.ts';
import { PortfolioFromRows } from '../../../test/support/portfolio-from-rows.ts';
import { defaultBehaviour } from '../../config/default-behaviour.ts';
import { withoutOptions } from '../../config/without-options.ts';
import type { BacktestReport } from '../../model/backtest.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { Provenance } from '../../model/calibration.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { runAccounts } from '../../simulate/run-accounts.ts';
import { parameterTable } from '../parameter-table.ts';
import { actualCourse } from './actual-course.ts';
import { type BacktestRequest, backtestedModel, runBacktest } from './run-backtest.ts';

/** The planted histories know payments alone, alike on every day. */
const basicBehaviour = () => withoutOptions(defaultBehaviour());

const REQUEST: Omit<BacktestRequest, 'model' | 'splitDay'> = {
  days: 90,
  strategy: null,
  contacts: [],
  seed: 1,
  draws: 12,
  runRanges: (prepared, onRange) => {
    onRange(runAccounts(prepared, 0, prepared.accountCount));
    return Promise.resolve({ ok: true, value: null });
  },
  onProgress: () => undefined,
};

/** Customers who have paid three bills in time, and owe a third since day 999. */
function history(accounts: number): Portfolio {
  const score = (account: number) => 8 + ((account * 37) % 85);
  return plantedHistory({ accounts, days: 120, truth: basicBehaviour(), score, paidBills: 3 })
    .portfolio;
}

/** The model with every figure known exactly: nothing is drawn but luck. */
function certain(model: BehaviourModel): BehaviourModel {
  const provenance = parameterTable(model).map(
    ({ pointer, value, source, grade }): Provenance => ({
      ...{ pointer, low: value, high: value, source, grade },
      ...{ badge: 'data', events: 1000, calibratedOn: '1972-09-27' },
    }),
  );
  return { ...model, provenance };
}

async function tested(portfolio: Portfolio, model: BehaviourModel): Promise<BacktestReport> {
  const found = await runBacktest(portfolio, { ...REQUEST, model, splitDay: 1000 });
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

const lightOf = (report: BacktestReport, check: string) =>
  report.checks.find((one) => one.check === check)?.light;

it('is green on total and curve for the model that made the history, and red for one that pays thrice as fast', async () => {
  const portfolio = history(1500);
  const right = await tested(portfolio, certain(basicBehaviour()));
  expect(right).toMatchObject({ split: '1972-09-27', days: 90, heldOut: true, accounts: 1500 });
  expect(right.openMinor).toBeGreaterThan(60_000_000);
  for (const check of ['totalRecovered', 'calibrationInTheLarge', 'calibrationSlope', 'rollMatrix'])
    expect(lightOf(right, check), check).toBe('green');
  expect(right.verdict).not.toBe('red');
  expect(lightOf(right, 'discrimination')).not.toBeNull();
  expect(right.reliability.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(
    right.pastDueAccounts,
  );
  expect(right.cumulative.actual.at(-1)).toBe(right.actualMinor);
  expect(Math.abs(right.simulatedMinor / right.actualMinor - 1)).toBeLessThan(0.1);

  const fast = {
    ...basicBehaviour(),
    personas: basicBehaviour().personas.map((persona) => ({
      ...persona,
      fullPerDay: persona.fullPerDay.map((rate) => 3 * rate),
    })),
  };
  const wrong = await tested(portfolio, certain(fast));
  expect(wrong.verdict).toBe('red');
  expect(lightOf(wrong, 'totalRecovered')).toBe('red');
  expect(lightOf(wrong, 'rollMatrix')).toBe('red');
  expect(wrong.notes[0]).toContain('"uncalibrated"');
  const marked = backtestedModel(fast, wrong, portfolio.fingerprint);
  expect(marked.backtest).toMatchObject({ verdict: 'red', heldOut: true });
});

it('follows the debt of the split only: later bills and their payments do not count', () => {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1')
    .owes(10_000, 960, 980)
    .owes(3000, 990, 1012)
    .owes(7000, 1005, 1026)
    .pays(4000, 1004)
    .pays(6000, 1008)
    .pays(3000, 1009)
    .pays(7000, 1020);
  const course = actualCourse(rows.build(1100), 0, 1000, 60);
  expect(course).toMatchObject({ openMinor: 13_000, pastDueMinor: 10_000, paidIn30: true });
  const paid = [...course.paidByDay.entries()].filter(([, amount]) => amount > 0);
  // The bill due on day 1012 was paid before: it counts on its due day.
  expect(paid).toEqual([
    [3, 4000],
    [7, 6000],
    [11, 3000],
  ]);
  expect(course.standings).toEqual([1, 0, 0]);
});

it('says when a model has seen the days it is tested on', async () => {
  const seen = {
    ...basicBehaviour(),
    calibration: {
      ...{ version: 1, basedOn: '', portfolioFingerprint: '', from: '1972-01-01' },
      ...{ to: '1973-01-01', accounts: 1, entries: 1, daysAtRisk: 1, fullPayments: 1 },
      ...{ partialPayments: 1, identification: [], notes: [] },
    },
  };
  const report = await tested(history(60), seen);
  expect(report.heldOut).toBe(false);
  expect(report.notes.join(' ')).toContain('has seen what it is tested on');
});

it('refuses a short history, nothing after the split, nobody who owes and a replay', async () => {
  const refusal = async (portfolio: Portfolio, splitDay: number, model = basicBehaviour()) => {
    const found = await runBacktest(portfolio, { ...REQUEST, model, splitDay });
    return found.ok ? '' : found.error.message;
  };
  expect(await refusal(history(10), 1119)).toContain('Nothing is recorded after 1973-01-24');
  expect(await refusal(history(10), 950)).toContain('a backtest needs 90 days and 3 bills');
  const rows = new PortfolioFromRows();
  const paid = anAccount(rows, 'A1');
  for (let bill = 0; bill < 4; bill++)
    paid.owes(1000, 800 + 30 * bill, 821 + 30 * bill).pays(1000, 810 + 30 * bill);
  paid.owes(1000, 1005, 1026).pays(1000, 1010);
  expect(await refusal(rows.build(1100), 1000)).toContain('Nobody owed anything on 1972-09-27');
  const replay = { ...basicBehaviour(), response: 'replay' } as const;
  expect(await refusal(history(10), 1000, replay)).toContain('there is nothing to test');
});
