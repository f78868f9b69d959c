import type { Decision } from './explanation.ts';

/** Why a class with debt starts nothing. */
export const UNMATCHED_REASONS = [
  'held',
  'not-eligible',
  'no-control',
  'no-condition',
  'debt-too-small',
  'not-old-enough',
] as const;
export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number];

/** How many debts a criteria row answers on the as-of day. A debt is what one account owes in one debt class. */
export interface CriteriaRowHits {
  /** JSON pointer of the row. */
  readonly pointer: string;
  /** Debts for which it is the first row that matches. */
  readonly matched: number;
  readonly matchedMinor: number;
  /** Debts that it would match too if an earlier row of its condition did not. */
  readonly alsoMatched: number;
}

/** What the class controls of a strategy make of a portfolio on its as-of day, every account reviewed. */
export interface CriteriaCoverage {
  /** Debts in all. */
  readonly debts: number;
  readonly matched: number;
  readonly rows: readonly CriteriaRowHits[];
  /** Debts that start nothing, by the reason; those without any are left out. */
  readonly unmatched: readonly {
    readonly control: string;
    readonly reason: UnmatchedReason;
    readonly debts: number;
  }[];
}

/** One account tested against the class controls: what each of its debts would start, and the checks that say why. */
export interface AccountTest {
  readonly accountId: string;
  /** By debt class, in the portfolio's order; empty when the account owes nothing. */
  readonly decisions: readonly Decision[];
}
