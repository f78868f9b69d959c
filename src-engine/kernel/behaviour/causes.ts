import { PURPOSE } from '../../base/purposes.ts';

/**
 * Causes that compete each day (simulation.md 1.2), in the order that breaks ties. Payments are of every model; the
 * others happen when the model has the member that describes them. A new cause is a line here, its intensities in
 * compile-behaviour.ts and what it does in phase 25.
 */
export const CAUSE = {
  fullPayment: 0,
  partialPayment: 1,
  dispute: 2,
  churn: 3,
  bankruptcy: 4,
  planRequest: 5,
} as const;

/** Causes of a model without optional members: the payments. */
export const PAYMENT_CAUSES = 2;
export const CAUSE_COUNT = 6;

/** Purpose of each cause's threshold draws. */
export const CAUSE_PURPOSE: readonly number[] = [
  PURPOSE.fullPayment,
  PURPOSE.partialPayment,
  PURPOSE.dispute,
  PURPOSE.churn,
  PURPOSE.bankruptcy,
  PURPOSE.planRequest,
];
