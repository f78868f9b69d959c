import type { RateDefinition } from './define-rate.ts';
import { ARRANGEMENT_RATES } from './rates/arrangement-rates.ts';
import { CONTACT_RATES } from './rates/contact-rates.ts';
import { CURE_RATES } from './rates/cure-rates.ts';
import { DAYS_TO_PAY_RATES } from './rates/days-to-pay-rates.ts';
import { LOSS_RATES } from './rates/loss-rates.ts';
import { RECEIVABLE_RATES } from './rates/receivable-rates.ts';
import { RECOVERY_RATES } from './rates/recovery-rates.ts';
import { RETENTION_RATES } from './rates/retention-rates.ts';
import { SERVICE_RATES } from './rates/service-rates.ts';
import type { Rate } from './roll-rates.ts';

/** Rates of a run in their order, by subject; a rate by count stands before the same by value. */
export const RATE_DEFINITIONS = {
  ...RECOVERY_RATES,
  ...CURE_RATES,
  ...ARRANGEMENT_RATES,
  ...DAYS_TO_PAY_RATES,
  ...RECEIVABLE_RATES,
  ...LOSS_RATES,
  ...CONTACT_RATES,
  ...SERVICE_RATES,
  ...RETENTION_RATES,
} as const satisfies Readonly<Record<string, RateDefinition>>;

export type RateId = keyof typeof RATE_DEFINITIONS;
export const RATE_IDS = Object.keys(RATE_DEFINITIONS) as readonly RateId[];

/** A rate of an arm with its parts, means over replications (simulation.md 5). */
export interface RunRate extends Rate {
  readonly id: RateId;
  /** What the numerator and the denominator count, in words. */
  readonly counts: readonly [string, string];
  /** 95 % interval over replications, the portfolio held fixed (luck); null with one replication, and where it is not known. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of a challenger: its rate less the champion's, on the same accounts and draws; null for the champion, or without a rate. */
  readonly difference: {
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
}
