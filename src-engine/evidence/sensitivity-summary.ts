import type { SensitivityResult } from '../model/sensitivity.ts';
import type { Evidence } from './evidence-schema.ts';

/** Assumptions that a reader is shown. */
const MOST_ASSUMPTIONS = 10;

/** What the evidence tells of a kept sensitivity: it was worked out before, and a bundle that is made again takes it over. */
export function sensitivitySummary(
  sensitivity: SensitivityResult,
): NonNullable<Evidence['sensitivity']> {
  const { engineVersion, accounts, sampledAccounts, isCancelled, difference } = sensitivity;
  return {
    ...{ engineVersion, accounts, sampledAccounts, isCancelled },
    difference: { value: difference.value, low: difference.low, high: difference.high },
    assumptions: sensitivity.ledger
      .filter(({ isInUse }) => isInUse)
      .slice(0, MOST_ASSUMPTIONS)
      .map(({ pointer, label, low, high, atLow, atHigh, flips }) => ({
        ...{ pointer, label, low, high, flips },
        atLow: atLow.value,
        atHigh: atHigh.value,
      })),
    breakEvens: sensitivity.breakEvens.map(({ sentence }) => sentence),
  };
}
