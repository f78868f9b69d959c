import { describe, expect, it } from 'vitest';
import { anAccount } from '../../test/support/account-builder.ts';
import { plantedHistory } from '../../test/support/planted-history.ts';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { defaultBehaviour } from '../config/default-behaviour.ts';
import { withoutOptions } from '../config/without-options.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { type CalibrationResult, calibratePortfolio } from './calibrate-portfolio.ts';
import { type ContactRecord, HOLD_OUT } from './history/contact-record.ts';

/** Histories are planted without calendar, covariates and the rise after a payment. */
function plainModel(): BehaviourModel {
  return withoutOptions(defaultBehaviour());
}

function calibrated(
  portfolio: Portfolio,
  contacts: readonly ContactRecord[] = [],
  untilDay = portfolio.asOfDay,
): CalibrationResult {
  const result = calibratePortfolio(portfolio, { model: plainModel(), untilDay, contacts });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The default with its full and partial intensities multiplied band by band. */
function planted(full: readonly number[], partial: readonly number[]): BehaviourModel {
  const model = plainModel();
  const by = (rates: readonly number[], factors: readonly number[]) =>
    rates.map((rate, band) => rate * (factors[band] ?? 1));
  const personas = model.personas.map((persona) => ({
    ...persona,
    fullPerDay: by(persona.fullPerDay, full),
    partialPerDay: by(persona.partialPerDay, partial),
  }));
  return { ...model, personas };
}

describe('P10: planted parameters come back', () => {
  const truth = [1.3, 0.7, 1.5, 0.8];
  const parts = [0.6, 1.4, 1, 1.2];
  const history = plantedHistory({ accounts: 6000, days: 89, truth: planted(truth, parts) });
  const result = calibrated(history.portfolio);

  it('baselines of the bands within two standard errors', () => {
    const seen = result.fits.bands.filter(({ badge }) => badge === 'data');
    expect(seen.map(({ cause, band }) => `${cause} ${band}`)).toEqual(
      ['full', 'partial'].flatMap((cause) => [0, 1, 2, 3].map((band) => `${cause} ${band}`)),
    );
    for (const { cause, band, factor, events } of seen) {
      const wanted = (cause === 'full' ? truth : parts)[band] ?? 1;
      const deviations = Math.log(factor / wanted) * Math.sqrt(events);
      expect(Math.abs(deviations), `${cause} ${band}`).toBeLessThan(2);
    }
  });

  it('writes every persona with its interval, badge and day into a new model', () => {
    const { model, calibration } = result;
    const own = model.provenance?.find(({ pointer }) => pointer === '/personas/0/fullPerDay/0');
    const value = model.personas[0]?.fullPerDay[0] ?? 0;
    expect(own).toMatchObject({ badge: 'data', grade: 'B', calibratedOn: calibration.to });
    expect(own?.low).toBeLessThan(value);
    expect(own?.high).toBeGreaterThan(value);
    expect(own?.low).toBeLessThan(0.06 * 1.3);
    expect(own?.high).toBeGreaterThan(0.06 * 1.3);
    // Nothing was seen after 90 days.
    expect(model.personas[0]?.fullPerDay[4]).toBe(0.006);
    expect(model.provenance?.some(({ pointer }) => pointer === '/personas/0/fullPerDay/4')).toBe(
      false,
    );
    expect(calibration).toMatchObject({ version: 1, accounts: 6000, entries: 6000 });
    expect(plainModel().personas[0]?.fullPerDay[0]).toBe(0.06);
  });

  it('a model that was calibrated becomes the next version', () => {
    const again = calibratePortfolio(history.portfolio, {
      model: result.model,
      untilDay: history.portfolio.asOfDay,
      contacts: [],
    });
    expect(again.ok && again.value.calibration.version).toBe(2);
  });
});

describe('the effect of an SMS', () => {
  const truth = {
    ...plainModel(),
    treatments: plainModel().treatments.map((treatment) =>
      treatment.channel === 'SMS' ? { ...treatment, hazardRatio: 2.4 } : treatment,
    ),
  };
  const sms = (model: BehaviourModel) =>
    model.treatments.find(({ channel }) => channel === 'SMS')?.hazardRatio ?? 0;

  it('is estimated within two standard errors when its day differs', () => {
    const { portfolio, contacts } = plantedHistory({
      accounts: 8000,
      days: 45,
      truth,
      smsAge: (u) => (u < 0.25 ? null : 2 + Math.floor(u * 16)),
    });
    const { model, calibration, fits } = calibrated(portfolio, contacts);
    expect(calibration.identification).toMatchObject([{ channel: 'SMS', label: 'estimated' }]);
    const [fit] = fits.treatments;
    const error = Math.log((fit?.high ?? 0) / (fit?.low ?? 1)) / 2 / 1.96;
    expect(error).toBeLessThan(0.12);
    expect(Math.abs(Math.log(sms(model) / 2.4)) / error).toBeLessThan(2);
    // The baselines are net of it.
    for (const { cause, factor, events } of fits.bands.filter(({ badge }) => badge === 'data'))
      expect(Math.abs(Math.log(factor)) * Math.sqrt(events), cause).toBeLessThan(3);
  });

  it('stays assumed when everybody gets it on the same day, where payments rise anyway', () => {
    const { portfolio, contacts } = plantedHistory({
      accounts: 4000,
      days: 30,
      truth: plainModel(),
      smsAge: () => 5,
      bump: (age) => (age >= 6 && age <= 8 ? 1.6 : 1),
    });
    const { model, calibration } = calibrated(portfolio, contacts);
    expect(calibration.identification).toMatchObject([{ channel: 'SMS', label: 'assumed' }]);
    expect(calibration.identification[0]?.sentence).toContain('leave 5% of customers');
    expect(sms(model)).toBe(1.8);
    expect(model.provenance?.some(({ pointer }) => pointer.startsWith('/treatments'))).toBe(false);
  });

  describe('on one day for everybody, where payments rise anyway, but for a hold-out', () => {
    const { portfolio, contacts, heldOut } = plantedHistory({
      accounts: 30_000,
      days: 30,
      truth,
      smsAge: (u) => (u < 0.2 ? null : 5),
      bump: (age) => (age >= 6 && age <= 8 ? 1.6 : 1),
    });
    const records = heldOut.map(
      (accountId): ContactRecord => ({ accountId, day: 900, channel: HOLD_OUT, reached: null }),
    );

    it('stays assumed while nobody says who was held out', () => {
      const { calibration } = calibrated(portfolio, contacts);
      expect(calibration.identification).toMatchObject([{ channel: 'SMS', label: 'assumed' }]);
    });

    it('is estimated within two standard errors once that is told', () => {
      const { model, calibration, fits } = calibrated(portfolio, [...contacts, ...records]);
      expect(calibration.identification).toMatchObject([{ channel: 'SMS', label: 'estimated' }]);
      expect(calibration.identification[0]?.sentence).toContain('held out at random');
      const [fit] = fits.treatments;
      const error = Math.log((fit?.high ?? 0) / (fit?.low ?? 1)) / 2 / 1.96;
      expect(error).toBeLessThan(0.08);
      expect(Math.abs(Math.log(sms(model) / 2.4)) / error).toBeLessThan(2);
    });
  });
});

it('customers who pay worse than their score says shift the mix of types', () => {
  const shifted = {
    ...plainModel(),
    personas: plainModel().personas.map((persona) =>
      persona.code === 'W' || persona.code === 'G'
        ? { ...persona, weight: persona.weight * 2.5 }
        : persona,
    ),
  };
  const score = (account: number) => 10 + ((account * 37) % 81);
  const { portfolio } = plantedHistory({ accounts: 6000, days: 120, truth: shifted, score });
  const { fits, model } = calibrated(portfolio);
  expect(fits.shift.badge).toBe('shrunk');
  expect(fits.shift.unwilling).toBeGreaterThan(0.3);
  const weight = (code: string) => model.personas.find((one) => one.code === code)?.weight ?? 0;
  expect(weight('W')).toBeGreaterThan(0.15);
});

describe('thin and odd histories', () => {
  it('without payments there is nothing to learn from', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1').owes(10_000, 900, 920);
    const result = calibratePortfolio(rows.build(1000), {
      model: plainModel(),
      untilDay: 1000,
      contacts: [],
    });
    expect(result).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('no payments up to 1972-09-27') },
    });
  });

  it('one account leaves every figure and says so', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1').owes(10_000, 900, 920).pays(10_000, 940);
    const { model, calibration } = calibrated(rows.build(1000));
    expect(model.personas).toEqual(plainModel().personas);
    expect(model.provenance).toEqual([]);
    expect(calibration).toMatchObject({ entries: 1, fullPayments: 1, daysAtRisk: 20 });
    expect(calibration.notes.join(' ')).toContain('One account says nothing about other customers');
  });

  it('bills that were all paid in time say nothing of arrears', () => {
    const rows = new PortfolioFromRows();
    for (let account = 0; account < 40; account++)
      anAccount(rows, `A${account}`).owes(10_000, 900, 920).pays(10_000, 910);
    const { calibration } = calibrated(rows.build(1000));
    expect(calibration).toMatchObject({ entries: 0, daysAtRisk: 0 });
    expect(calibration.notes[0]).toContain('Nobody was past due in this history');
  });

  it('payments before bills are credit, those after the last day are held out, and both are told', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1').pays(4000, 890).owes(10_000, 900, 920).pays(6000, 915).pays(500, 1010);
    const { calibration, canBeSplit } = calibrated(rows.build(1000));
    expect(calibration).toMatchObject({ entries: 0, from: '1972-06-09' });
    // A test of it is not advised: one bill cannot be split.
    expect(canBeSplit).toBe(false);
    const notes = calibration.notes.join(' ');
    expect(notes).toContain('1 of 2 payments came while nothing was owed');
    expect(notes).toContain('1 payment comes after the last day');
  });

  it('a payment of a disputed bill pays that bill, and no other', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1').owes(10_000, 900, 920).owes(5000, 901, 921).pays(5000, 930, 1);
    const disputed = rows.transactions.findIndex(({ amountMinor }) => amountMinor === 5000);
    const bill = rows.transactions[disputed];
    if (bill !== undefined) rows.transactions[disputed] = { ...bill, disputed: true };
    const { calibration } = calibrated(rows.build(960));
    expect(calibration).toMatchObject({ daysAtRisk: 40, fullPayments: 0, partialPayments: 0 });
  });

  it('says where a default that is kept does not fit what was seen', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'B').owes(500, 900, 920).pays(500, 930);
    for (let account = 0; account < 200; account++)
      anAccount(rows, `A${account}`).owes(10_000, 900, 920);
    const { calibration } = calibrated(rows.build(960));
    expect(calibration.notes.join(' ')).toMatch(
      /Full payments in age band 1 contradict the default that is kept: 1 was seen where it expects \d+/,
    );
  });

  it('days on a pay plan are no days at risk', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A1')
      .owes(10_000, 900, 920)
      .pays(2000, 930)
      .plan(935, 'ENERGY', [[945, 4000]], { status: 'BROKEN', endDay: 950 })
      .pays(4000, 945);
    const { calibration } = calibrated(rows.build(960));
    // 921 to 934 and 951 to 960; the instalment is no payment of their own accord.
    expect(calibration).toMatchObject({ daysAtRisk: 14 + 10, partialPayments: 1, fullPayments: 0 });
  });
});
