import { describe, expect, it } from 'vitest';
import { calibratePortfolio } from '../../src-engine/calibrate/calibrate-portfolio.ts';
import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import { withoutOptions } from '../../src-engine/config/without-options.ts';
import { plantedHistory } from '../support/planted-history.ts';

/** simulation.md 2.3 plants 1.8 and finds 1.799, 1.803 and 1.805 with a standard error of 0.06. */
const TRUE_RATIO = 1.8;
const ACCOUNTS = 40_000;

describe('P10: planted parameters come back from a large history', () => {
  // The histories are planted without calendar, covariates and the rise after a payment.
  const before = withoutOptions(defaultBehaviour());
  const truth = {
    ...before,
    personas: before.personas.map((persona) => ({
      ...persona,
      fullPerDay: persona.fullPerDay.map((rate, band) => rate * ([1.2, 0.8, 1.4, 0.7][band] ?? 1)),
    })),
  };
  const { portfolio, contacts } = plantedHistory({
    accounts: ACCOUNTS,
    days: 100,
    truth,
    smsAge: (u) => (u < 0.3 ? null : 2 + Math.floor(u * 20)),
  });
  const result = calibratePortfolio(portfolio, {
    model: before,
    untilDay: portfolio.asOfDay,
    contacts,
  });
  if (!result.ok) throw new Error(result.error.message);
  const { fits } = result.value;

  it('the effect of an SMS within two standard errors of 1.8, and narrowly', () => {
    const [sms] = fits.treatments;
    const error = Math.log((sms?.high ?? 1) / (sms?.low ?? 1)) / 2 / 1.959964;
    expect(error).toBeLessThan(0.06);
    expect(Math.abs(Math.log((sms?.hazardRatio ?? 0) / TRUE_RATIO)) / error).toBeLessThan(2);
  });

  it('baselines of both causes within two and a half standard errors, ten of them at once', () => {
    const wanted = [1.2, 0.8, 1.4, 0.7];
    const seen = fits.bands.filter(({ badge }) => badge === 'data');
    expect(seen.length).toBeGreaterThanOrEqual(9);
    for (const { cause, band, factor, events } of seen) {
      const planted = cause === 'full' ? (wanted[band] ?? 1) : 1;
      const deviations = Math.log(factor / planted) * Math.sqrt(events);
      expect(Math.abs(deviations), `${cause} ${band}`).toBeLessThan(2.5);
    }
  });
}, 600_000);
