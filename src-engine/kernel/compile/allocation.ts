import { fnv1a32 } from '../../base/hash.ts';

/**
 * Where a unit falls in [0, 1) for an experiment: the bucketing of the GrowthBook SDKs, hash version 2, so that
 * production can reuse those SDKs and their published vectors (product.md, decisions).
 */
export function allocationOf(seed: string, unitId: string): number {
  return (fnv1a32(String(fnv1a32(seed + unitId))) % 10_000) / 10_000;
}
