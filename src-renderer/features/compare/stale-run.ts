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

/** An arm whose strategy the document has in another state under the same name. */
export interface EditedArm {
  readonly arm: number;
  readonly slot: number;
  readonly name: string;
}

/** Arms that can be compared with what the document has now, and put back: the strategy of that name has been edited since. */
export function editedArms(run: RunHeader, summary: DocumentSummary): readonly EditedArm[] {
  const known = new Set(summary.strategies.map((strategy) => strategy.fingerprint));
  return run.arms.flatMap(({ name, strategyFingerprint }, arm) => {
    if (known.has(strategyFingerprint)) return [];
    const now = summary.strategies.find((strategy) => strategy.name === name);
    return now === undefined ? [] : [{ arm, slot: now.slot, name }];
  });
}
