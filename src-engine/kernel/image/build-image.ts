import { murmur3 } from '../../base/hash.ts';
import { type Portfolio, UNKNOWN_SCORE } from '../../model/portfolio.ts';
import { brokenPromises } from './broken-promises.ts';
import { DRAW_PERSONA, type KernelImage } from './kernel-image.ts';
import { openingHistory } from './opening-history.ts';
import { openingItems } from './opening-items.ts';
import { openingPlans } from './opening-plans.ts';
import { openingProcesses } from './opening-processes.ts';
import { openingProtection } from './opening-protection.ts';
import { openingTerms } from './opening-terms.ts';

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

/** Takes the opening position of every account: what is owed on the as-of day, by item, after all credits. */
export function buildImage(portfolio: Portfolio): KernelImage {
  const { accounts } = portfolio;
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
    customerClass: accounts.customerClass,
    segment: accounts.segment,
    riskCategory: accounts.riskCategory,
    managementGroup: accounts.managementGroup,
    assignedTemplate: accounts.assignedTemplate,
    badDebtScore: accounts.badDebtScore,
    churnScore: accounts.churnScore,
    lifetimeValueScore: accounts.lifetimeValueScore,
    nationality: accounts.nationality,
    upSellScore: accounts.upSellScore,
    crossSellScore: accounts.crossSellScore,
    creditLimitMinor: accounts.creditLimitMinor,
    brokenPromises: brokenPromises(portfolio),
    customer: accounts.customer,
    responsiblePersons: accounts.responsiblePersons,
    notifiedPersons: accounts.notifiedPersons,
    creditRating: accounts.creditRating,
    cashOnlyScore: accounts.cashOnlyScore,
    badDebtZ: Float64Array.from(accounts.badDebtScore, (score) =>
      score === UNKNOWN_SCORE ? 0 : (score - 50) / 20,
    ),
    flags: accounts.flags,
    postponeUntilDay: accounts.postponeUntilDay,
    lastReviewDay: accounts.lastReviewDay,
    persona: new Uint8Array(count).fill(DRAW_PERSONA),
    ...openingTerms(portfolio),
    ...items,
    ...plans,
    ...openingProtection(portfolio),
    ...openingHistory(portfolio),
    ...openingProcesses(portfolio),
  };
}
