import type { Portfolio } from '../../model/portfolio.ts';

/** Which group each account is in when a driver is looked for. */
export interface SegmentPlaces {
  /** One an account, an index into `names`. */
  readonly groupOf: ArrayLike<number>;
  readonly names: readonly string[];
}

/** Accounts by segment. */
export function segmentPlaces({ accounts, segments }: Portfolio): SegmentPlaces {
  return { groupOf: accounts.segment, names: segments };
}
