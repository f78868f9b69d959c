/** From `from` (included) to `to` (not included), both shares of 1. */
export type BucketRange = readonly [from: number, to: number];

/** Weights that add up to 1 but for this are taken as given. */
const SLACK = 0.01;

/**
 * The ranges of the GrowthBook SDKs (getBucketRanges): each arm starts where the weights before it end, and `coverage` only
 * shortens ranges, so that nobody changes arms when it moves. Weights that do not fit (other number, sum not 1) are
 * replaced by equal ones, as there.
 */
export function bucketRanges(
  arms: number,
  coverage: number,
  weights: readonly number[] | null,
): readonly BucketRange[] {
  const covered = Math.max(0, Math.min(1, coverage));
  const given = weights?.reduce((sum, weight) => sum + weight, 0) ?? 0;
  const fit = weights?.length === arms && Math.abs(given - 1) <= SLACK;
  const used = fit ? weights : Array.from({ length: arms }, () => 1 / arms);
  let start = 0;
  return used.map((weight): BucketRange => {
    const from = start;
    start += weight;
    return [from, from + covered * weight];
  });
}

/** Index of the arm whose range holds a bucket of 0 to 1; null outside all of them. */
export function armOfBucket(bucket: number, ranges: readonly BucketRange[]): number | null {
  const index = ranges.findIndex(([from, to]) => bucket >= from && bucket < to);
  return index < 0 ? null : index;
}
