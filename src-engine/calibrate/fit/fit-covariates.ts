import { at } from '../../base/assert.ts';
import { detLog } from '../../base/det-math.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { Covariates } from '../../model/behaviour-options.ts';
import type { CalibrationBadge } from '../../model/calibration.ts';
import type { AccountPanel, PanelRow } from '../history/account-panel.ts';
import { covariateEffect, FULL_COVARIATES } from '../history/known-values.ts';
import { badgeOf } from './badge.ts';
import { complementaryLogLog, fitHazard, type HazardCell, type RidgePrior } from './fit-hazard.ts';

/** The effect of one thing that is known of an account on its full payments, fitted. */
export interface CovariateFit {
  readonly name: (typeof FULL_COVARIATES)[number];
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  /** Full payments of accounts of which it is known. */
  readonly events: number;
  readonly badge: CalibrationBadge;
}

/** The whole block: what was fitted, and why nothing was. */
export interface CovariateFits {
  readonly fits: readonly CovariateFit[];
  /** Events and coefficients of a block that was dropped; null when it was fitted or there is nothing to fit. */
  readonly dropped: { readonly events: number; readonly coefficients: number } | null;
}

/** Literature priors N(value of the model, .5^2) (simulation.md 2.3). */
const PRIOR_DEVIATION = 0.5;
/** Events that each coefficient needs; with fewer the block is dropped (simulation.md 2.8). */
const EVENTS_PER_COEFFICIENT = 10;
/** A value that hardly differs between accounts says nothing of its effect. */
const LEAST_VARIANCE = 0.02;
const Z95 = 1.959_963_984_540_054;
/** Bounds of the model. */
const MOST = 3;

export const NO_COVARIATES: CovariateFits = { fits: [], dropped: null };

function eventsKnown(rows: readonly PanelRow[], place: number): number {
  return rows.reduce(
    (sum, { values, full }) => sum + ((values[place] ?? null) === null ? 0 : full),
    0,
  );
}

/** Variance of a value over the days at risk on which it is known. */
function variance(rows: readonly PanelRow[], place: number): number {
  let [days, sum, squares] = [0, 0, 0];
  for (const { values, daysAtRisk } of rows) {
    const value = values[place] ?? null;
    if (value === null) continue;
    days += daysAtRisk;
    sum += daysAtRisk * value;
    squares += daysAtRisk * value * value;
  }
  if (days === 0) return 0;
  const mean = sum / days;
  return squares / days - mean * mean;
}

function cellsOf(
  rows: readonly PanelRow[],
  bands: readonly number[],
  usable: readonly number[],
  covariates: Covariates,
): readonly HazardCell[] {
  return rows.flatMap(({ band, values, daysAtRisk, full, expected }): HazardCell[] => {
    if (!bands.includes(band) || expected <= 0) return [];
    const kept = values.reduce<number>(
      (sum, value, place) =>
        usable.includes(place) ? sum : sum + covariateEffect(covariates, place, value),
      0,
    );
    return [
      {
        x: [
          ...bands.map((one) => (one === band ? 1 : 0)),
          ...usable.map((place) => values[place] ?? 0),
        ],
        atRisk: daysAtRisk,
        events: full,
        offset: detLog(expected / daysAtRisk) + kept,
      },
    ];
  });
}

/**
 * Effects of what is known of an account on paying everything: complementary log-log over the rows of the panel, a free
 * intercept a band, the intensities of the panel as offset, the slopes of `model` as priors (simulation.md 2.3). Dropped
 * with fewer than ten events a coefficient (2.8).
 */
export function fitCovariates(model: BehaviourModel, { rows }: AccountPanel): CovariateFits {
  const { covariates } = model;
  if (covariates === undefined) return NO_COVARIATES;
  const usable = FULL_COVARIATES.map((_, place) => place).filter(
    (place) =>
      covariates.full[at(FULL_COVARIATES, place)] !== undefined &&
      badgeOf(eventsKnown(rows, place)) !== 'default' &&
      variance(rows, place) >= LEAST_VARIANCE,
  );
  if (usable.length === 0) return NO_COVARIATES;
  const bands = model.bandStartDays
    .map((_, band) => band)
    .filter((band) => rows.some((row) => row.band === band && row.full > 0));
  const events = rows.reduce((sum, { full }) => sum + full, 0);
  const coefficients = bands.length + usable.length;
  const dropped = { fits: [], dropped: { events, coefficients } };
  if (events < EVENTS_PER_COEFFICIENT * coefficients) return dropped;
  const priors: RidgePrior[] = [
    ...bands.map(() => ({ mean: 0, deviation: Number.POSITIVE_INFINITY })),
    ...usable.map((place) => ({
      mean: covariates.full[at(FULL_COVARIATES, place)] ?? 0,
      deviation: PRIOR_DEVIATION,
    })),
  ];
  const fit = fitHazard(cellsOf(rows, bands, usable, covariates), priors, complementaryLogLog);
  if (fit === null) return dropped;
  return {
    dropped: null,
    fits: usable.map((place, index) => {
      const slope = at(fit.coefficients, bands.length + index);
      const reach = Z95 * at(fit.errors, bands.length + index);
      const bounded = (value: number) => Math.max(-MOST, Math.min(MOST, value));
      const seen = eventsKnown(rows, place);
      return {
        name: at(FULL_COVARIATES, place),
        slope: bounded(slope),
        low: bounded(slope - reach),
        high: bounded(slope + reach),
        events: seen,
        badge: badgeOf(seen),
      };
    }),
  };
}

/** The model with the slopes that were fitted. */
export function withCovariates(model: BehaviourModel, { fits }: CovariateFits): BehaviourModel {
  const { covariates } = model;
  if (covariates === undefined || fits.length === 0) return model;
  const slopes = Object.fromEntries(fits.map(({ name, slope }) => [name, slope]));
  return { ...model, covariates: { ...covariates, full: { ...covariates.full, ...slopes } } };
}
