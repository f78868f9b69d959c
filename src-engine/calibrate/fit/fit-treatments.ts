import { at } from '../../base/assert.ts';
import { detExp, detLog } from '../../base/det-math.ts';
import { hazardFactor } from '../../kernel/behaviour/stimulus.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { CalibrationBadge } from '../../model/calibration.ts';
import type { RiskCell } from '../history/risk-cells.ts';
import { badgeOf } from './badge.ts';
import { complementaryLogLog, fitHazard, type HazardCell, type RidgePrior } from './fit-hazard.ts';
import { bandOfAge, PersonaMixture, stimulusOf } from './persona-mixture.ts';

/** The effect of one treatment of the model, fitted. */
export interface TreatmentFit {
  /** Index in the model's treatments. */
  readonly treatment: number;
  readonly hazardRatio: number;
  readonly low: number;
  readonly high: number;
  /** Full payments on days on which it acted. */
  readonly events: number;
  readonly badge: CalibrationBadge;
}

/** ln HR ~ N(ln HR of the model, .35^2) (simulation.md 2.3). */
const PRIOR_DEVIATION = 0.35;
/** Events that each coefficient needs; with fewer the block is dropped (simulation.md 2.8). */
const EVENTS_PER_COEFFICIENT = 10;
/** Saturation is straightened around the effects found: it settles within a few rounds. */
const ROUNDS = 4;
const Z95 = 1.959_963_984_540_054;
/** Bounds of the model: a contact cannot make customers pay less. */
const LEAST = 1;
const MOST = 20;

interface Rows {
  readonly cells: readonly HazardCell[];
  /** Strata of the age of the debt with payments, in the order of their intercepts. */
  readonly strata: readonly number[];
}

/**
 * What shares an intercept. `band`: an age band of the model. `age`: three days of age up to the 60th, then a band; customers with
 * and without a contact are then compared at the same age, which a hold-out allows and a rise of payments at that age asks for.
 */
export type AgeStrata = 'band' | 'age';
const STRATUM_DAYS = 3;
const LAST_STRATUM_DAY = 60;
/** Strata of bands are numbered from here on. */
const FIRST_BAND = 1000;

function stratumOf(model: BehaviourModel, ageDays: number, by: AgeStrata): number {
  if (by === 'age' && ageDays < LAST_STRATUM_DAY) return Math.floor(ageDays / STRATUM_DAYS);
  return FIRST_BAND + bandOfAge(model, ageDays);
}

/** What the doses of a cell multiply: log factor of a persona mix per unit of summed log hazard ratio. */
function gain(
  model: BehaviourModel,
  cell: RiskCell,
  shares: readonly number[],
  band: number,
): number {
  const sum = model.treatments.reduce(
    (total, { hazardRatio }, index) => total + (cell.doses?.[index] ?? 0) * detLog(hazardRatio),
    0,
  );
  if (sum <= 0) return 1;
  const stimulus = stimulusOf(model, cell.doses);
  let plain = 0;
  let treated = 0;
  for (const [index, { fullPerDay, treatmentSensitivity }] of model.personas.entries()) {
    const rate = (shares[index] ?? 0) * (fullPerDay[band] ?? 0);
    plain += rate;
    treated += rate * detExp(treatmentSensitivity * stimulus);
  }
  return plain === 0 ? 1 : detLog(treated / plain) / sum;
}

function untreated(model: BehaviourModel): BehaviourModel {
  return {
    ...model,
    treatments: model.treatments.map((treatment) => ({ ...treatment, hazardRatio: 1 })),
  };
}

/**
 * The mix of types among customers that a contact of some days ago has acted on: those who respond have paid and left, more of
 * them than of customers without it. Contacts are taken as one, of as many days ago as its dose has faded.
 */
function stillThere(
  model: BehaviourModel,
  { doses }: RiskCell,
  shares: readonly number[],
  band: number,
): readonly number[] {
  if (doses === null) return shares;
  const left = model.personas.map(({ fullPerDay, treatmentSensitivity }, persona) => {
    const perDay = fullPerDay[band] ?? 0;
    let more = 0;
    for (const [index, { hazardRatio, halfLifeDays }] of model.treatments.entries()) {
      const dose = doses[index] ?? 0;
      if (dose <= 0 || dose >= 1) continue;
      const days = Math.round((-detLog(dose) / Math.LN2) * halfLifeDays);
      for (let day = 0; day < days; day++) {
        const stimulus = detExp((-Math.LN2 * day) / halfLifeDays) * detLog(hazardRatio);
        more += perDay * (hazardFactor(stimulus, treatmentSensitivity, model.saturation) - 1);
      }
    }
    return (shares[persona] ?? 0) * detExp(-more);
  });
  const sum = left.reduce((total, share) => total + share, 0);
  return sum === 0 ? shares : left.map((share) => share / sum);
}

function rowsOf(
  model: BehaviourModel,
  cells: readonly RiskCell[],
  estimated: readonly number[],
  by: AgeStrata,
): Rows {
  // By age, who is still there is asked customer by customer: the mix to begin with is the one without any contact.
  const mixture = new PersonaMixture(by === 'age' ? untreated(model) : model, cells);
  const paid = cells.filter(({ full }) => full > 0);
  const strata = [...new Set(paid.map(({ ageDays }) => stratumOf(model, ageDays, by)))].sort(
    (a, b) => a - b,
  );
  const rows = cells.flatMap((cell): HazardCell[] => {
    const band = bandOfAge(model, cell.ageDays);
    const stratum = stratumOf(model, cell.ageDays, by);
    if (!strata.includes(stratum)) return [];
    const all = mixture.shares(cell.ageDays, cell.z);
    const shares = by === 'age' ? stillThere(model, cell, all, band) : all;
    const base = model.personas.reduce(
      (sum, { fullPerDay }, index) => sum + (shares[index] ?? 0) * (fullPerDay[band] ?? 0),
      0,
    );
    if (base <= 0) return [];
    const slope = gain(model, cell, shares, band);
    const known = model.treatments.reduce(
      (sum, { hazardRatio }, index) =>
        estimated.includes(index)
          ? sum
          : sum + (cell.doses?.[index] ?? 0) * detLog(hazardRatio) * slope,
      0,
    );
    const intercepts = strata.map((one) => (one === stratum ? 1 : 0));
    const doses = estimated.map((index) => (cell.doses?.[index] ?? 0) * slope);
    return [
      {
        x: [...intercepts, ...doses],
        atRisk: cell.daysAtRisk,
        events: cell.full,
        offset: detLog(base) + known,
      },
    ];
  });
  return { cells: rows, strata };
}

/** Full payments while a treatment acted. */
function eventsUnder(cells: readonly RiskCell[], treatment: number): number {
  return cells.reduce(
    (sum, { doses, full }) => ((doses?.[treatment] ?? 0) > 0 ? sum + full : sum),
    0,
  );
}

function withRatios(model: BehaviourModel, ratios: ReadonlyMap<number, number>): BehaviourModel {
  const treatments = model.treatments.map((treatment, index) => ({
    ...treatment,
    hazardRatio: ratios.get(index) ?? treatment.hazardRatio,
  }));
  return { ...model, treatments };
}

/** Treatments of which enough payments were seen while they acted. */
function usableOf(cells: readonly RiskCell[], estimated: readonly number[]): readonly number[] {
  return estimated.filter((index) => badgeOf(eventsUnder(cells, index)) !== 'default');
}

/** Ratios settled around the saturation they bring about, and how likely the cells are under them, priors left aside. */
interface RatioFit {
  readonly fits: readonly TreatmentFit[];
  readonly logLikelihood: number;
}

function fitRatios(
  model: BehaviourModel,
  cells: readonly RiskCell[],
  usable: readonly number[],
  by: AgeStrata,
): RatioFit | null {
  const events = cells.reduce((sum, cell) => sum + cell.full, 0);
  const first = rowsOf(model, cells, usable, by);
  if (events < EVENTS_PER_COEFFICIENT * (first.strata.length + usable.length)) return null;
  const priors: RidgePrior[] = [
    ...first.strata.map(() => ({ mean: 0, deviation: Number.POSITIVE_INFINITY })),
    ...usable.map((index) => ({
      mean: detLog(at(model.treatments, index).hazardRatio),
      deviation: PRIOR_DEVIATION,
    })),
  ];
  let ratios = new Map<number, number>();
  let found: RatioFit | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const { cells: rows, strata } = rowsOf(withRatios(model, ratios), cells, usable, by);
    const fit = fitHazard(rows, priors, complementaryLogLog);
    if (fit === null) return null;
    const fits = usable.map((treatment, place) => {
      const log = at(fit.coefficients, strata.length + place);
      const reach = Z95 * at(fit.errors, strata.length + place);
      const ratio = (value: number) => Math.max(LEAST, Math.min(MOST, detExp(value)));
      const seen = eventsUnder(cells, treatment);
      return {
        treatment,
        hazardRatio: ratio(log),
        low: detExp(log - reach),
        high: detExp(log + reach),
        events: seen,
        badge: badgeOf(seen),
      };
    });
    found = { fits, logLikelihood: fit.logLikelihood + penaltyOf(priors, fit.coefficients) };
    ratios = new Map(fits.map(({ treatment, hazardRatio }) => [treatment, hazardRatio]));
  }
  return found;
}

/** What the priors took off the likelihood. */
function penaltyOf(priors: readonly RidgePrior[], coefficients: readonly number[]): number {
  return priors.reduce((sum, { mean, deviation }, row) => {
    if (deviation === Number.POSITIVE_INFINITY) return sum;
    const off = (at(coefficients, row) - mean) / deviation;
    return sum + (off * off) / 2;
  }, 0);
}

/**
 * Hazard ratios of the treatments at indexes `estimated`, given the baselines' shape and the personas of the model: the
 * complementary log-log model of simulation.md 2.3 with a free intercept a stratum of age, the model's own intensities and the
 * other treatments as offset. Empty when events are too few or the cells cannot tell the effects apart.
 */
export function fitTreatments(
  model: BehaviourModel,
  cells: readonly RiskCell[],
  estimated: readonly number[],
  by: AgeStrata = 'band',
): readonly TreatmentFit[] {
  const usable = usableOf(cells, estimated);
  return usable.length === 0 ? [] : (fitRatios(model, cells, usable, by)?.fits ?? []);
}

/**
 * Log-likelihood of the cells at the ratios that fit best, for the half-lives and the ceiling of the model; null when nothing
 * can be fitted. `usable` are treatments that `fitTreatments` has fitted.
 */
export function treatmentLikelihood(
  model: BehaviourModel,
  cells: readonly RiskCell[],
  usable: readonly number[],
  by: AgeStrata = 'band',
): number | null {
  return fitRatios(model, cells, usable, by)?.logLikelihood ?? null;
}
