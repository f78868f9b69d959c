import { allocationBasisPoint } from '../base/allocation.ts';
import { fnv1a32, murmur3 } from '../base/hash.ts';

/** One eligible unit: a customer, or an account where customers are not known. */
export interface StratifiedUnit {
  readonly id: string;
  /** Customer class, debt band and score band in one text, for example. */
  readonly stratum: string;
}

/**
 * Index of the arm of each unit, with exact counts in every stratum (simulation.md 3, stratified mode). Within a stratum
 * units are put in the order of their buckets and cut by the largest remainders of `shares` (which add up to 1); which arm
 * gets a spare unit first rotates with the stratum. It depends on who else is there: for one-off pilots, never for rules.
 */
export function stratifiedSplit(
  units: readonly StratifiedUnit[],
  shares: readonly number[],
  seed: string,
): readonly number[] {
  const strata = new Map<string, number[]>();
  for (const [index, { stratum }] of units.entries()) {
    const members = strata.get(stratum);
    if (members === undefined) strata.set(stratum, [index]);
    else members.push(index);
  }
  const arms = new Array<number>(units.length).fill(0);
  const keys = units.map(({ id }) => ({
    bucket: allocationBasisPoint(seed, id),
    tie: fnv1a32(seed + id),
    id,
  }));
  for (const [stratum, members] of strata) {
    members.sort((a, b) => compareKeys(keys[a], keys[b]));
    let next = 0;
    for (const [arm, quota] of quotas(members.length, shares, murmur3(stratum, 0)).entries()) {
      for (const member of members.slice(next, next + quota)) arms[member] = arm;
      next += quota;
    }
  }
  return arms;
}

interface Key {
  readonly bucket: number;
  readonly tie: number;
  readonly id: string;
}

/** Ties of the 10 000 buckets are common: the full hash, then the id, decide. */
function compareKeys(a: Key | undefined, b: Key | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.bucket - b.bucket || a.tie - b.tie || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Whole numbers nearest to `count` x shares that add up to `count`: the largest remainders are rounded up. */
function quotas(count: number, shares: readonly number[], rotation: number): readonly number[] {
  const floors = shares.map((share) => Math.floor(count * share + 1e-9));
  const spare = count - floors.reduce((sum, floor) => sum + floor, 0);
  const turn = (arm: number) => (arm + rotation) % shares.length;
  const order = shares
    .map((share, arm) => ({ arm, remainder: count * share - (floors[arm] ?? 0) }))
    .sort((a, b) =>
      Math.abs(b.remainder - a.remainder) > 1e-9
        ? b.remainder - a.remainder
        : turn(a.arm) - turn(b.arm),
    );
  const lucky = new Set(order.slice(0, spare).map(({ arm }) => arm));
  return floors.map((floor, arm) => floor + (lucky.has(arm) ? 1 : 0));
}
