import { pointerOf } from '../../config/pointer.ts';
import { withNumber } from '../../config/with-number.ts';
import type { BehaviourModel, Persona, Treatment } from '../../model/behaviour.ts';
import type { EvidenceGrade } from '../../model/evidence-grade.ts';
import type { AssumptionHeader, AssumptionUnit } from '../../model/sensitivity.ts';
import { fittedOrigin, fittedSpread, spreadRange } from './fitted-range.ts';
import {
  hazardRatioRange,
  type PriorRange,
  positiveRange,
  probabilityRange,
} from './prior-range.ts';

/** How far a search for the break-even goes: far beyond what anybody believes. */
const WIDE = 4;

/** An assumption that can be changed. */
export interface Assumption extends AssumptionHeader {
  /** Index of the treatment it belongs to; null for what bears on every customer. */
  readonly treatment: number | null;
  /** The widest range in which a break-even is looked for. */
  readonly widest: PriorRange;
  /** The ends so many standard deviations of the prior away. */
  readonly at: (deviations: number) => PriorRange;
  readonly apply: (model: BehaviourModel, value: number) => BehaviourModel;
}

type RangeOf = (deviations?: number) => PriorRange;

interface Figure {
  readonly path: readonly PropertyKey[];
  readonly label: string;
  readonly unit: AssumptionUnit;
  readonly value: number;
  readonly grade: EvidenceGrade;
  readonly source: string;
  readonly treatment?: number;
  readonly rangeOf: RangeOf;
  readonly apply?: Assumption['apply'];
}

/** Log spread of an assumed figure above 0, grade C (ADR 0033). */
const ASSUMED_SPREAD = 0.35;
const FITTED = 'Fitted to the portfolio’s own payments where enough were seen, else assumed.';
const ASSUMED = 'Assumed; no published figure for customers in arrears is behind it.';

/** Standard normal quantile of 90 %, the usual reach of a range. */
const USUAL = 1.281_551_565_544_600_4;

/** A figure that was fitted has the range, grade and source of its origin instead of an assumed one (simulation.md 4.3). */
function asFitted(model: BehaviourModel, figure: Figure, least: number, most: number): Figure {
  const origin = fittedOrigin(model, pointerOf(...figure.path));
  const spread = origin === null ? null : fittedSpread(origin);
  if (origin === null || spread === null) return figure;
  return {
    ...figure,
    grade: origin.grade,
    source: origin.source,
    rangeOf: (deviations = USUAL) => spreadRange(figure.value, spread, least, most, deviations),
  };
}

function assumption(figure: Figure): Assumption {
  const { path, label, unit, value, grade, source, rangeOf } = figure;
  const pointer = pointerOf(...path);
  return {
    pointer,
    label,
    unit,
    value,
    grade,
    source,
    ...rangeOf(),
    widest: rangeOf(WIDE),
    at: rangeOf,
    treatment: figure.treatment ?? null,
    apply: figure.apply ?? ((model, to) => withNumber(model, pointer, to)),
  };
}

/** `DISCONNECTION_NOTICE` as `Disconnection notice`. */
function channelWords(channel: string): string {
  const words = channel.replaceAll('_', ' ').toLowerCase();
  return channel === 'SMS' || channel === 'IVR'
    ? channel
    : words[0]?.toUpperCase() + words.slice(1);
}

function ofTreatment(
  model: BehaviourModel,
  treatment: Treatment,
  index: number,
): readonly Assumption[] {
  const { channel, grade, evidence: source, hazardRatio, halfLifeDays, reach } = treatment;
  const name = channelWords(channel);
  const common = { grade, source, treatment: index };
  const path = (member: string) => ['treatments', index, member];
  return [
    assumption(
      asFitted(
        model,
        {
          ...common,
          path: path('hazardRatio'),
          label: `${name}: effect on paying`,
          unit: 'ratio',
          value: hazardRatio,
          rangeOf: (deviations) => hazardRatioRange(hazardRatio, deviations),
        },
        1,
        20,
      ),
    ),
    assumption({
      ...common,
      path: path('halfLifeDays'),
      label: `${name}: days until half the effect is left`,
      unit: 'days',
      value: halfLifeDays,
      rangeOf: (deviations) => positiveRange(halfLifeDays, grade, 365, deviations),
    }),
    assumption({
      ...common,
      path: path('reach'),
      label: `${name}: share that is reached`,
      unit: 'probability',
      value: reach,
      rangeOf: (deviations) => probabilityRange(reach, grade, deviations),
    }),
  ];
}

/** Rates of a persona stretched as one: their shape over age is kept. */
function stretched(
  model: BehaviourModel,
  persona: number,
  member: 'fullPerDay' | 'partialPerDay',
  factor: number,
): BehaviourModel {
  const personas = model.personas.map((one, index) =>
    index === persona
      ? { ...one, [member]: one[member].map((rate) => Math.min(1, rate * factor)) }
      : one,
  );
  return { ...model, personas };
}

/**
 * Spread of the intensities of a persona stretched as one: the mean over its bands of what was fitted, or of what is assumed.
 * Null when none was fitted.
 */
function stretchSpread(
  model: BehaviourModel,
  index: number,
  member: 'fullPerDay' | 'partialPerDay',
): number | null {
  const rates = model.personas[index]?.[member] ?? [];
  let isFitted = false;
  const spreads = rates.map((_, band) => {
    const origin = fittedOrigin(model, pointerOf('personas', index, member, band));
    const spread = origin === null ? null : fittedSpread(origin);
    if (spread !== null) isFitted = true;
    return spread ?? ASSUMED_SPREAD;
  });
  return isFitted ? spreads.reduce((sum, spread) => sum + spread, 0) / spreads.length : null;
}

function ofPersona(model: BehaviourModel, persona: Persona, index: number): readonly Assumption[] {
  const { code, meaning, weight, treatmentSensitivity } = persona;
  const common = { grade: 'C', source: `${meaning}. ${ASSUMED}` } as const;
  const factor = (member: 'fullPerDay' | 'partialPerDay', what: string) => {
    const spread = stretchSpread(model, index, member);
    return assumption({
      ...common,
      ...(spread === null ? {} : { grade: 'B', source: FITTED }),
      path: ['personas', index, member],
      label: `Customers ${code}: ${what}`,
      unit: 'factor',
      value: 1,
      rangeOf: (deviations = USUAL) =>
        spread === null
          ? positiveRange(1, 'C', 1000, deviations)
          : spreadRange(1, spread, 0, 1000, deviations),
      apply: (before, to) => stretched(before, index, member, to),
    });
  };
  return [
    factor('fullPerDay', 'how fast all is paid untreated'),
    factor('partialPerDay', 'how often a part is paid'),
    assumption(
      asFitted(
        model,
        {
          ...common,
          path: ['personas', index, 'weight'],
          label: `Customers ${code}: how many there are`,
          unit: 'probability',
          value: weight,
          rangeOf: (deviations) => probabilityRange(weight, 'C', deviations),
        },
        0,
        1,
      ),
    ),
    assumption({
      ...common,
      path: ['personas', index, 'treatmentSensitivity'],
      label: `Customers ${code}: how much contacts move them`,
      unit: 'number',
      value: treatmentSensitivity,
      rangeOf: (deviations) => positiveRange(treatmentSensitivity, 'C', 2, deviations),
    }),
  ];
}

function ofModel(model: BehaviourModel): readonly Assumption[] {
  const common = { grade: 'C', source: ASSUMED } as const;
  const { saturation, fatigue, partialSensitivity, missedBill, instalmentKept } = model;
  return [
    assumption({
      ...common,
      path: ['saturation'],
      label: 'Ceiling of all effects together',
      unit: 'number',
      value: saturation,
      rangeOf: (deviations) => positiveRange(saturation, 'C', 3, deviations),
    }),
    assumption({
      ...common,
      path: ['fatigue'],
      label: 'What is left of the effect of a repeated contact',
      unit: 'probability',
      value: fatigue,
      rangeOf: (deviations) => probabilityRange(fatigue, 'C', deviations),
    }),
    assumption({
      ...common,
      path: ['partialSensitivity'],
      label: 'How much contacts move part payments',
      unit: 'number',
      value: partialSensitivity,
      rangeOf: (deviations) => positiveRange(partialSensitivity, 'C', 2, deviations),
    }),
    assumption(
      asFitted(
        model,
        {
          path: ['missedBill', 'probability'],
          label: 'Bills that are not paid on their due date',
          unit: 'probability',
          value: missedBill.probability,
          grade: 'B',
          source: 'Shares of customers past due that water utilities reported.',
          rangeOf: (deviations) => probabilityRange(missedBill.probability, 'B', deviations),
        },
        0,
        1,
      ),
    ),
    assumption({
      path: ['instalmentKept'],
      label: 'Pay-plan instalments that are paid',
      unit: 'probability',
      value: instalmentKept,
      grade: 'A',
      source: 'A regulator counts that half of hardship customers complete a plan of six months.',
      rangeOf: (deviations) => probabilityRange(instalmentKept, 'A', deviations),
    }),
  ];
}

/**
 * What a comparison rests on: every figure of a behaviour model that has a range, with its 10 and 90 % quantiles, in
 * the order of the document. A figure that is 0, or certain, has no range and is left out.
 */
export function assumptionsOf(model: BehaviourModel): readonly Assumption[] {
  return [
    ...model.personas.flatMap((persona, index) => ofPersona(model, persona, index)),
    ...model.treatments.flatMap((treatment, index) => ofTreatment(model, treatment, index)),
    ...ofModel(model),
  ].filter(({ low, high }) => low < high);
}
