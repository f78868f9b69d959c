import type { DocumentSummary, RunHeader } from '../../../src-engine/protocol/methods.ts';

/** What no longer fits between a run and the open document; empty when the run is about what is open (ux 4.3). */
export function staleReasons(run: RunHeader, summary: DocumentSummary): readonly string[] {
  const known = new Set(summary.strategies.map((strategy) => strategy.fingerprint));
  const changed = run.arms.filter((arm) => !known.has(arm.strategyFingerprint));
  const names = new Set(summary.strategies.map(({ name }) => name));
  const reasons = changed.map(
    ({ name }) => `${name} ${names.has(name) ? 'changed' : 'was removed or has another name'}`,
  );
  if (summary.portfolio?.fingerprint !== run.portfolioFingerprint) {
    reasons.push('the portfolio changed');
  }
  if (summary.behaviour.fingerprint !== run.behaviourFingerprint) {
    reasons.push('the behaviour model changed');
  }
  return reasons;
}
