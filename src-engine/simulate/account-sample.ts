import { murmur3 } from '../base/hash.ts';
import type { AccountSample } from '../model/run.ts';

/** Its own seed: neither the luck of an account nor its place in a live test says whether it is in a sample. */
const SAMPLE_SEED = 0x5a3b_1e0d;
const TWO_32 = 4_294_967_296;

/** The share number of an account: evenly spread over [0, 1), the same in every run of every portfolio. */
export function sampleNumber(accountId: string): number {
  return murmur3(accountId, SAMPLE_SEED) / TWO_32;
}

export function isInSample(accountId: string, sample: AccountSample): boolean {
  const number = sampleNumber(accountId);
  return number >= sample.from && number < sample.to;
}
