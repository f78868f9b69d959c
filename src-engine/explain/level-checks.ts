import type { ConditionFacts } from '../algorithms/collection-condition/contract.ts';
import { moneyText } from '../base/money-text.ts';
import type { CompiledLevel } from '../kernel/compile/compiled-schedules.ts';
import { oldestAgeDays } from '../kernel/facts/class-debt.ts';
import { daysAtLevel, debtOfAgeMinor, unpaidBills } from '../kernel/facts/level-met.ts';
import { isMonthEnd } from '../kernel/facts/month-end.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { Check } from '../model/explanation.ts';

/** What the test of a level looks at. */
export interface LevelTest {
  readonly context: KernelFacts;
  readonly state: AccountState;
  readonly debtClass: number;
  readonly facts: ConditionFacts;
}

function atLeast(
  label: string,
  unit: 'days' | 'count',
  actual: number,
  limit: number,
  rulePointer: string,
): Check {
  const margin = Math.abs(actual - limit);
  return { label, passed: actual >= limit, unit, actual, limit, test: '>=', margin, rulePointer };
}

/** Every test of a level tonight, in the order in which the kernel asks (facts/level-met.ts). */
export function levelChecks(test: LevelTest, level: CompiledLevel): Check[] {
  const { context, state, debtClass, facts } = test;
  const { day } = state;
  const name = `Level ${level.code}`;
  const checks: Check[] = [];
  if ((state.dunning.level[debtClass] ?? 0) > 0 && level.minDaysSincePrevious > 0) {
    const since = daysAtLevel(state, debtClass, day);
    const pointer = `${level.pointer}/minDaysSincePrevious`;
    checks.push(
      atLeast(`${name}, days since last`, 'days', since, level.minDaysSincePrevious, pointer),
    );
  }
  if (level.isAtMonthEnd) {
    const isEnd = isMonthEnd(context.strategy.calendar, day);
    checks.push({
      label: `${name}, month end`,
      passed: isEnd,
      unit: 'flag',
      actual: isEnd ? 1 : 0,
      limit: 1,
      test: '=',
      margin: null,
      rulePointer: `${level.pointer}/timing`,
    });
  }
  const oldest = oldestAgeDays(context, state, debtClass, day);
  checks.push(
    atLeast(
      `${name}, oldest debt`,
      'days',
      oldest,
      level.minAgeDays,
      `${level.pointer}/minAgeDays`,
    ),
  );
  const debt = debtOfAgeMinor(context, state, debtClass, level.minAgeDays, day);
  const enough = debt > level.minAmountMinor;
  checks.push({
    label: `${name}, debt of that age`,
    passed: enough,
    unit: 'minor',
    actual: debt,
    limit: level.minAmountMinor,
    test: '>',
    margin: enough ? debt - level.minAmountMinor : level.minAmountMinor - debt + 1,
    rulePointer: `${level.pointer}/minAmountMinor`,
  });
  if (level.minUnpaidBills > 0) {
    const bills = unpaidBills(context, state, debtClass, day);
    const pointer = `${level.pointer}/minUnpaidBills`;
    checks.push(atLeast(`${name}, unpaid bills`, 'count', bills, level.minUnpaidBills, pointer));
  }
  for (const { spec, parameters, pointer } of level.tests) {
    const told = spec.explain(parameters, context.strategy.names, facts);
    checks.push({ ...told, rulePointer: pointer });
  }
  return checks;
}

/** What a failed check lacks: "4 more days", "$12.01 more debt of that age". */
export function lackWords({ label, unit, margin }: Check, currency: string): string {
  if (margin === null) return `${label}: not so`;
  if (unit === 'minor') return `${label}: ${moneyText(margin, currency)} more`;
  const one = { days: 'day', count: 'bill', points: 'point' }[unit as string];
  return one === undefined
    ? `${label}: not so`
    : `${label}: ${margin} ${margin === 1 ? one : `${one}s`} more`;
}
