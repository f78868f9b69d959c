import { expect, it } from 'vitest';
import { randomPortfolio } from '../../test/support/random-portfolio.ts';
import { randomStrategy } from '../../test/support/random-strategy.ts';
import { aPlan } from '../../test/support/run-plan.ts';
import { compareArms } from '../analyze/compare-arms.ts';
import type { AccountSample, RunResult } from '../model/run.ts';
import { isInSample } from '../simulate/account-sample.ts';
import { RunMerger } from '../simulate/merge-ranges.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import { runAccounts } from '../simulate/run-accounts.ts';
import { cumulativeNet } from './cumulative-net.ts';
import { earlyView } from './early-view.ts';

const portfolio = randomPortfolio(3, 120, 20_514);
const { ids, customer } = portfolio.accounts;

function ran(sample?: AccountSample, days = 60): RunResult {
  const arms = [randomStrategy(3), randomStrategy(4)];
  const plan = { ...aPlan(arms, { days, replications: 2 }), ...(sample && { sample }) };
  const prepared = prepareRun(portfolio, plan);
  if (!prepared.ok) throw new Error(prepared.error.message);
  const merger = new RunMerger(prepared.value);
  merger.add(runAccounts(prepared.value, 0, prepared.value.accountCount));
  return merger.finish();
}

it('of all accounts it tells what the run tells', () => {
  const result = ran();
  const early = earlyView(result, { from: 0, to: 1 }, { ids, customer });
  expect(early).toMatchObject({ accounts: ids.length, of: ids.length, replications: 2 });
  const { cumulativeNet: lines, differences } = cumulativeNet(result);
  expect(early?.cumulativeNet).toEqual(lines);
  expect(early?.differences).toHaveLength(1);
  expect(early?.differences[0]?.value).toBeCloseTo(differences[0]?.mean.at(-1) ?? 0, 4);
});

it('scales what it saw of a sample to all accounts', () => {
  const sample = { from: 0, to: 0.4 };
  const sampled = ids.filter((id) => isInSample(id, sample)).length;
  const result = ran(sample);
  const early = earlyView(result, sample, { ids, customer });
  expect(early).toMatchObject({ accounts: sampled, of: ids.length });
  const scale = ids.length / sampled;
  const [line = []] = cumulativeNet(result).cumulativeNet;
  expect(early?.cumulativeNet[0]?.at(-1)).toBeCloseTo((line.at(-1) ?? 0) * scale, 6);
  const { value = 0, low = 0, high = 0 } = early?.differences[0] ?? {};
  expect(low).toBeLessThanOrEqual(value);
  expect(high).toBeGreaterThanOrEqual(value);
});

it('tells other measures in their own units, of all accounts as the comparison does', () => {
  const result = ran();
  const asked = ['curedShare', 'meanArrearsDays', 'arrearsOver90', 'costToCollect'] as const;
  const early = earlyView(result, { from: 0, to: 1 }, { ids, customer }, asked);
  const { measures } = compareArms(result, { scopeMinor: 100_000, customer });
  expect(early?.measures.map(({ measure }) => measure)).toEqual([...asked]);
  for (const { measure, differences } of early?.measures ?? []) {
    const compared = measures.find((one) => one.measure === measure)?.differences[0];
    const [told] = differences;
    expect(told?.value).toBeCloseTo(compared?.value ?? Number.NaN, 6);
    expect(told?.low ?? 0).toBeLessThanOrEqual(told?.value ?? 0);
    expect(told?.high ?? 0).toBeGreaterThanOrEqual(told?.value ?? 0);
  }
});

it('leaves out a rate that nobody has anything to work out from, it is not 0', () => {
  const short = ran(undefined, 20);
  const early = earlyView(short, { from: 0, to: 1 }, { ids, customer }, ['rollRate', 'curedShare']);
  expect(early?.measures.map(({ measure }) => measure)).toEqual(['curedShare']);
});

it('says nothing of nobody', () => {
  expect(earlyView(ran(), { from: 0, to: 0 }, { ids, customer })).toBeNull();
});
