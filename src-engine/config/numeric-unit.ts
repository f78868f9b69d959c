/** What a number of a strategy counts. `order` only sorts, `version` only names. */
export type NumericUnit =
  | 'minor'
  | 'days'
  | 'basisPoints'
  | 'points'
  | 'months'
  | 'minutes'
  | 'count'
  | 'order'
  | 'version';

const UNIT_OF_NAME: Readonly<Record<string, NumericUnit>> = {
  dayOffset: 'days',
  daysTillBillDue: 'days',
  minDaysSincePrevious: 'days',
  beginRating: 'points',
  beginCashOnly: 'points',
  cashOnlyAbove: 'points',
  cashOnlyPoints: 'points',
  riskyBelow: 'points',
  ratingBelow: 'points',
  points: 'points',
  months: 'months',
  minutes: 'minutes',
  agentMinutes: 'minutes',
  priority: 'order',
  sequence: 'order',
  dependsOn: 'order',
  version: 'version',
};

/** Names carry their unit last; the few that do not are listed. A number in a list takes the name of the list. */
export function unitOf(path: readonly PropertyKey[]): NumericUnit {
  const name = String(path.findLast((key) => typeof key === 'string' && !/^\d+$/.test(key)));
  if (name.endsWith('Minor')) return 'minor';
  if (name.endsWith('Days')) return 'days';
  if (name.endsWith('BasisPoints')) return 'basisPoints';
  return UNIT_OF_NAME[name] ?? 'count';
}
