import type { AlgorithmUse } from './strategy-schema.ts';

/** What a condition of a class control asks, in the order in which it stands: its algorithm, then its further tests. */
export function conditionTests({
  algorithm,
  and,
}: {
  readonly algorithm: AlgorithmUse;
  readonly and?: readonly AlgorithmUse[] | undefined;
}): readonly AlgorithmUse[] {
  return and === undefined ? [algorithm] : [algorithm, ...and];
}
