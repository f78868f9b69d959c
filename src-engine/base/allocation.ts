import { fnv1a32 } from './hash.ts';

/**
 * Basis point, 0 to 9999, at which a unit falls for an experiment: the bucketing of the GrowthBook SDKs, hash version 2,
 * so that production can reuse those SDKs and their published vectors (product.md, decisions). Divided by 10 000 it is
 * the SDKs' number.
 */
export function allocationBasisPoint(seed: string, unitId: string): number {
  return fnv1a32(String(fnv1a32(seed + unitId))) % 10_000;
}
