import { compareArms } from '../analyze/compare-arms.ts';
import { mattersMembers } from '../model/change-that-matters.ts';
import type { OutcomeLimits } from '../model/outcome-guardrail.ts';
import { primaryMember } from '../model/primary-measure.ts';
import type { RunResult } from '../model/run.ts';
import type { RunHeader, RunView } from '../protocol/methods.ts';
import { ageingView } from './ageing-view.ts';
import { cumulativeNet } from './cumulative-net.ts';
import { segmentDifferences } from './segment-differences.ts';
import { swapSets } from './swap-sets.ts';

/** The accounts of a run as it found them. */
export interface RunViewAccounts {
  /** Everything owed at the start, minor units. */
  readonly scopeMinor: number;
  /** By account. */
  readonly segments: readonly string[];
  readonly openMinor: Float64Array;
  /** Index of each account's customer; null when the run did not keep it. */
  readonly customer: Int32Array | null;
}

/** Everything the Compare screen draws of one run. `limits` are the champion's. */
export function runView(
  header: RunHeader,
  result: RunResult,
  accounts: RunViewAccounts,
  limits: OutcomeLimits,
): RunView {
  const { scopeMinor, customer } = accounts;
  const segments = segmentDifferences(result, accounts);
  // A segment that loses for certain is an open check (ux 2.4).
  const losingSegments = result.arms
    .slice(1)
    .map(
      (_, challenger) =>
        segments.filter((segment) => (segment.differences[challenger]?.high ?? 0) < 0).length,
    );
  return {
    header,
    comparison: compareArms(result, {
      ...{ scopeMinor, customer, losingSegments, limits },
      ...primaryMember(header.primaryMeasure),
      ...mattersMembers(header),
      isThin: header.thinEntries !== undefined,
    }),
    scopeMinor,
    ...cumulativeNet(result),
    ...ageingView(result),
    swapSets: swapSets(result, accounts.openMinor),
    segments,
  };
}
