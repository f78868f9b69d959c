import { LongJob } from './long-job.ts';
import { ask } from './question-store.ts';

/** Whether a sweep, an analysis or the like that has cost some time may end for another document: it is asked. */
export async function mayLeaveJobs(): Promise<boolean> {
  if (!LongJob.isAnyWorthKeeping()) return true;
  const answer = await ask({
    title: 'End the calculation that is under way?',
    body: 'It ends with the open document, and nothing of it is kept.',
    choices: [
      { id: 'go-on', label: 'Go on', tone: 'plain' },
      { id: 'discard', label: 'End calculation', tone: 'danger' },
    ],
    cancelId: 'go-on',
  });
  return answer === 'discard';
}
