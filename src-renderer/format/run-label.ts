import type { RunHeader } from '../../src-engine/protocol/methods.ts';
import { formatCount } from './count.ts';

/** A run in a list: `Run 2, 120 d × 24` or `Run 2, Before Easter, 120 d × 24`, `× 8 of 24` where it was stopped, and that it is a branch. */
export function runLabel(
  run: Pick<
    RunHeader,
    'id' | 'title' | 'days' | 'replications' | 'askedReplications' | 'branchOf' | 'reweighedFrom'
  >,
): string {
  const name = run.title === '' ? '' : `, ${run.title}`;
  const asked =
    run.askedReplications === undefined ? '' : ` of ${formatCount(run.askedReplications)}`;
  const plain = `Run ${run.id}${name}, ${formatCount(run.days)} d × ${formatCount(run.replications)}${asked}`;
  if (run.reweighedFrom !== null) return `${plain}, run ${run.reweighedFrom} at other costs`;
  return run.branchOf === null ? plain : `${plain}, run ${run.branchOf} with manual changes`;
}
