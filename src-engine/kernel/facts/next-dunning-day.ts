import type { ConditionFacts } from '../../algorithms/collection-condition/contract.ts';
import { HOLD_BLOCK, NONE } from '../../model/portfolio.ts';
import type { CompiledSchedule } from '../compile/compiled-schedules.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { AccountState } from '../state/account-state.ts';
import { ageStartDay, classDebtMinor } from './class-debt.ts';
import { conditionFacts } from './condition-facts.ts';
import { isDunningProcess } from './dunning-process.ts';
import { isHeld } from './holds.ts';
import { isRestored, levelReached } from './level-met.ts';
import { nextMonthEnd } from './month-end.ts';
import { isDunned } from './review-due.ts';
import { nextChoiceDay, nextTestChange, scheduleOf } from './schedule-of.ts';

/**
 * The next night after today on which the dunning monitor may have something to do, if nothing happens before (phase 54):
 * tomorrow when it would act as things stand now, else the first day on which the calendar alone can change that. May be
 * early, never late.
 */
export function nextDunningDay(context: KernelFacts, state: AccountState): number {
  const tomorrow = state.day + 1;
  let next = FAR_DAY;
  for (let debtClass = 0; debtClass < context.strategy.classes.length; debtClass++) {
    if (isRestored(context, state, debtClass, tomorrow)) return tomorrow;
    if (isDunned(context, state)) next = Math.min(next, nextOfClass(context, state, debtClass));
    if (next === tomorrow) return next;
  }
  return next;
}

function nextOfClass(context: KernelFacts, state: AccountState, debtClass: number): number {
  if (!hasOpenItem(state, debtClass)) return FAR_DAY;
  // The night that ends a postponement, and the end of a hold, are looked at.
  const night = Math.max(state.day + 1, state.postponeUntilDay);
  if (night > state.day + 1) return night;
  if (isHeld(context, state, HOLD_BLOCK.REVIEW, debtClass, NONE, night)) return FAR_DAY;
  const rule = context.strategy.classes[debtClass] ?? null;
  if (rule === null) return nextMissing(context, state, debtClass, night);
  if (!rule.eligible) return FAR_DAY;
  const { processes, dunning } = state;
  // What ends another process is a visit.
  if (processes.isActive(debtClass) && !isDunningProcess(context, state, debtClass)) return FAR_DAY;
  const facts = conditionFacts(context, state, debtClass, night);
  const isRaised = (dunning.level[debtClass] ?? 0) > 0;
  const choice = isRaised ? null : scheduleOf(context, state, debtClass, facts);
  const place = choice?.schedule ?? dunning.schedule[debtClass] ?? NONE;
  const changes = isRaised ? FAR_DAY : nextChoiceDay(context, facts);
  const schedule = context.strategy.dunning.schedules[place];
  if (schedule === undefined)
    return choice?.rule !== null
      ? changes
      : Math.min(changes, nextMissing(context, state, debtClass, night));
  if (classDebtMinor(context, state, debtClass, night, night) > 0) {
    const reached = levelReached(context, state, debtClass, schedule, facts, night);
    if (reached > 0) return night;
  }
  return Math.min(changes, nextByCalendar(context, state, debtClass, schedule, facts));
}

function hasOpenItem({ items }: AccountState, debtClass: number): boolean {
  for (let item = 0; item < items.count; item++) {
    if (items.debtClass[item] !== debtClass) continue;
    if ((items.pooledMinor[item] ?? 0) > 0 || (items.agreementMinor[item] ?? 0) > 0) return true;
  }
  return false;
}

/** Debt without a rule or schedule is told once, on the first night on which some of it ages. */
function nextMissing(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  night: number,
): number {
  if (state.processes.missingRule[debtClass] === 1) return FAR_DAY;
  if (classDebtMinor(context, state, debtClass, night, night) > 0) return night;
  return firstAfter(context, state, debtClass, night, [0]);
}

/** The first day after tomorrow's night on which a level above may be met that is not met then. */
function nextByCalendar(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  { levels }: CompiledSchedule,
  facts: ConditionFacts,
): number {
  const { dunning } = state;
  const from = dunning.level[debtClass] ?? 0;
  const ages = [0];
  let next = FAR_DAY;
  for (let place = from; place < levels.length; place++) {
    const level = levels[place];
    if (level === undefined) break;
    ages.push(level.minAgeDays);
    if (from > 0) {
      const waited = (dunning.reachedDay[debtClass] ?? 0) + level.minDaysSincePrevious;
      if (waited > facts.day) next = Math.min(next, waited);
    }
    if (level.isAtMonthEnd)
      next = Math.min(next, nextMonthEnd(context.strategy.calendar, facts.day + 1));
    next = Math.min(next, nextTestChange(level.tests, facts));
    if (!level.mayBeJumped) break;
  }
  return Math.min(next, firstAfter(context, state, debtClass, facts.day, ages));
}

/** The first day after `night` on which an open item of the class is just so old. */
function firstAfter(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  night: number,
  ages: readonly number[],
): number {
  const { items } = state;
  let next = FAR_DAY;
  for (let item = 0; item < items.count; item++) {
    if (items.debtClass[item] !== debtClass) continue;
    if (!((items.pooledMinor[item] ?? 0) > 0) && !((items.agreementMinor[item] ?? 0) > 0)) continue;
    const start = ageStartDay(context, state, item, night);
    for (const age of ages) if (start + age > night && start + age < next) next = start + age;
  }
  return next;
}
