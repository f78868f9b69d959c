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
  return holds(sample, sampleNumber(accountId));
}

function holds({ from, to }: AccountSample, number: number): boolean {
  return number >= from && number < to;
}

const numbers = new WeakMap<readonly string[], Float64Array>();

/** Whether the account at a place of a list is in a sample, with the share numbers of the list worked out once. */
export function sampledPlaces(
  accountIds: readonly string[],
  sample: AccountSample,
): (place: number) => boolean {
  const known = numbers.get(accountIds) ?? Float64Array.from(accountIds, sampleNumber);
  numbers.set(accountIds, known);
  return (place) => holds(sample, known[place] ?? 0);
}
