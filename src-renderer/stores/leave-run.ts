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
    body: `It belongs to the open document and ends with it; nothing of it is kept${
      complete === 0 ? '' : `, nor of its ${counted(complete, 'complete replication')}`
    }.`,
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
