import { detExp, detLog } from '../../base/det-math.ts';
import { type BehaviourModel, CHANNEL, type ChannelName } from '../../model/behaviour.ts';
import { CHANNEL_LIMIT } from './channel-limit.ts';
import { FactorTables } from './factor-tables.ts';
import { hazardUnits } from './hazard-units.ts';
import { type CompiledOptions, compileOptions } from './options/compile-options.ts';
import { contactWeight, dailyDecay } from './stimulus.ts';

/** A stimulus under this is over: its hazard ratio is below 1.0001. */
export const STIMULUS_FLOOR = 1 / 16_384;
/** Contacts of one channel counted for fatigue; more add nothing. */
const FATIGUE_LIMIT = 29;
export const WEEK = 7;

/**
 * A behaviour model as flat tables: units [(persona * causes + cause) * bands + band], factors
 * [persona * causes + cause][stimulus step], weights [channel * FATIGUE + contacts before].
 */
export interface CompiledBehaviour {
  readonly personaCount: number;
  readonly bandCount: number;
  readonly bandStartDays: Int32Array;
  /** Hazard units per day; causes in the order of CAUSE. */
  readonly units: Float64Array;
  readonly factors: readonly Float64Array[];
  /** Stretches of days after a cut, ascending, and the hazard of paying everything in them; 0 is as before the cut. */
  readonly restoreFromDays: Int32Array;
  readonly restoreUnits: Float64Array;
  readonly reach: Float64Array;
  readonly decay: Float64Array;
  readonly lagDays: Int32Array;
  /** Factor on a contact's effect by channel and weekday from Monday: [channel * 7 + weekday]. */
  readonly weekdays: Float64Array;
  /** Hazard units per day with which an agency collects a referral, the first of a debt and those after a recall. */
  readonly agencyUnits: number;
  readonly laterAgencyUnits: number;
  readonly model: BehaviourModel;
  /** Optional members; null when the model has none. */
  readonly options: CompiledOptions | null;
  /** Weight of a contact by channel and same-channel contacts before. */
  readonly weight: Float64Array;
  readonly fatigueLimit: number;
}

/** lambda = -ln(1 - L) / D a day: liquidation L over D days (simulation.md 1.7). */
function agencyUnits({ liquidation, days }: BehaviourModel['agency']): number {
  return hazardUnits(-detLog(1 - liquidation) / days);
}

/**
 * Compiles a model; all transcendental functions run here, none in the daily loop. Models that differ in some figures
 * only share the `tables` of the others.
 */
export function compileBehaviour(
  model: BehaviourModel,
  tables: FactorTables = FactorTables.shared,
): CompiledBehaviour {
  const bandCount = model.bandStartDays.length;
  const rows = model.personas;
  const reach = new Float64Array(CHANNEL_LIMIT);
  const decay = new Float64Array(CHANNEL_LIMIT);
  const lagDays = new Int32Array(CHANNEL_LIMIT);
  const weekdays = new Float64Array(CHANNEL_LIMIT * WEEK).fill(1);
  const weight = new Float64Array(CHANNEL_LIMIT * FATIGUE_LIMIT);
  for (const treatment of model.treatments) {
    const channel = CHANNEL[treatment.channel satisfies ChannelName];
    reach[channel] = treatment.reach;
    decay[channel] = dailyDecay(treatment.halfLifeDays);
    lagDays[channel] = treatment.lagDays;
    weekdays.set(treatment.weekdayFactors ?? [], channel * WEEK);
    for (let before = 0; before < FATIGUE_LIMIT; before++) {
      weight[channel * FATIGUE_LIMIT + before] = contactWeight(
        treatment.hazardRatio,
        model.fatigue,
        before,
      );
    }
  }
  return {
    personaCount: rows.length,
    bandCount,
    bandStartDays: Int32Array.from(model.bandStartDays),
    units: Float64Array.from(
      rows.flatMap((persona) => [...persona.fullPerDay, ...persona.partialPerDay].map(hazardUnits)),
    ),
    factors: rows.flatMap(({ treatmentSensitivity }) => [
      tables.of(treatmentSensitivity, model.saturation),
      tables.of(model.partialSensitivity * treatmentSensitivity, model.saturation),
    ]),
    restoreFromDays: Int32Array.from(model.restorePerDay, (stretch) => stretch.fromDay),
    restoreUnits: Float64Array.from(model.restorePerDay, ({ perDay }) => hazardUnits(perDay)),
    reach,
    decay,
    lagDays,
    weekdays,
    agencyUnits: agencyUnits(model.agency),
    laterAgencyUnits: agencyUnits(model.laterPlacement ?? model.agency),
    model,
    options: compileOptions(model, tables),
    weight,
    fatigueLimit: FATIGUE_LIMIT,
  };
}

/** Probability of logit `x`. */
export function logistic(x: number): number {
  return 1 / (1 + detExp(-x));
}

/** Index of the persona for a uniform draw, at a bad-debt score of `z` standard deviations (simulation.md 1.4). */
export function personaOf(model: BehaviourModel, z: number, uniform: number): number {
  const weights = model.personas.map((persona) => persona.weight * detExp(persona.scoreSlope * z));
  const total = weights.reduce((sum, value) => sum + value, 0);
  let left = uniform * total;
  for (const [index, value] of weights.entries()) {
    left -= value;
    if (left < 0) return index;
  }
  return weights.length - 1;
}
