/** The columns of an arm's result, or of a range of it, that are one typed array each, in the order they are written in. */
export const ARM_COLUMNS = [
  'daily',
  'ageing',
  'rolls',
  'tallies',
  'replicationTotals',
  'accountSums',
  'differenceSquares',
  'firstReplication',
] as const;
