import { at } from '../base/assert.ts';
import { AGE_BUCKETS } from '../model/run.ts';

/** The name of a row of the rates by value: bucket `bucket`; the last row takes in the two oldest. */
export function rollRowName(bucket: number): string {
  const from = at(AGE_BUCKETS, bucket);
  const last = AGE_BUCKETS.length - 1;
  return bucket + 1 === last ? `${from} and ${at(AGE_BUCKETS, last)}` : from;
}
