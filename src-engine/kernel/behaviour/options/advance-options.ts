import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { idleDays } from '../competing-risks.ts';
import { wakeStimuli } from '../daily-hazard.ts';
import { settleAbility } from './ability.ts';
import type { CompiledOptions } from './compile-options.ts';
import { calendarSteps, isRestless, measureOptions, nextStepDay } from './optional-hazard.ts';
import { passRestless } from './restless-days.ts';

/**
 * Days that pass unvisited for a customer at risk under a model with optional members, from one step of a hazard to the next:
 * day by day what a contact or a payment moves, the rest in whole stretches. Returns the first day on which a budget is used up, which is not spent, or `toDay`.
 */
export function advanceOptions(
  context: KernelContext,
  options: CompiledOptions,
  state: AccountState,
  fromDay: number,
  toDay: number,
): number {
  let day = fromDay;
  while (day < toDay) {
    if (state.pendingCount > 0) wakeStimuli(state, day);
    if (options.ability !== null) settleAbility(context, options.ability, state, day);
    const limit = Math.min(toDay, nextStepDay(context, options, state, day));
    if (isRestless(options, state, day)) {
      // The walk measures payments day by day itself, the first one too.
      const passed = passRestless(context, options, state, day, limit - day);
      if (passed === 0) return day;
      day += passed;
      continue;
    }
    measureOptions(context, options, state, day);
    if (crossesToday(options, state)) return day;
    const idle = idleStretch(context, options, state, day, limit);
    spendStretch(context, options, state, day, idle);
    day += idle;
    if (day < limit) return day;
  }
  return toDay;
}

function crossesToday(options: CompiledOptions, state: AccountState): boolean {
  const { spentUnits, todayUnits, thresholdUnits } = state;
  for (let cause = 0; cause < options.causeCount; cause++)
    if ((spentUnits[cause] ?? 0) + (todayUnits[cause] ?? 0) >= (thresholdUnits[cause] ?? 0))
      return true;
  return false;
}

/** Days from `day` on, at most to `limit`, on which no budget is used up. */
function idleStretch(
  context: KernelContext,
  options: CompiledOptions,
  state: AccountState,
  day: number,
  limit: number,
): number {
  const { spentUnits, todayUnits, thresholdUnits, customer } = state;
  let idle = limit - day;
  for (let cause = 0; cause < options.causeCount; cause++) {
    const spent = spentUnits[cause] ?? 0;
    const threshold = thresholdUnits[cause] ?? 0;
    const coarse = customer.coarseUnits[cause] ?? 0;
    idle =
      coarse > 0
        ? idleByCalendar(context, state, day, idle, coarse, threshold - spent)
        : idleDays(spent, todayUnits[cause] ?? 0, threshold, idle);
  }
  return idle;
}

/** The most days of `most` whose factors sum to less than the budget left: the sums ascend, so that halving finds it. */
function idleByCalendar(
  context: KernelContext,
  state: AccountState,
  day: number,
  most: number,
  coarse: number,
  left: number,
): number {
  if (coarse * calendarSteps(context, state, day, day + most) < left) return most;
  let idle = 0;
  let over = most;
  while (over - idle > 1) {
    const middle = (idle + over) >> 1;
    if (coarse * calendarSteps(context, state, day, day + middle) < left) idle = middle;
    else over = middle;
  }
  return idle;
}

function spendStretch(
  context: KernelContext,
  options: CompiledOptions,
  state: AccountState,
  day: number,
  idle: number,
): void {
  const { spentUnits, todayUnits, customer } = state;
  const steps = calendarSteps(context, state, day, day + idle);
  for (let cause = 0; cause < options.causeCount; cause++) {
    const coarse = customer.coarseUnits[cause] ?? 0;
    const spent = coarse > 0 ? coarse * steps : idle * (todayUnits[cause] ?? 0);
    spentUnits[cause] = (spentUnits[cause] ?? 0) + spent;
  }
}
