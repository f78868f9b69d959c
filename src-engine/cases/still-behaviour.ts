import { defaultBehaviour } from '../config/default-behaviour.ts';
import type { BehaviourModel } from '../model/behaviour.ts';

/**
 * Customers who do nothing by chance: no payment of their own, no promise, no returned payment, bills of the usual amount
 * that stay unpaid. What a case pays, it says.
 */
export function stillBehaviour(instalmentsKept: boolean, fieldWorkDays: number): BehaviourModel {
  const model = defaultBehaviour();
  const none = (perDay: readonly number[]) => perDay.map(() => 0);
  return {
    ...model,
    name: 'Still',
    personas: model.personas.map((persona) => ({
      ...persona,
      fullPerDay: none(persona.fullPerDay),
      partialPerDay: none(persona.partialPerDay),
      promiseMade: 0,
      planAccepted: 0,
    })),
    missedBill: { probability: 1, scoreSlope: 0, inArrears: 0 },
    instalmentKept: instalmentsKept ? 1 : 0,
    returnedPayment: { ...model.returnedPayment, probability: 0 },
    billing: { ...model.billing, amountSigma: 0 },
    fieldWorkDays: { from: fieldWorkDays, to: fieldWorkDays },
    restorePerDay: model.restorePerDay.map((step) => ({ ...step, perDay: 0 })),
    agency: { ...model.agency, liquidation: 0 },
  };
}
