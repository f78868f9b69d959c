import { counted } from '../format/count.ts';
import { ask } from './question-store.ts';
import { cancelRun, runStore } from './run-store.ts';
import { stopAndKeep, whyNotStopAndKeep } from './stop-and-keep.ts';
import { showToast } from './toast-store.ts';

/**
 * Cancels the run under way. Complete replications cannot be brought back: where there are some it asks first, and the run goes on
 * until it is answered (ux 4.5).
 */
export async function discardRun(): Promise<void> {
  const { activity, finished: before } = runStore.getState();
  if (activity.kind !== 'running') return;
  if (whyNotStopAndKeep(activity) === null) {
    const answer = await ask({
      title: `Discard ${counted(activity.replications ?? 0, 'complete replication')}?`,
      body: 'The run ends and nothing of it is kept. Stop and keep makes a run of the replications that are complete.',
      choices: [
        { id: 'go-on', label: 'Go on running', tone: 'plain' },
        { id: 'discard', label: 'Discard replications', tone: 'danger' },
        { id: 'keep', label: 'Stop and keep', tone: 'primary' },
      ],
      cancelId: 'go-on',
    });
    if (answer === 'keep') return stopAndKeep();
    if (answer !== 'discard') return;
    const { activity: now, finished } = runStore.getState();
    if (now.kind !== 'running' || now.startedMs !== activity.startedMs) {
      if (finished !== null && finished !== before)
        showToast('plain', `Run ${finished.runId} was complete before it could be discarded.`);
      return;
    }
  }
  cancelRun();
}
