import { callEngine } from '../engine-client/client.ts';
import { type RunActivity, runStore } from './run-store.ts';
import { keepingWords } from './stop-and-keep.ts';
import { showFailure, showToast } from './toast-store.ts';

/** Why the run cannot be paused or go on now, or null when it can. */
export function whyNotPause(activity: RunActivity): string | null {
  if (activity.kind !== 'running') return 'No run is under way.';
  if (activity.keeping !== null) return keepingWords(activity.keeping);
  return activity.total === 0 ? 'The run is being prepared.' : null;
}

/** Whether a run is under way that somebody has paused. */
export function isPaused(activity: RunActivity): boolean {
  return activity.kind === 'running' && activity.pausedMs !== null;
}

/** Pauses the run under way, or lets it go on. What it has done stays as it is either way. */
export async function pauseOrResume(): Promise<void> {
  const { activity } = runStore.getState();
  if (activity.kind !== 'running' || whyNotPause(activity) !== null) return;
  const { startedMs } = activity;
  const pauses = activity.pausedMs === null;
  const answer = await callEngine(pauses ? 'pauseRun' : 'resumeRun', null);
  const { activity: now } = runStore.getState();
  // It was complete, or another has begun, before it could be paused.
  if (now.kind !== 'running' || now.startedMs !== startedMs) return;
  if (!answer.ok) return showFailure(answer.error);
  const { pausedMs, restedMs } = now;
  if ((pausedMs === null) !== pauses) return;
  const nowMs = Date.now();
  runStore.setState({
    activity: pauses
      ? { ...now, pausedMs: nowMs }
      : { ...now, pausedMs: null, restedMs: restedMs + nowMs - (pausedMs ?? nowMs) },
  });
}

/** Lets a paused run go on for work that cannot be done beside it, and says so. */
export async function resumeFor(work: string): Promise<void> {
  if (!isPaused(runStore.getState().activity)) return;
  await pauseOrResume();
  showToast('plain', `The run goes on: ${work} waits until it is complete.`);
}
