import { defaultBehaviour } from '../config/default-behaviour.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import type { Case } from './case-schema.ts';

/**
 * Customers who do nothing by chance: no payment of their own, no promise, no returned payment, bills of the usual amount
 * that stay unpaid. What a case pays, it says.
 */
export function stillBehaviour({
  instalments,
  plansAccepted = false,
  fieldWorkDays,
}: Pick<Case, 'instalments' | 'plansAccepted' | 'fieldWorkDays'>): BehaviourModel {
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
      planAccepted: plansAccepted ? 1 : 0,
    })),
    missedBill: { probability: 1, scoreSlope: 0, inArrears: 0 },
    instalmentKept: instalments === 'KEPT' ? 1 : 0,
    returnedPayment: { probability: 0, afterDays: 4 },
    billing: { ...model.billing, amountSigma: 0 },
    fieldWorkDays: { from: fieldWorkDays, to: fieldWorkDays },
    restorePerDay: model.restorePerDay.map((step) => ({ ...step, perDay: 0 })),
    agency: { ...model.agency, liquidation: 0 },
  };
}
