import type { AlgorithmSpec, Parameters } from '../spec.ts';

/** An agency that takes referrals, and what it holds. */
export interface AgencyLoad {
  readonly code: string;
  /** Debt referred to it and still active: the portfolio's at the as-of day, with the account's own changes since. */
  readonly activeMinor: number;
}

/**
 * Chooses the agency of a referral (domain.md 3.14). Only agencies that take referrals are offered, in the order of the
 * strategy; at least one.
 */
export interface AgencyChoiceSpec extends AlgorithmSpec {
  readonly spot: 'agency-choice';
  /** What it can be told about a choice, for people: "least referred" … */
  readonly reason: string;
  /** Index into `agencies`. */
  choose(parameters: Parameters, agencies: readonly AgencyLoad[], accountId: string): number;
}
