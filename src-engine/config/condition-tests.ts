import type { AlgorithmUse, Condition } from './strategy-schema.ts';

/** What a condition of a class control asks, in the order in which it stands: its algorithm, then its further tests. */
export function conditionTests({ algorithm, and }: Condition): readonly AlgorithmUse[] {
  return and === undefined ? [algorithm] : [algorithm, ...and];
}
