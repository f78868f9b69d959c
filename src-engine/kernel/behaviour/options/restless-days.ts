import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { CAUSE, PAYMENT_CAUSES } from '../causes.ts';
import { idleDays } from '../competing-risks.ts';
import {
  ageBand,
  decayStimuli,
  factorAt,
  fadePlainly,
  intensityShare,
  restoreUnits,
  stimulusSum,
  wakeStimuli,
} from '../daily-hazard.ts';
import type { CompiledOptions } from './compile-options.ts';
import { CALENDAR_STEPS, type CalendarSums } from './compiled-calendar.ts';
import { excitementOn, paymentBase, responseTables } from './optional-hazard.ts';
import { measureOthers, planBase, planTable } from './other-causes.ts';

const NO_FACTORS = new Float64Array(0);
/** The day's stimulus is to be asked for. */
const UNKNOWN = -1;

/**
 * Days from `fromDay` on, at most `most`, on which a contact or a payment acts and no hazard steps to another level: what
 * moves every day is the hazard of paying, and of asking for a plan while a contact acts; the others spend the same each
 * day. Spends and returns the days on which no budget is used up, 0 when one is on `fromDay`; fewer when the last stimulus
 * ends with them.
 */
export function passRestless(
  context: KernelContext,
  options: CompiledOptions,
  state: AccountState,
  fromDay: number,
  most: number,
): number {
  const { spentUnits, todayUnits, thresholdUnits } = state;
  const restore = restoreUnits(context, state, fromDay);
  const isRestored = restore > 0;
  if (isRestored) todayUnits[CAUSE.fullPayment] = restore;
  // Requests for a plan that contacts move are walked, so that no stimulus is told.
  if (options.causeCount > PAYMENT_CAUSES) measureOthers(context, options, state, 0, fromDay);
  const asksForPlans = options.causeCount > CAUSE.planRequest;
  const planMoves = asksForPlans && state.stimulated && planTable(options, state).length > 0;
  let days = most;
  for (let cause = 0; cause < options.causeCount; cause++) {
    if (!isSteady(cause, isRestored, planMoves)) continue;
    const spent = spentUnits[cause] ?? 0;
    days = idleDays(spent, todayUnits[cause] ?? 0, thresholdUnits[cause] ?? 0, days);
  }
  const passed = walk(context, options, state, fromDay, days, isRestored, planMoves);
  for (let cause = 0; cause < options.causeCount; cause++) {
    if (!isSteady(cause, isRestored, planMoves)) continue;
    spentUnits[cause] = (spentUnits[cause] ?? 0) + passed * (todayUnits[cause] ?? 0);
  }
  return passed;
}

/** Whether a cause has the same hazard on each of the days. */
function isSteady(cause: number, isRestored: boolean, planMoves: boolean): boolean {
  if (cause === CAUSE.fullPayment) return isRestored;
  if (cause === CAUSE.planRequest) return !planMoves;
  return cause >= PAYMENT_CAUSES;
}

/** The days one by one, for the causes that move. One that is steady counts as nothing here. */
function walk(
  context: KernelContext,
  options: CompiledOptions,
  state: AccountState,
  fromDay: number,
  days: number,
  isRestored: boolean,
  planMoves: boolean,
): number {
  const { spentUnits, thresholdUnits, customer, persona } = state;
  const { decay } = context.behaviour;
  const factors = responseTables(context, options, state);
  const band = ageBand(context, state, fromDay);
  const share = intensityShare(context, state);
  const fullBase = isRestored ? 0 : paymentBase(context, state, CAUSE.fullPayment, band, share);
  const partialBase = paymentBase(context, state, CAUSE.partialPayment, band, share);
  const fullTable = factors[persona * PAYMENT_CAUSES + CAUSE.fullPayment] ?? NO_FACTORS;
  const partialTable = factors[persona * PAYMENT_CAUSES + CAUSE.partialPayment] ?? NO_FACTORS;
  const planFactors = planTable(options, state);
  const planUnits = planMoves ? planBase(options, state) : 0;
  const fullLimit = thresholdUnits[CAUSE.fullPayment] ?? 0;
  const partialLimit = thresholdUnits[CAUSE.partialPayment] ?? 0;
  const planLimit = thresholdUnits[CAUSE.planRequest] ?? 0;
  let full = spentUnits[CAUSE.fullPayment] ?? 0;
  let partial = spentUnits[CAUSE.partialPayment] ?? 0;
  let plan = spentUnits[CAUSE.planRequest] ?? 0;
  let passed = 0;
  let stimulus = UNKNOWN;
  while (passed < days) {
    const day = fromDay + passed;
    if (stimulus === UNKNOWN) {
      if (state.pendingCount > 0) wakeStimuli(state, day);
      stimulus = state.stimulated ? stimulusSum(state) : 0;
    }
    const excitement = excitementOn(options, state, day);
    const steps = stepsOn(customer.calendar, day - context.firstDay);
    const fullToday = full + paid(fullBase, fullTable, stimulus, excitement, steps);
    const partialToday = partial + paid(partialBase, partialTable, stimulus, excitement, steps);
    const planFactor = planMoves && stimulus > 0 ? factorAt(planFactors, stimulus) : 1;
    const planToday = plan + Math.floor(planUnits * planFactor);
    if (!isRestored && fullToday >= fullLimit) break;
    if (partialToday >= partialLimit || (planMoves && planToday >= planLimit)) break;
    full = fullToday;
    partial = partialToday;
    plan = planToday;
    passed++;
    if (!state.stimulated) continue;
    stimulus = fadePlainly(state, decay);
    if (stimulus !== UNKNOWN) continue;
    decayStimuli(context, state);
    if (!state.stimulated) break;
  }
  spentUnits[CAUSE.fullPayment] = full;
  spentUnits[CAUSE.partialPayment] = partial;
  if (planMoves) spentUnits[CAUSE.planRequest] = plan;
  return passed;
}

const NO_CALENDAR = -1;

/** The calendar's factor on a day of the run, NO_CALENDAR without one. */
function stepsOn(sums: CalendarSums | null, day: number): number {
  return sums === null ? NO_CALENDAR : (sums[day + 1] ?? 0) - (sums[day] ?? 0);
}

/** A day's hazard of paying, as `measureOptions` has it. Hazard units. */
function paid(
  base: number,
  table: Float64Array,
  stimulus: number,
  excitement: number,
  steps: number,
): number {
  const response = stimulus === 0 ? 1 : factorAt(table, stimulus);
  const hazard = Math.floor(base * (response * excitement));
  return steps === NO_CALENDAR ? hazard : Math.floor(hazard / CALENDAR_STEPS) * steps;
}
