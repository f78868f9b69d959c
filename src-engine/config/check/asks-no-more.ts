import { canonicalJson } from '../../base/canonical-json.ts';
import type { AlgorithmUse } from '../strategy-schema.ts';

/** Every condition of one list stands in the other. */
export function asksNoMore(one: readonly AlgorithmUse[], other: readonly AlgorithmUse[]): boolean {
  const known = other.map((use) => canonicalJson(use));
  return one.every((use) => known.includes(canonicalJson(use)));
}
