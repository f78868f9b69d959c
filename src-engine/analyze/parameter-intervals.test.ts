import { expect, test } from 'vitest';
import { randomPortfolio } from '../../test/support/random-portfolio.ts';
import { randomStrategy } from '../../test/support/random-strategy.ts';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { MEASURES } from '../model/comparison.ts';
import { compareArms } from './compare-arms.ts';
import { drawnDifferences, parameterIntervals } from './parameter-intervals.ts';

const portfolio = randomPortfolio(5, 300, 20_514);
const plan = aPlan([randomStrategy(5), randomStrategy(6)], { days: 60, replications: 4 });
const result = runPlan(portfolio, plan);
const context = { scopeMinor: 1_000_000, customer: null };
const plain = compareArms(result, context);
const net = MEASURES.indexOf('netCash');

/** `draws` differences that all are the run's own, moved by so much for every second one. */
function drawnBy(move: number, draws = 50) {
  const own = drawnDifferences(result);
  return Array.from({ length: draws }, (_, draw) =>
    own.map((differences) => differences.map((value) => value + (draw % 2 === 0 ? move : -move))),
  );
}

test('draws that differ by nothing leave the interval of the sample', () => {
  const { measures, draws } = parameterIntervals(result, context, drawnBy(0));
  expect(draws).toBe(50);
  measures.forEach(({ measure, differences, readings }, row) => {
    expect(readings).toEqual(plain.measures[row]?.readings);
    expect(measure).toBe(plain.measures[row]?.measure);
    const before = plain.measures[row]?.differences[0];
    expect(differences[0]?.value).toBe(before?.value);
    expect(differences[0]?.parameterShare).toBe(0);
    expect(differences[0]?.low).toBeCloseTo(before?.low ?? 0, 6);
    expect(differences[0]?.high).toBeCloseTo(before?.high ?? 0, 6);
  });
});

test('what draws differ by beyond luck widens it: sqrt of the sum of squares', () => {
  const move = 1e7;
  const { measures } = parameterIntervals(result, context, drawnBy(move));
  const before = plain.measures[net]?.differences[0];
  const after = measures[net]?.differences[0];
  if (before === undefined || after === undefined || before.luckHigh === null)
    throw new Error('none');
  const half = (before.high - before.low) / 2 / 1.959964;
  const luck = (before.luckHigh - before.value) / 1.959964;
  // 50 draws at plus and minus `move`: the variance is move^2 x 50 / 49.
  const drawn = (move * move * 50) / 49 - luck * luck * plan.replications;
  const expected = Math.sqrt(half * half + drawn) * 1.959964;
  expect((after.high - after.low) / 2).toBeCloseTo(expected, -2);
  expect(after.parameterShare).toBeCloseTo(drawn / (drawn + half * half), 6);
});
