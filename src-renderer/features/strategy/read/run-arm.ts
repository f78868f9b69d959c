import type { DocumentSummary, RunHeader } from '../../../../src-engine/protocol/methods.ts';

/** The arm of a run that shows a strategy slot, and whether the slot has changed since. */
export interface RunArm {
  readonly runId: number;
  readonly arm: number;
  readonly changed: boolean;
}

/**
 * Finds the arm by the strategy's identity, else by its name, else by its place when the run had as many arms as there
 * are strategies now. null when the run knows nothing of the slot.
 */
export function runArmOf(
  run: RunHeader | null,
  strategies: DocumentSummary['strategies'],
  slot: number,
): RunArm | null {
  const place = strategies.findIndex((header) => header.slot === slot);
  const header = strategies[place];
  if (run === null || header === undefined) return null;
  const same = run.arms.findIndex((arm) => arm.strategyFingerprint === header.fingerprint);
  if (same >= 0) return { runId: run.id, arm: same, changed: false };
  const named = run.arms.findIndex((arm) => arm.name === header.name);
  if (named >= 0) return { runId: run.id, arm: named, changed: true };
  return run.arms.length === strategies.length
    ? { runId: run.id, arm: place, changed: true }
    : null;
}
