import type { BehaviourModel } from '../model/behaviour.ts';
import { withoutOptions } from './without-options.ts';

/**
 * The model with nothing happening by chance: no payment of a customer's own, no promise, no accepted plan, no instalment,
 * no returned payment, nothing from agencies, bills of the usual amount that stay unpaid.
 */
export function stillModel(model: BehaviourModel): BehaviourModel {
  const plain = withoutOptions(model);
  const none = (perDay: readonly number[]) => perDay.map(() => 0);
  return {
    ...plain,
    personas: plain.personas.map((persona) => ({
      ...persona,
      fullPerDay: none(persona.fullPerDay),
      partialPerDay: none(persona.partialPerDay),
      promiseMade: 0,
      planAccepted: 0,
    })),
    missedBill: { probability: 1, scoreSlope: 0, inArrears: 0 },
    instalmentKept: 0,
    returnedPayment: { ...model.returnedPayment, probability: 0 },
    billing: { ...model.billing, amountSigma: 0 },
    restorePerDay: model.restorePerDay.map((step) => ({ ...step, perDay: 0 })),
    agency: { ...model.agency, liquidation: 0 },
  };
}
