import { counted } from '../format/count.ts';
import { ask } from './question-store.ts';
import { cancelRun, runStore } from './run-store.ts';

/** Whether the run under way, if there is one, may end for another document: it is asked, and then cancelled. */
export async function mayLeaveRun(): Promise<boolean> {
  const { activity } = runStore.getState();
  if (activity.kind !== 'running') return true;
  const complete = activity.replications ?? 0;
  const answer = await ask({
    title: 'End the run that is under way?',
    body:
      complete === 0
        ? 'It ends with the open document, and nothing of it is kept.'
        : `It ends with the open document, and ${counted(complete, 'complete replication')} with it.`,
    choices: [
      { id: 'go-on', label: 'Go on running', tone: 'plain' },
      { id: 'discard', label: 'Discard run', tone: 'danger' },
    ],
    cancelId: 'go-on',
  });
  if (answer !== 'discard') return false;
  const { activity: now } = runStore.getState();
  if (now.kind === 'running' && now.startedMs === activity.startedMs) cancelRun();
  return true;
}
