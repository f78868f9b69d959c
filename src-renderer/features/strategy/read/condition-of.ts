import { conditionTests } from '../../../../src-engine/config/condition-tests.ts';
import type { Condition } from '../../../../src-engine/config/strategy-schema.ts';

/** All that a condition asks, whatever the order of the parameters. */
function askedKey(condition: Condition): string {
  return JSON.stringify(
    conditionTests(condition).map(({ code, parameters }) => [
      code,
      Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  );
}

/** How conditions of two strategies are found to be the same one, the most telling first. */
const KEYS: readonly ((condition: Condition) => string)[] = [
  askedKey,
  ({ priority, algorithm }) => `${priority} ${algorithm.code}`,
  ({ algorithm }) => algorithm.code,
];

/** The condition of another strategy that stands for this one: that of the same tests, else of the same algorithm. */
export function conditionOf(
  conditions: readonly Condition[] | undefined,
  condition: Condition,
): Condition | undefined {
  for (const keyOf of KEYS) {
    const found = conditions?.find((one) => keyOf(one) === keyOf(condition));
    if (found !== undefined) return found;
  }
  return undefined;
}
