import { mattersOfNext } from '../../src-engine/model/change-that-matters.ts';
import type { SetMatters } from '../../src-engine/model/comparison.ts';
import { primaryMember } from '../../src-engine/model/primary-measure.ts';
import type { RunHeader, RunRequest } from '../../src-engine/protocol/methods.ts';
import { counted } from '../format/count.ts';
import { wantedReplications } from '../format/replications-text.ts';
import { strategyTitle } from '../format/strategy-title.ts';
import { documentStore } from '../stores/document-state.ts';
import { go, navigationStore } from '../stores/navigation-store.ts';
import { runStore, selectedRun, startRun } from '../stores/run-store.ts';
import { strategyStore } from '../stores/strategy-state.ts';
import { focusScreenTitle } from '../ui/focus-screen-title.ts';

/** What Run takes when nobody chose anything else (Run setup on the Simulate screen). */
const DEFAULT_RUN = { days: 120, replications: 24, seed: 20_417 } as const;

/** Every arm of the document under the settings of the last run, or the defaults. */
export function nextRequest(): RunRequest {
  const { summary } = documentStore.getState();
  const { lastRequest, selectedRunId } = runStore.getState();
  const before: Omit<RunRequest, 'slots' | 'precision'> &
    SetMatters &
    Pick<RunHeader, 'askedReplications'> =
    lastRequest ?? selectedRun(summary.runs, selectedRunId) ?? DEFAULT_RUN;
  const wanted = wantedReplications(before);
  return {
    slots: summary.strategies.map((strategy) => strategy.slot),
    days: before.days,
    // One replication is a look at single accounts; a comparison after it goes back to enough of them.
    replications: wanted > 1 ? wanted : DEFAULT_RUN.replications,
    seed: before.seed,
    ...primaryMember(before.primaryMeasure),
    ...mattersOfNext(before),
  };
}

/** The next run takes this many days, and everything else as it would have. */
export function chooseDays(days: number): void {
  runStore.setState({ lastRequest: { ...nextRequest(), days } });
}

/** Why a run of these strategies cannot start now (without slots: of the whole document), or null when it can. */
export function whyNotRun(slots: readonly number[] = nextRequest().slots): string | null {
  const { isOpen, summary } = documentStore.getState();
  if (!isOpen) return 'Open a document first.';
  if (summary.portfolio === null) return 'Import or generate a portfolio first.';
  if (summary.strategies.length === 0) return 'Add a strategy first.';
  if (runStore.getState().activity.kind === 'running') return 'A run is under way.';
  return errorsIn(slots);
}

/** "Fix 1 error in ENERGY-EARLY to run.", for the first of the strategies that has any. */
function errorsIn(slots: readonly number[]): string | null {
  const { drafts } = strategyStore.getState();
  for (const slot of slots) {
    const draft = drafts[slot];
    const errors = draft?.problems.filter((problem) => problem.severity === 'error').length ?? 0;
    if (draft !== undefined && errors > 0) {
      return `Fix ${counted(errors, 'error')} in ${strategyTitle(draft.strategy.name)} to run.`;
    }
  }
  return null;
}

/** Runs all arms and shows the comparison when it is done, unless the user has gone elsewhere meanwhile. */
export async function runComparison(request: RunRequest = nextRequest()): Promise<void> {
  if (whyNotRun(request.slots) !== null) return;
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
