import type { Check } from '../model/explanation.ts';

/** "At or under the threshold" as a check; margin is the distance to the other answer. Minor units. */
export function thresholdCheck(
  label: string,
  debtMinor: number,
  limitMinor: number,
): Omit<Check, 'rulePointer'> {
  const passed = debtMinor <= limitMinor;
  return {
    label,
    passed,
    unit: 'minor',
    actual: debtMinor,
    limit: limitMinor,
    test: '<=',
    margin: passed ? limitMinor - debtMinor : debtMinor - limitMinor,
  };
}
