import type { PreparedRun } from './prepared-run.ts';

/** Replications `from` to `to` - 1 of a run. */
export interface ReplicationPart {
  readonly from: number;
  readonly to: number;
}

/** Account-days of a part: about half a second of two processors. */
const PART_ACCOUNT_DAYS = 4_000_000;
/** Numbers that the parts of a run keep of the money of accounts; more are not worth a run that can be ended early. */
const MOST_AMOUNTS = 32_000_000;

/**
 * The parts in which a run is run when it may be ended after any of them; null when it is run in one go: it is short, keeps all
 * logs, or its ledgers would grow too large.
 */
export function replicationParts(
  { plan, accountCount }: Pick<PreparedRun, 'plan' | 'accountCount'>,
  partDays: number = PART_ACCOUNT_DAYS,
): readonly ReplicationPart[] | null {
  const { replications } = plan;
  const days = accountCount * plan.days * plan.arms.length;
  const size = Math.max(1, Math.ceil(partDays / Math.max(1, days)));
  const isWhole = plan.sample !== undefined || plan.totalsOnly === true || plan.eventLog === 'all';
  const amounts = 2 * accountCount * replications * plan.arms.length;
  if (isWhole || size >= replications || amounts > MOST_AMOUNTS) return null;
  return Array.from({ length: Math.ceil(replications / size) }, (_, part) => ({
    from: part * size,
    to: Math.min(replications, (part + 1) * size),
  }));
}
