import type { DocumentSummary, RunHeader } from '../../../src-engine/protocol/methods.ts';

/** What no longer fits between a run and the open document; empty when the run is about what is open (ux 4.3). */
export function staleReasons(run: RunHeader, summary: DocumentSummary): readonly string[] {
  const known = new Set(summary.strategies.map((strategy) => strategy.fingerprint));
  const changed = run.arms.filter((arm) => !known.has(arm.strategyFingerprint));
  const reasons = changed.map((arm) => `${arm.name} changed`);
  if (summary.portfolio?.fingerprint !== run.portfolioFingerprint) {
    reasons.push('the portfolio changed');
  }
  return reasons;
}

/**
 * Strategy slots to run again for a run's arms: the slot with the same fingerprint, else the one with the same name,
 * each slot once. The champion is arm 0; arms whose strategy is gone are left out.
 */
export function slotsOfRun(run: RunHeader, summary: DocumentSummary): readonly number[] {
  const free = [...summary.strategies];
  const slots: number[] = [];
  for (const arm of run.arms) {
    const exact = free.findIndex((one) => one.fingerprint === arm.strategyFingerprint);
    const index = exact >= 0 ? exact : free.findIndex((one) => one.name === arm.name);
    const [strategy] = index < 0 ? [] : free.splice(index, 1);
    if (strategy !== undefined) slots.push(strategy.slot);
  }
  return slots;
}
