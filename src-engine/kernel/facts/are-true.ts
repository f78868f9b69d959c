import type { ConditionFacts } from '../../algorithms/collection-condition/contract.ts';
import type { CompiledTest } from '../compile/compiled-schedules.ts';

/** Whether all tests of a level, an assignment rule or a condition are true. */
export function areTrue(tests: readonly CompiledTest[], facts: ConditionFacts): boolean {
  for (const test of tests) if (!test.matches(facts)) return false;
  return true;
}
