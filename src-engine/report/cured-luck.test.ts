import { expect, it } from 'vitest';
import { quantile95 } from '../analyze/quantiles.ts';
import { ACCOUNT_MEASURES, type ArmResult } from '../model/run.ts';
import { curedLuck } from './cured-luck.ts';

const ROW = ACCOUNT_MEASURES.indexOf('cured');

/** An arm by what was kept of each account: in how many replications it was cured, and differed from the champion. */
function arm(cured: readonly number[], squares: readonly number[] = []): ArmResult {
  const column = (values: readonly number[]) => {
    const all = new Float64Array(ACCOUNT_MEASURES.length * cured.length);
    all.set(values, ROW * cured.length);
    return all;
  };
  return {
    accountSums: column(cured),
    differenceSquares: column(squares),
  } as Partial<ArmResult> as ArmResult;
}

const RUN = { accounts: 3, replications: 4 };

it('variances of accounts add up, each by its weight', () => {
  // Cured 4, 2 and 1 of 4 times: sample variances 0, 1/3 and 1/4; weights 1, 1 and 2 of 4.
  const { level, difference } = curedLuck(arm([4, 2, 1]), null, Float64Array.from([1, 1, 2]), RUN);
  expect(level).toBeCloseTo((quantile95(4) * Math.sqrt((1 / 3 + 4 / 4) / 4)) / 4, 12);
  expect(difference).toBeNull();
});

it('of one account it is what its replications say, and the difference is paired', () => {
  // Champion 1 1 0 0, challenger 1 1 1 0: the difference is 0 0 1 0, sample variance 1/4.
  const weights = Float64Array.from([1, 0, 0]);
  const { difference } = curedLuck(arm([3, 0, 0], [1, 0, 0]), arm([2, 0, 0]), weights, RUN);
  expect(difference).toBeCloseTo(quantile95(4) * Math.sqrt(0.25 / 4), 12);
});

it('arms that decide alike differ by no luck', () => {
  const weights = new Float64Array(3).fill(1);
  expect(curedLuck(arm([3, 2, 0]), arm([3, 2, 0]), weights, RUN).difference).toBe(0);
});

it('says nothing with one replication, nor of accounts that nobody weighs', () => {
  const nothing = { level: null, difference: null };
  const one = { accounts: 3, replications: 1 };
  expect(curedLuck(arm([1, 0, 1]), null, new Float64Array(3).fill(1), one)).toEqual(nothing);
  expect(curedLuck(arm([1, 0, 1]), null, new Float64Array(3), RUN)).toEqual(nothing);
});
