import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import type { BehaviourModel } from '../../src-engine/model/behaviour.ts';
import { Choices } from '../support/random-portfolio.ts';

/** The default model bent to its edges: strong and certain contacts, long lags, causes that are off or very likely. */
export function oddBehaviour(seed: number): BehaviourModel {
  const choices = new Choices(seed + 99_000_000);
  const model = defaultBehaviour();
  return {
    ...model,
    bandStartDays: choices.pick([model.bandStartDays, [0, 1, 2, 3, 4, 5]]),
    personas: model.personas.map((persona) => ({
      ...persona,
      // Sensitive customers show the last steps of a fading stimulus.
      treatmentSensitivity: persona.treatmentSensitivity * choices.pick([0, 1, 40]),
      fullPerDay: persona.fullPerDay.map((perDay) => perDay * choices.pick([0, 0.01, 1, 5, 30])),
      partialPerDay: persona.partialPerDay.map((perDay) => perDay * choices.pick([0, 1, 10])),
    })),
    treatments: model.treatments
      .filter(() => choices.chance(0.9))
      .map((treatment) => ({
        ...treatment,
        hazardRatio: choices.pick([1, treatment.hazardRatio, 40]),
        reach: choices.pick([0, treatment.reach, 1]),
        lagDays: choices.pick([0, 1, treatment.lagDays, 20]),
        halfLifeDays: choices.pick([0.5, treatment.halfLifeDays, 90]),
      })),
    saturation: choices.pick([0.3, 1.5, 4]),
    fatigue: choices.pick([0.8, 1, 0.2]),
    fatigueWindowDays: choices.pick([0, 3, 28]),
    partialSensitivity: choices.pick([0, 0.6, 2]),
    smallRemainderMinor: choices.pick([0, 100, 5000]),
    missedBill: { ...model.missedBill, probability: choices.pick([0, 0.05, 0.5, 0.95, 1]) },
    finalDebtFactor: choices.pick([0, 0.35, 1.5]),
    agency: choices.pick([
      { liquidation: 0, days: 1 },
      { liquidation: 0.9, days: 30 },
    ]),
    instalmentKept: choices.pick([0, 0.5, 0.89, 1]),
    returnedPayment: { probability: choices.pick([0, 0.3, 1]), afterDays: choices.pick([1, 4]) },
    billing: {
      ...model.billing,
      cycleDays: choices.pick([7, 30]),
      amountSigma: choices.pick([0, 0.25]),
    },
  };
}
