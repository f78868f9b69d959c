import { callEngine } from '../engine-client/client.ts';
import { counted } from '../format/count.ts';
import { type RunActivity, runStore } from './run-store.ts';
import { showFailure, showToast } from './toast-store.ts';

/** Why a run cannot be ended with what is complete now, or null when it can. */
export function whyNotStopAndKeep(activity: RunActivity): string | null {
  if (activity.kind !== 'running') return 'No run is under way.';
  const { total, replications, keeping } = activity;
  if (keeping !== null) return keepingWords(keeping);
  if (total === 0) return 'The run is being prepared.';
  if (replications === null)
    return 'This run cannot be kept in part: its replications are run in one go.';
  return replications === 0 ? 'No replication is complete yet.' : null;
}

/** "Stop and keep 8", what a button says that ends the run; without a number while none is complete. */
export function stopAndKeepWords(replications: number): string {
  return replications === 0 ? 'Stop and keep' : `Stop and keep ${replications}`;
}

/** "Keeping 8 replications…", while the engine ends the run. */
export function keepingWords(replications: number): string {
  return `Keeping ${counted(replications, 'replication')}…`;
}

/**
 * Ends the run under way with the replications that are complete: it then finishes as a run of so many. The engine says how
 * many they are, which may be one more than were shown. A refusal is told, and the run goes on.
 */
export async function stopAndKeep(): Promise<void> {
  const { activity, finished: before } = runStore.getState();
  if (activity.kind !== 'running' || whyNotStopAndKeep(activity) !== null) return;
  const { startedMs, replications } = activity;
  const isSameRun = (now: RunActivity): now is typeof activity =>
    now.kind === 'running' && now.startedMs === startedMs;
  const setKeeping = (keeping: number | null): void =>
    runStore.setState(({ activity: now }) =>
      isSameRun(now) ? { activity: { ...now, keeping } } : {},
    );
  setKeeping(replications);
  const answer = await callEngine('stopAndKeep', null);
  if (answer.ok) return setKeeping(answer.value.replications);
  const wasUnderWay = isSameRun(runStore.getState().activity);
  setKeeping(null);
  if (wasUnderWay) return showFailure(answer.error);
  const { finished } = runStore.getState();
  if (finished !== null && finished !== before)
    showToast('plain', `Run ${finished.runId} was complete before it could be stopped.`);
}
