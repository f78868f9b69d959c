import type { RunRequest } from '../../src-engine/protocol/methods.ts';
import { documentStore } from '../stores/document-state.ts';
import { go, navigationStore } from '../stores/navigation-store.ts';
import { runStore, selectedRun, startRun } from '../stores/run-store.ts';
import { focusScreenTitle } from '../ui/focus-screen-title.ts';

/** What Run takes when nobody chose anything else (Run setup on the Simulate screen). */
export const DEFAULT_RUN = { days: 120, replications: 24, seed: 20_417 } as const;

/** Every arm of the document under the settings of the last run, or the defaults. */
export function nextRequest(): RunRequest {
  const { summary } = documentStore.getState();
  const { lastRequest, selectedRunId } = runStore.getState();
  const before = lastRequest ?? selectedRun(summary.runs, selectedRunId) ?? DEFAULT_RUN;
  return {
    slots: summary.strategies.map((strategy) => strategy.slot),
    days: before.days,
    replications: before.replications,
    seed: before.seed,
  };
}

/** Why a run cannot start now, or null when it can. */
export function whyNotRun(): string | null {
  const { isOpen, summary } = documentStore.getState();
  if (!isOpen) return 'Open a document first.';
  if (summary.portfolio === null) return 'Import or generate a portfolio first.';
  if (summary.strategies.length === 0) return 'Add a strategy first.';
  if (runStore.getState().activity.kind === 'running') return 'A run is under way.';
  return null;
}

/** Runs all arms and shows the comparison when it is done, unless the user has gone elsewhere meanwhile. */
export async function runComparison(request: RunRequest = nextRequest()): Promise<void> {
  if (whyNotRun() !== null) return;
  const startedOn = navigationStore.getState().screen;
  const runId = await startRun(request);
  if (runId === null) {
    if (runStore.getState().activity.kind === 'failed') go('simulate');
    return;
  }
  if (navigationStore.getState().screen !== startedOn) return;
  go('compare', { run: String(runId) });
  focusScreenTitle();
}
