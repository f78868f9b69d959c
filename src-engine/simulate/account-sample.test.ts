import { expect, it } from 'vitest';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { utilityPortfolio } from '../../test/support/utility-portfolio.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import { ACCOUNT_MEASURES } from '../model/run.ts';
import { isInSample, sampledPlaces, sampleNumber } from './account-sample.ts';

const IDS = Array.from({ length: 20_000 }, (_, index) => `A${String(index).padStart(6, '0')}`);

it('spreads accounts evenly', () => {
  for (const share of [0.04, 0.12, 0.36, 0.7]) {
    const count = IDS.filter((id) => isInSample(id, { from: 0, to: share })).length;
    const expected = share * IDS.length;
    // Within 4 standard errors.
    expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected * (1 - share)));
  }
});

it('nests samples that begin alike and cuts without gap or overlap', () => {
  for (const id of IDS.slice(0, 2000)) {
    const number = sampleNumber(id);
    expect(number).toBeGreaterThanOrEqual(0);
    expect(number).toBeLessThan(1);
    if (isInSample(id, { from: 0, to: 0.1 })) {
      expect(isInSample(id, { from: 0, to: 0.3 })).toBe(true);
    }
    const parts = [
      { from: 0, to: 0.1 },
      { from: 0.1, to: 0.3 },
      { from: 0.3, to: 1 },
    ].filter((part) => isInSample(id, part));
    expect(parts).toHaveLength(1);
  }
});

it('says of the places of a list what it says of their accounts, for each sample and list', () => {
  const ids = IDS.slice(0, 500);
  for (const sample of [
    { from: 0, to: 0.1 },
    { from: 0.1, to: 0.6 },
  ]) {
    for (const list of [ids, [...ids].reverse()]) {
      const isSampled = sampledPlaces(list, sample);
      expect(list.map((_, place) => isSampled(place))).toEqual(
        list.map((id) => isInSample(id, sample)),
      );
    }
  }
});

it('runs the accounts of a sample as the whole run does, and leaves the others at zero', () => {
  const portfolio = utilityPortfolio(120);
  const [champion, challenger] = defaultStrategies();
  const plan = aPlan([champion, challenger], { days: 60 });
  const whole = runPlan(portfolio, plan);
  const sample = { from: 0.2, to: 0.6 };
  const part = runPlan(portfolio, { ...plan, sample });
  const count = portfolio.accounts.count;
  let sampled = 0;
  for (const [arm, { accountSums }] of part.arms.entries()) {
    for (let row = 0; row < accountSums.length; row++) {
      const isIn = isInSample(portfolio.accounts.ids[row % count] ?? '', sample);
      if (isIn) sampled += 1;
      expect(accountSums[row]).toBe(isIn ? whole.arms[arm]?.accountSums[row] : 0);
    }
  }
  expect(sampled).toBeGreaterThan(20 * ACCOUNT_MEASURES.length);
});
