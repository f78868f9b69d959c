import type { RunHeader } from '../../src-engine/protocol/methods.ts';
import { counted, formatCount } from './count.ts';

type Count = Pick<RunHeader, 'replications' | 'askedReplications'>;

/** Replications that whoever ran it wanted: more than the run has where it was stopped. */
export function wantedReplications({ replications, askedReplications }: Count): number {
  return askedReplications ?? replications;
}

/** `24 replications`, or `8 of 24 replications` where the run was stopped. */
export function replicationsText(run: Count, noun = 'replication'): string {
  const { replications, askedReplications } = run;
  if (askedReplications === undefined) return counted(replications, noun);
  return `${formatCount(replications)} of ${counted(askedReplications, noun)}`;
}

interface UnderWay {
  readonly request: Pick<RunHeader, 'replications'>;
  /** Complete so far; null where they do not finish one after another. */
  readonly replications: number | null;
}

/** `Replication 9 of 24` once 8 are complete; null where they do not finish one after another. */
export function nextReplicationText({ request, replications }: UnderWay): string | null {
  if (replications === null) return null;
  const next = Math.min(replications + 1, request.replications);
  return `Replication ${formatCount(next)} of ${formatCount(request.replications)}`;
}
