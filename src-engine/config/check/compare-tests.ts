import type { AskedFact } from '../../algorithms/collection-condition/asked-fact.ts';
import { findAlgorithm } from '../../algorithms/registry.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { AlgorithmUse } from '../strategy-schema.ts';

function specOf(use: AlgorithmUse) {
  const spec = findAlgorithm('collection-condition', use.code);
  return spec?.parameters.safeParse(use.parameters).success === true ? spec : undefined;
}

function askedOf(use: AlgorithmUse): AskedFact | null {
  return specOf(use)?.asks?.(use.parameters) ?? null;
}

/** Collection conditions compared without an account. A condition that is wrong in itself is like no other. */
export const compareTests = {
  /** A condition that reads nothing has one answer for every account: the default condition is one. */
  isAlwaysTrue(use: AlgorithmUse): boolean {
    return specOf(use)?.reads(use.parameters).length === 0;
  },

  isSame(one: AlgorithmUse, other: AlgorithmUse): boolean {
    return canonicalJson(one) === canonicalJson(other);
  },

  /** Whenever the one is true, the other is. */
  implies(one: AlgorithmUse, other: AlgorithmUse): boolean {
    if (compareTests.isSame(one, other)) return true;
    const [a, b] = [askedOf(one), askedOf(other)];
    if (a === null || b === null || a.of !== b.of) return false;
    if (a.kind === 'range') return b.kind === 'range' && a.low >= b.low && a.high <= b.high;
    if (b.kind === 'range') return false;
    return a.isNot ? b.isNot && a.name === b.name : (a.name === b.name) !== b.isNot;
  },

  /** They are never true together. */
  exclude(one: AlgorithmUse, other: AlgorithmUse): boolean {
    const [a, b] = [askedOf(one), askedOf(other)];
    if (a === null || b === null || a.of !== b.of) return false;
    if (a.kind === 'range') return b.kind === 'range' && (a.low > b.high || b.low > a.high);
    if (b.kind === 'range' || (a.isNot && b.isNot)) return false;
    return (a.name === b.name) === (a.isNot || b.isNot);
  },
} as const;
