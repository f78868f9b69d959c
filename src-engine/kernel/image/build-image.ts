import { murmur3 } from '../../base/hash.ts';
import { AGREEMENT_STATUS, type Portfolio, UNKNOWN_SCORE } from '../../model/portfolio.ts';
import { DRAW_PERSONA, type KernelImage } from './kernel-image.ts';
import { openingItems } from './opening-items.ts';
import { openingPlans } from './opening-plans.ts';

/** Seeds of the two id hashes; one alone collides for about 116 pairs in a million accounts (simulation.md 4.1). */
const KEY_SEED_A = 0x9e37_79b9;
const KEY_SEED_B = 0x85eb_ca77;

function largestGap(starts: Int32Array): number {
  let largest = 0;
  for (let index = 1; index < starts.length; index++) {
    largest = Math.max(largest, (starts[index] ?? 0) - (starts[index - 1] ?? 0));
  }
  return largest;
}

/** 1 for agreements in service: ACTIVE, or REACTIVATED after a stop. */
function canBeSevered(status: number): number {
  return status === AGREEMENT_STATUS.ACTIVE || status === AGREEMENT_STATUS.REACTIVATED ? 1 : 0;
}

/** Takes the opening position of every account: what is owed on the as-of day, by item, after all credits. */
export function buildImage(portfolio: Portfolio): KernelImage {
  const { accounts, agreements } = portfolio;
  const count = accounts.count;
  const items = openingItems(portfolio);
  const plans = openingPlans(portfolio);
  return {
    asOfDay: portfolio.asOfDay,
    accountCount: count,
    classCount: portfolio.debtClasses.length,
    maxItems: largestGap(items.itemStart),
    maxAgreements: largestGap(accounts.agreementStart),
    maxPlans: largestGap(plans.planStart),
    maxInstalments: largestGap(plans.instalmentStart),
    ids: accounts.ids,
    keyA: Uint32Array.from(accounts.ids, (id) => murmur3(id, KEY_SEED_A)),
    keyB: Uint32Array.from(accounts.ids, (id) => murmur3(id, KEY_SEED_B)),
    division: accounts.division,
    collectionClass: accounts.collectionClass,
    riskCategory: accounts.riskCategory,
    creditRating: accounts.creditRating,
    badDebtZ: Float64Array.from(accounts.badDebtScore, (score) =>
      score === UNKNOWN_SCORE ? 0 : (score - 50) / 20,
    ),
    // Only the flags that the image's rules read fit its byte.
    flags: Uint8Array.from(accounts.flags, (flags) => flags & 0xff),
    postponeUntilDay: accounts.postponeUntilDay,
    lastReviewDay: accounts.lastReviewDay,
    persona: new Uint8Array(count).fill(DRAW_PERSONA),
    agreementStart: accounts.agreementStart,
    agreementClass: agreements.debtClass,
    agreementService: agreements.service,
    agreementActive: Uint8Array.from(agreements.status, canBeSevered),
    ...items,
    ...plans,
  };
}
