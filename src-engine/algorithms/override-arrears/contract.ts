import type { AlgorithmSpec, Parameters } from '../spec.ts';

/** One payor's active plans of a debt class, as columns of scheduled payments by day. */
export interface ScheduledPayments {
  readonly count: number;
  readonly day: Int32Array;
  readonly amountMinor: Float64Array;
  /** First row of the plan in the columns. */
  readonly from: number;
}

/** Debt class, override arrears (domain.md 3.4): pseudo payments that lower aged debt before criteria are tested. */
export interface OverrideArrearsSpec extends AlgorithmSpec {
  readonly spot: 'override-arrears';
  /**
   * Pseudo payment of one plan on `day`, minor units.
   * `paidMinor` is what the payor has paid in the class since the plan began.
   */
  compile(
    parameters: Parameters,
  ): (schedule: ScheduledPayments, paidMinor: number, day: number) => number;
  /** Whether pseudo payments eat the oldest debt first (decision 4), or the newest. */
  eatsOldestFirst(parameters: Parameters): boolean;
}
