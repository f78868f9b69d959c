import type { SweepResult } from '../../../../src-engine/model/sweep.ts';
import { counted } from '../../../format/count.ts';

/** What the numbers of a sweep are: flow, days, arms, replications, accounts (issue rule on captions). */
export function sweepCaption(result: SweepResult): string {
  const { days, replications, searchAccounts, championName } = result;
  return `Flow over ${counted(days, 'day')}, each setting against ${championName} as it was, ${counted(replications, 'replication')}, ${counted(searchAccounts, 'account')} of the search, scaled to all.`;
}

/** What the marks of the trade-off mean. */
export const MARKS_NOTE =
  'Square: as now. Strong dots: no setting beats them on both. Thin ring: not distinguishable from the best. Hollow: left the search early. Cross: recommended.';
