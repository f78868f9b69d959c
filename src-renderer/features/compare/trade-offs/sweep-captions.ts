import type { SweepView } from '../../../../src-engine/protocol/methods.ts';
import type { ChartBasis } from '../../../charts/chart-basis.ts';
import { counted } from '../../../format/count.ts';

/** What the numbers of a sweep are: flow, days, arms, replications, accounts, and the mark of its behaviour model. */
export function sweepBasis({ result, behaviourMark }: SweepView): ChartBasis {
  const { days, replications, searchAccounts, championName } = result;
  return {
    text: `Flow over ${counted(days, 'day')}; each setting against ${championName} as it was; mean over ${counted(replications, 'replication')}; ${counted(searchAccounts, 'account')} of the search, scaled to all.`,
    mark: behaviourMark,
  };
}

/** What the marks of the trade-off mean. */
export const MARKS_NOTE =
  'Square: as now. Strong dots: no setting beats them on both. Thin ring: not distinguishable from the best. Hollow: left the search early. Cross: recommended. The axis of harm need not begin at zero.';
