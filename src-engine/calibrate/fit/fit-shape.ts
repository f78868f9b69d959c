import { at } from '../../base/assert.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { RiskCell } from '../history/risk-cells.ts';
import { type AgeStrata, treatmentLikelihood } from './fit-treatments.ts';

/** What is tried (simulation.md 2.3). A model has no higher ceiling than 3: it stands for none. */
const HALF_LIVES_TRIED = [1, 2, 3, 5, 7, 10, 14, 21] as const;
const CEILINGS_TRIED = [0.8, 1.5, 3] as const;
/** The figure before is kept unless Akaike's criterion gains more. */
const LEAST_GAIN = 4;
/** Half the 95 % quantile of chi-square with one degree: likelihoods within it are as good. */
const AS_GOOD = 1.92;

/** A figure that history chose among those tried, with the lowest and the highest that are about as likely. */
export interface ChosenFigure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How long effects last and where they level off, as far as history says so. */
export interface ShapeFit {
  /** Treatments that were profiled, by index in the model. */
  readonly profiled: readonly number[];
  /** Half-lives that replace those of the model before. */
  readonly halfLives: readonly (ChosenFigure & { readonly treatment: number })[];
  /** Null keeps the ceiling of the model before. */
  readonly saturation: ChosenFigure | null;
  /** Gain of Akaike's criterion over the model before; 0 when everything is kept. */
  readonly gain: number;
}

interface Tried {
  readonly model: BehaviourModel;
  readonly halfLifeDays: number;
  readonly saturation: number;
  readonly logLikelihood: number;
  /** Twice the gain in likelihood less two for each figure that is not as before. */
  readonly gain: number;
}

function withHalfLife(model: BehaviourModel, index: number, halfLifeDays: number): BehaviourModel {
  return {
    ...model,
    treatments: model.treatments.map((treatment, place) =>
      place === index ? { ...treatment, halfLifeDays } : treatment,
    ),
  };
}

/** What is tried, with the figure before among it. */
function grid(tried: readonly number[], before: number): readonly number[] {
  return tried.includes(before) ? tried : [before, ...tried];
}

/** Every half-life of one treatment with every ceiling. `known` is the likelihood of the model as it is. */
function profile(
  model: BehaviourModel,
  treatment: number,
  usable: readonly number[],
  cellsOf: (model: BehaviourModel) => readonly RiskCell[],
  known: number,
  by: AgeStrata,
): readonly Tried[] {
  const before = at(model.treatments, treatment).halfLifeDays;
  return grid(HALF_LIVES_TRIED, before).flatMap((halfLifeDays) => {
    const decaying = withHalfLife(model, treatment, halfLifeDays);
    const cells = cellsOf(decaying);
    return grid(CEILINGS_TRIED, model.saturation).flatMap((saturation): Tried[] => {
      const tried = { ...decaying, saturation };
      const logLikelihood = treatmentLikelihood(tried, cells, usable, by);
      if (logLikelihood === null) return [];
      const changed = Number(halfLifeDays !== before) + Number(saturation !== model.saturation);
      const gain = 2 * (logLikelihood - known) - 2 * changed;
      return [{ model: tried, halfLifeDays, saturation, logLikelihood, gain }];
    });
  });
}

function rangeOf(value: number, tried: readonly Tried[], of: (one: Tried) => number): ChosenFigure {
  const best = Math.max(...tried.map(({ logLikelihood }) => logLikelihood));
  const good = tried.filter(({ logLikelihood }) => logLikelihood >= best - AS_GOOD).map(of);
  return { value, low: Math.min(value, ...good), high: Math.max(value, ...good) };
}

/**
 * Profile likelihood of half-lives and of the ceiling of effects (simulation.md 2.3): one treatment after the other, hazard
 * ratios fitted anew at every point. They are weakly identified, so the figures before stay unless Akaike's criterion gains
 * more than 4. `usable` are the treatments that were fitted; `cellsOf` counts the history's days under a model.
 */
export function fitShape(
  model: BehaviourModel,
  usable: readonly number[],
  cellsOf: (model: BehaviourModel) => readonly RiskCell[],
  by: AgeStrata = 'band',
): ShapeFit {
  const none: ShapeFit = { profiled: [], halfLives: [], saturation: null, gain: 0 };
  let now = model;
  let known = usable.length === 0 ? null : treatmentLikelihood(now, cellsOf(now), usable, by);
  if (known === null) return none;
  let { saturation } = none;
  let total = 0;
  const halfLives: (ChosenFigure & { treatment: number })[] = [];
  for (const treatment of usable) {
    const tried = profile(now, treatment, usable, cellsOf, known, by);
    let best: Tried | null = null;
    for (const one of tried) if (one.gain > (best?.gain ?? LEAST_GAIN)) best = one;
    if (best === null) continue;
    if (best.halfLifeDays !== at(now.treatments, treatment).halfLifeDays)
      halfLives.push({
        treatment,
        ...rangeOf(best.halfLifeDays, tried, (one) => one.halfLifeDays),
      });
    if (best.saturation !== now.saturation)
      saturation = rangeOf(best.saturation, tried, (one) => one.saturation);
    total += best.gain;
    now = best.model;
    known = best.logLikelihood;
  }
  return { profiled: usable, halfLives, saturation, gain: total };
}

/** The model with what was chosen. */
export function withShape(
  model: BehaviourModel,
  { halfLives, saturation }: ShapeFit,
): BehaviourModel {
  const shaped = halfLives.reduce(
    (now, { treatment, value }) => withHalfLife(now, treatment, value),
    model,
  );
  return saturation === null ? shaped : { ...shaped, saturation: saturation.value };
}
