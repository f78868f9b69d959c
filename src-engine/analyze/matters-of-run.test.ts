import { expect, test } from 'vitest';
import { randomPortfolio } from '../../test/support/random-portfolio.ts';
import { randomStrategy } from '../../test/support/random-strategy.ts';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { MEASURES } from '../model/comparison.ts';
import { compareArms } from './compare-arms.ts';
import { mattersOfRun } from './matters-of-run.ts';
import { parameterIntervals } from './parameter-intervals.ts';

const portfolio = randomPortfolio(5, 300, 20_514);
const plan = aPlan([randomStrategy(6), randomStrategy(5)], { days: 60, replications: 4 });
const result = runPlan(portfolio, plan);
const context = { scopeMinor: 10_000_000, customer: null };
const plain = compareArms(result, context);

test('what is set holds in the place of the default, which is told beside it', () => {
  const set = { netCash: 7, curedShare: 0.2 };
  const { inForce, defaults } = mattersOfRun(result, { ...context, matters: set });
  expect(defaults).toEqual(mattersOfRun(result, context).inForce);
  expect(defaults.netCash).toBe(40_000);
  expect(inForce).toEqual({ ...defaults, ...set });
  const { measures, ...rest } = compareArms(result, { ...context, matters: set });
  expect(rest.matters).toEqual(set);
  for (const row of measures) {
    const before = plain.measures.find(({ measure }) => measure === row.measure);
    const isSet = row.measure === 'netCash' || row.measure === 'curedShare';
    expect(row.changeThatMatters).toBe(inForce[row.measure]);
    expect(row.defaultChangeThatMatters).toBe(isSet ? defaults[row.measure] : undefined);
    // No number of the comparison depends on it.
    expect(row.differences).toEqual(before?.differences);
    expect(row.familyPValues).toEqual(before?.familyPValues);
    if (!isSet) expect(row).toEqual(before);
  }
});

test('an edit holds in the place of all that was set before', () => {
  const set = { matters: { netCash: 7 }, editedMatters: { npv: 9 } };
  const { inForce, defaults } = mattersOfRun(result, { ...context, ...set });
  expect(inForce).toEqual({ ...defaults, npv: 9 });
  expect(compareArms(result, { ...context, ...set })).toMatchObject(set);
});

test('with a change beyond every interval no difference matters, with none every sure one does', () => {
  const all = (change: number) => Object.fromEntries(MEASURES.map((id) => [id, change]));
  const wide = compareArms(result, { ...context, matters: all(1e12) });
  for (const { readings } of wide.measures)
    expect(['No difference', 'Slightly better', 'Slightly worse']).toContain(readings[0]);
  const narrow = compareArms(result, { ...context, matters: all(0) });
  const seen = new Set(narrow.measures.flatMap(({ readings }) => readings));
  expect([...seen].filter((reading) => reading.startsWith('Slightly'))).toEqual([]);
  expect(seen.size).toBeGreaterThan(1);
  // The same rule in the intervals of drawn assumptions.
  const drawn = parameterIntervals(result, { ...context, matters: all(1e12) }, []);
  for (const { readings } of drawn.measures)
    expect(['No difference', 'Slightly better', 'Slightly worse']).toContain(readings[0]);
});

test('the headline and its checks go by what is set', () => {
  const worse = plain.measures.filter(
    ({ measure, readings }) => measure !== 'netCash' && readings[0] === 'Worse',
  );
  expect(worse.length).toBeGreaterThan(0);
  expect(plain.headlines[0]?.checks.measures).toEqual(worse.map(({ measure }) => measure));
  const matters = Object.fromEntries(worse.map(({ measure }) => [measure, 1e12]));
  const [headline] = compareArms(result, { ...context, matters }).headlines;
  expect(headline?.checks.measures).toEqual([]);
});

test('thin data stays the least that can matter', () => {
  const thin = { ...context, isThin: true };
  const { defaults } = mattersOfRun(result, thin);
  expect(defaults.netCash).toBeGreaterThan(7);
  const { inForce } = mattersOfRun(result, { ...thin, matters: { netCash: 7, cost: 7 } });
  expect(inForce.cost).toBe(7);
  expect(inForce.netCash).toBeGreaterThan(7);
  const larger = 10 * defaults.netCash;
  expect(mattersOfRun(result, { ...thin, matters: { netCash: larger } }).inForce.netCash).toBe(
    larger,
  );
});
