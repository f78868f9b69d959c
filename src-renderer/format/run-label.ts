import type { RunHeader } from '../../src-engine/protocol/methods.ts';
import { formatCount } from './count.ts';

/** A run in a list: `Run 2, 120 d × 24`, and that it is a branch. */
export function runLabel(
  run: Pick<RunHeader, 'id' | 'days' | 'replications' | 'branchOf'>,
): string {
  const plain = `Run ${run.id}, ${formatCount(run.days)} d × ${formatCount(run.replications)}`;
  return run.branchOf === null ? plain : `${plain}, run ${run.branchOf} with manual changes`;
}
