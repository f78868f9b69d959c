import { detExp } from '../base/det-math.ts';
import { murmur3 } from '../base/hash.ts';
import { normalQuantile } from '../base/normal-quantile.ts';
import { philox4x32, philoxBlock, uniform52 } from '../base/philox.ts';
import { PURPOSE } from '../base/purposes.ts';

/** What a draw of the generator decides. Append only: a new slot leaves every other draw as it was. */
export const SLOT = {
  segment: 1,
  division: 2,
  risk: 3,
  arrears: 4,
  amount: 5,
  rating: 6,
  churn: 7,
  lifetimeValue: 8,
  phase: 9,
  services: 10,
  serviceAmount: 11,
  billNoise: 12,
  paymentLate: 13,
  paymentDelay: 14,
  partial: 15,
  protection: 16,
  budget: 17,
  contactData: 18,
  tenure: 19,
  postpone: 20,
  lastReview: 21,
  dispute: 22,
  plan: 23,
  scoreKnown: 24,
  serviceArrears: 25,
  name: 26,
  related: 27,
  optOut: 28,
  persons: 29,
  premise: 30,
  meter: 31,
  subAgreement: 32,
  agreementStatus: 33,
  payoff: 34,
  hold: 35,
  promise: 36,
  ratingRow: 37,
  pastPlan: 38,
  referral: 39,
  fact: 40,
  payor: 41,
  crm: 42,
  process: 43,
} as const;
export type Slot = (typeof SLOT)[keyof typeof SLOT];

/** Draws per slot. 24 bits of occurrence hold 16 384 slots. */
const DRAWS_PER_SLOT = 1024;

/**
 * The random numbers of one account: functions of (seed, account number, slot, index), never a sequence, so that an
 * account is the same whatever comes before it and however many there are (simulation.md 4.1, purpose 23).
 */
export class AccountDraws {
  private readonly block = philoxBlock();
  private readonly keyLow: number;
  private readonly keyHigh: number;
  private counterA = 0;
  private counterB = 0;

  constructor(seed: number) {
    this.keyLow = seed % 4_294_967_296;
    this.keyHigh = Math.floor(seed / 4_294_967_296);
  }

  /** Turns to another account. */
  use(accountId: string): void {
    this.counterA = murmur3(accountId, 0x9e37_79b9);
    this.counterB = murmur3(accountId, 0x85eb_ca77);
  }

  /** Uniform on the open interval (0, 1). */
  uniform(slot: Slot, index = 0): number {
    const occurrence = slot * DRAWS_PER_SLOT + index;
    const purpose = ((PURPOSE.portfolioSynthesis << 24) | occurrence) >>> 0;
    philox4x32(this.block, this.counterA, this.counterB, purpose, 0, this.keyLow, this.keyHigh);
    const words = this.block.words;
    return uniform52(words[0] ?? 0, words[1] ?? 0);
  }

  /** Whole number from 0 to `count` - 1. */
  below(count: number, slot: Slot, index = 0): number {
    return Math.floor(this.uniform(slot, index) * count);
  }

  /** True with the given probability. */
  chance(probability: number, slot: Slot, index = 0): boolean {
    return this.uniform(slot, index) < probability;
  }

  /** Standard normal. */
  normal(slot: Slot, index = 0): number {
    return normalQuantile(this.uniform(slot, index));
  }

  /** Log-normal with median 1. */
  logNormal(sigma: number, slot: Slot, index = 0): number {
    return detExp(sigma * this.normal(slot, index));
  }
}
