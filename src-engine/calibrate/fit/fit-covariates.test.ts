import { describe, expect, it } from 'vitest';
import { plantedHistory } from '../../../test/support/planted-history.ts';
import { defaultBehaviour } from '../../config/default-behaviour.ts';
import { withoutOptions } from '../../config/without-options.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { calibratePortfolio } from '../calibrate-portfolio.ts';

/** The plain model with the default's covariates: what is planted here is known to it. */
function model(): BehaviourModel {
  const { covariates } = defaultBehaviour();
  if (covariates === undefined) throw new Error('the default has covariates');
  return { ...withoutOptions(defaultBehaviour()), covariates };
}

function calibrated(portfolio: Portfolio, before: BehaviourModel) {
  const result = calibratePortfolio(portfolio, {
    model: before,
    untilDay: portfolio.asOfDay,
    contacts: [],
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const rating = (account: number) => 500 + 10 * ((account * 29) % 41);
/** ln factor .7 a standard deviation of 100 points around 700; the prior says .3. */
const SLOPE = 0.7;
const byRating = (account: number) => Math.exp((SLOPE * (rating(account) - 700)) / 100);

describe('the effect of a credit rating on full payments', () => {
  const { portfolio } = plantedHistory({
    accounts: 4000,
    days: 60,
    truth: withoutOptions(defaultBehaviour()),
    rating,
    accountFactor: byRating,
  });
  const { fits, model: fitted, calibration } = calibrated(portfolio, model());

  it('comes back within two standard errors, in the model and with its origin', () => {
    const [fit] = fits.covariates.fits;
    expect(fits.covariates.fits.map(({ name }) => name)).toEqual(['creditRating']);
    const error = ((fit?.high ?? 0) - (fit?.low ?? 0)) / 2 / 1.959964;
    expect(error).toBeLessThan(0.06);
    expect(Math.abs((fit?.slope ?? 0) - SLOPE) / error).toBeLessThan(2);
    expect(fitted.covariates?.full.creditRating).toBe(fit?.slope);
    const origin = fitted.provenance?.find(
      ({ pointer }) => pointer === '/covariates/full/creditRating',
    );
    expect(origin).toMatchObject({ badge: 'data', grade: 'B', events: fit?.events });
    // All owe the same, and nothing else is known of them.
    expect(fitted.covariates?.full.debt).toBe(-0.2);
    expect(calibration.notes.join(' ')).toContain(
      'The effect on full payments of bad-debt score, lifetime value, debt, broken promises, years as a customer, direct debit stays assumed',
    );
  });

  it('leaves a prior that is right where it is, and baselines net of it', () => {
    const covariates = model().covariates;
    if (covariates === undefined) throw new Error('no covariates');
    const right = {
      ...model(),
      covariates: { ...covariates, full: { ...covariates.full, creditRating: SLOPE, debt: 0 } },
    };
    const again = calibrated(portfolio, right);
    for (const { cause, band, events, factor } of again.fits.bands) {
      if (cause !== 'full' || events < 200) continue;
      // The planted factor has no mean of 1: exp(s x) over ratings from 500 to 900, where the model's has one by a normal law.
      const planted = Math.exp((SLOPE * SLOPE) / 2);
      expect(Math.abs(Math.log(factor / planted)), `band ${band}`).toBeLessThan(0.12);
    }
  });
});

it('with fewer than ten payments a coefficient the block is dropped, and it is said', () => {
  const { portfolio } = plantedHistory({
    accounts: 45,
    days: 60,
    truth: withoutOptions(defaultBehaviour()),
    rating,
    accountFactor: byRating,
  });
  const { fits, model: fitted, calibration } = calibrated(portfolio, model());
  expect(fits.covariates.fits).toEqual([]);
  expect(fitted.covariates?.full.creditRating).toBe(0.3);
  expect(calibration.notes.join(' ')).toMatch(
    /What is known of accounts keeps its assumed effects|stays assumed/,
  );
});

it('weekdays come back from a history of three bills, of mean 1 over the week', () => {
  const planted = [1.4, 1.2, 1, 1, 1, 0.9, 0.5];
  const { calendar } = defaultBehaviour();
  if (calendar === undefined) throw new Error('the default has a calendar');
  const before = { ...withoutOptions(defaultBehaviour()), calendar };
  const { portfolio } = plantedHistory({
    accounts: 3000,
    days: 60,
    truth: withoutOptions(defaultBehaviour()),
    paidBills: 3,
    weekdayFactor: (weekday) => planted[weekday] ?? 1,
  });
  const { fits, model: fitted } = calibrated(portfolio, before);
  expect(fits.weekdays).toHaveLength(7);
  for (const { weekday, low, high } of fits.weekdays) {
    expect(low, `weekday ${weekday}`).toBeLessThan(planted[weekday] ?? 1);
    expect(high, `weekday ${weekday}`).toBeGreaterThan(planted[weekday] ?? 1);
  }
  const mean = (fitted.calendar?.weekdayFactors ?? []).reduce((sum, factor) => sum + factor, 0) / 7;
  expect(mean).toBeCloseTo(1, 12);
});
