import type { BehaviourModel } from '../model/behaviour.ts';

/** The model without its optional members: customers pay, promise and take up plans, and do nothing else by chance. */
export function withoutOptions(model: BehaviourModel): BehaviourModel {
  const { selfExcitation, calendar, reDefault, covariates, dispute, churn, ...others } = model;
  const { bankruptcy, planRequest, complaint, ability, tone, overPayment, ...more } = others;
  const { laterPlacement, ...plain } = more;
  return {
    ...plain,
    personas: model.personas.map(
      ({ payDayBoost, planRequestPerDay, planRequestSensitivity, ...persona }) => persona,
    ),
  };
}
