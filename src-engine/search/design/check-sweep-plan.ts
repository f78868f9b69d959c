import { type Failure, failure } from '../../base/failure.ts';
import type { SweepPlan } from '../../model/sweep.ts';

const MOST_HELD_OUT = 0.5;

function bad(message: string, hint: string): Failure {
  return failure('bad-argument', message, '', hint);
}

/** What is wrong with a sweep's numbers; days, replications and seed are checked with the runs. */
export function checkSweepPlan(plan: SweepPlan): Failure | null {
  const { heldOutShare, harmLimit, finalReplications = 0 } = plan;
  if (!(heldOutShare >= 0 && heldOutShare <= MOST_HELD_OUT))
    return bad(
      `${heldOutShare} of the accounts cannot be held out.`,
      `Choose a share from 0 to ${MOST_HELD_OUT}; 0.3 is usual.`,
    );
  if (harmLimit !== null && !(harmLimit >= 0))
    return bad(`${harmLimit} is no harm limit.`, 'Use points per 1,000 accounts, 0 or more.');
  if (!Number.isInteger(finalReplications) || finalReplications < 0 || finalReplications > 1000)
    return bad(
      `${finalReplications} more replications cannot be run for each finalist.`,
      'Choose 0 to 1000.',
    );
  return null;
}
