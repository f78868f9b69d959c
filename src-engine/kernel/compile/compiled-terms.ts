import type { Strategy } from '../../config/strategy-schema.ts';

/** Terms of a customer class in a division (domain.md 2.2). */
export interface CompiledTerms {
  readonly daysTillBillDue: number;
  readonly reviewFrequencyDays: number;
  readonly reviewGraceDays: number;
  readonly returnedPaymentFeeMinor: number;
  readonly lateCharge: Strategy['customerClasses'][number]['lateCharge'];
}
