import { defaultBehaviour } from '../config/default-behaviour.ts';
import { stillModel } from '../config/still-model.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import type { Case } from './case-schema.ts';

/** Customers who do nothing by chance. What a case pays, it says. */
export function stillBehaviour({
  instalments,
  plansAccepted = false,
  fieldWorkDays,
}: Pick<Case, 'instalments' | 'plansAccepted' | 'fieldWorkDays'>): BehaviourModel {
  const model = stillModel(defaultBehaviour());
  return {
    ...model,
    name: 'Still',
    personas: model.personas.map((persona) => ({
      ...persona,
      planAccepted: plansAccepted ? 1 : 0,
    })),
    instalmentKept: instalments === 'KEPT' ? 1 : 0,
    returnedPayment: { probability: 0, afterDays: 4 },
    fieldWorkDays: { from: fieldWorkDays, to: fieldWorkDays },
  };
}
