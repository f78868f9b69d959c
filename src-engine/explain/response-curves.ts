import { detExp } from '../base/det-math.ts';
import { PAYMENT_CAUSES } from '../kernel/behaviour/causes.ts';
import { type CompiledBehaviour, compileBehaviour } from '../kernel/behaviour/compile-behaviour.ts';
import { factorAt } from '../kernel/behaviour/daily-hazard.ts';
import { HAZARD_UNITS } from '../kernel/behaviour/hazard-units.ts';
import { type BehaviourModel, CHANNEL } from '../model/behaviour.ts';
import {
  CONTACT_COUNTS,
  CONTACT_SPACING_DAYS,
  type CurvePersona,
  type CurveTreatment,
  type ResponseCurves,
} from '../model/response-curves.ts';

/** Days past due that curves by age show, and days after the first contact. */
const AGE_DAYS = 210;
const EFFECT_DAYS = 60;
/** Summed log hazard ratios up to 4, in steps of 1/10. */
const SUM_STEPS = 41;

function bandOf({ bandStartDays }: CompiledBehaviour, age: number): number {
  let band = bandStartDays.length - 1;
  while (band > 0 && age < (bandStartDays[band] ?? 0)) band--;
  return band;
}

/** Intensity a day of a persona's cause by age, as the kernel spends it. */
function intensities(compiled: CompiledBehaviour, persona: number, cause: number): number[] {
  const row = (persona * PAYMENT_CAUSES + cause) * compiled.bandCount;
  return Array.from(
    { length: AGE_DAYS + 1 },
    (_, age) => (compiled.units[row + bandOf(compiled, age)] ?? 0) / HAZARD_UNITS,
  );
}

/** 1 - exp(-H): whose threshold is under the hazard spent has paid (simulation.md 1.2). */
function curedBy(perDay: readonly number[]): number[] {
  let spent = 0;
  return perDay.map((_, day) => {
    if (day > 0) spent += perDay[day - 1] ?? 0;
    return 1 - detExp(-spent);
  });
}

function factorTable(compiled: CompiledBehaviour, persona: number): Float64Array {
  return compiled.factors[persona * PAYMENT_CAUSES] ?? new Float64Array(0);
}

function personaCurves(compiled: CompiledBehaviour, share: number, index: number): CurvePersona {
  const persona = compiled.model.personas[index];
  const full = intensities(compiled, index, 0);
  const table = factorTable(compiled, index);
  return {
    code: persona?.code ?? '',
    meaning: persona?.meaning ?? '',
    share,
    full,
    partial: intensities(compiled, index, 1),
    cured: curedBy(full),
    saturated: Array.from({ length: SUM_STEPS }, (_, step) => factorAt(table, step / 10)),
  };
}

/** Summed stimulus by day of `count` contacts, all of them reached, the first on day 0 (phases 25 and 85). */
function stimulusDays(compiled: CompiledBehaviour, channel: number, count: number): number[] {
  const { decay, lagDays, weight, fatigueLimit, model } = compiled;
  const starts = new Map<number, number>();
  for (let contact = 0; contact < count; contact++) {
    const day = contact * CONTACT_SPACING_DAYS;
    const window = Math.floor(model.fatigueWindowDays / CONTACT_SPACING_DAYS);
    const before = Math.min(contact, window, fatigueLimit - 1);
    const from = day + 1 + (lagDays[channel] ?? 0);
    starts.set(from, weight[channel * fatigueLimit + before] ?? 0);
  }
  let stimulus = 0;
  return Array.from({ length: EFFECT_DAYS + 1 }, (_, day) => {
    stimulus = stimulus * (decay[channel] ?? 0) + (starts.get(day) ?? 0);
    return stimulus;
  });
}

function treatmentCurves(compiled: CompiledBehaviour): CurveTreatment[] {
  return compiled.model.treatments.map(({ channel, reach }) => {
    const days = CONTACT_COUNTS.map((count) => stimulusDays(compiled, CHANNEL[channel], count));
    return {
      channel,
      reach,
      factors: compiled.model.personas.map((_, persona) => {
        const table = factorTable(compiled, persona);
        return days.map((stimuli) => stimuli.map((stimulus) => factorAt(table, stimulus)));
      }),
    };
  });
}

/**
 * A behaviour model as curves: intensities by age, who is cured without contact, what contacts do from day to day, and where
 * their sum saturates. They come from the tables that the simulation itself runs on. Left out are what has mean 1 over time
 * and accounts (calendar, covariates) and what follows on a payment.
 */
export function responseCurves(model: BehaviourModel): ResponseCurves {
  const compiled = compileBehaviour(model);
  const weights = model.personas.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const personas = weights.map((weight, index) => personaCurves(compiled, weight / total, index));
  const pooled = (of: (persona: CurvePersona) => readonly number[]) =>
    Array.from({ length: AGE_DAYS + 1 }, (_, day) =>
      personas.reduce((sum, persona) => sum + persona.share * (of(persona)[day] ?? 0), 0),
    );
  const cured = pooled((persona) => persona.cured);
  return {
    name: model.name,
    personas,
    pooledCured: cured,
    pooledFull: cured.map((share, day) => {
      const paying = personas.reduce(
        (sum, one) => sum + one.share * (1 - (one.cured[day] ?? 0)) * (one.full[day] ?? 0),
        0,
      );
      return share >= 1 ? 0 : paying / (1 - share);
    }),
    treatments: treatmentCurves(compiled),
    saturationSums: Array.from({ length: SUM_STEPS }, (_, step) => step / 10),
    bandStartDays: model.bandStartDays,
  };
}
