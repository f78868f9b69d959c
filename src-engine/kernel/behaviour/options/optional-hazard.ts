import { FAR_DAY } from '../../image/kernel-image.ts';
import type { KernelContext } from '../../kernel-context.ts';
import type { AccountState } from '../../state/account-state.ts';
import { CAUSE, PAYMENT_CAUSES } from '../causes.ts';
import {
  ageBand,
  factorAt,
  intensityShare,
  nextBandDay,
  nextRestoreDay,
  restoreUnits,
  stimulusSum,
} from '../daily-hazard.ts';
import { settleAbility } from './ability.ts';
import type { CompiledOptions } from './compile-options.ts';
import { CALENDAR_STEPS } from './compiled-calendar.ts';
import { contactsTooMany, measureOthers } from './other-causes.ts';

/** Factor on payments by the days since the customer last paid of their own accord; 1 when that is long ago. */
export function excitementOn(options: CompiledOptions, state: AccountState, day: number): number {
  const { excitement } = options;
  const since = day - state.customer.paidDay;
  return since < excitement.length ? (excitement[since] ?? 1) : 1;
}

/** True when hazards of payments change every day: a contact or a payment acts. */
export function isRestless(options: CompiledOptions, state: AccountState, day: number): boolean {
  return state.stimulated || day - state.customer.paidDay < options.excitement.length;
}

/** The day on which a contact leaves the window of churn, where it raises churn; FAR_DAY when none does. */
function nextContactDay(
  context: KernelContext,
  options: CompiledOptions,
  state: AccountState,
  day: number,
): number {
  const { churn } = context.behaviour.model;
  if (churn === undefined || options.contactFactors.length === 0) return FAR_DAY;
  if (contactsTooMany(context, state, day) === 0) return FAR_DAY;
  const { contactCount, contactDay } = state;
  const from = day - churn.contactWindowDays;
  let oldest = day;
  for (let index = contactCount - 1; index >= 0; index--) {
    const since = contactDay[index] ?? 0;
    if (since < from) break;
    oldest = since;
  }
  return oldest + churn.contactWindowDays + 1;
}

/** Intensity of a payment before contacts, self-excitation and the calendar; hazard units. */
export function paymentBase(
  context: KernelContext,
  state: AccountState,
  cause: number,
  band: number,
  share: number,
): number {
  const { units, bandCount } = context.behaviour;
  const { customer } = state;
  const row = state.persona * PAYMENT_CAUSES + cause;
  return Math.floor(
    (units[row * bandCount + band] ?? 0) *
      share *
      (customer.factors[cause] ?? 1) *
      (customer.abilityFactors[cause] ?? 1),
  );
}

/**
 * Today's hazard of every cause into `todayUnits`, and before the calendar into `customer.coarseUnits` where the calendar
 * acts: on payments but those that restore service.
 */
export function measureOptions(
  context: KernelContext,
  options: CompiledOptions,
  state: AccountState,
  day: number,
): void {
  const { customer, todayUnits } = state;
  if (options.ability !== null) settleAbility(context, options.ability, state, day);
  const factors = responseTables(context, options, state);
  const band = ageBand(context, state, day);
  const stimulus = state.stimulated ? stimulusSum(state) : 0;
  const restore = restoreUnits(context, state, day);
  const share = intensityShare(context, state);
  const excitement = excitementOn(options, state, day);
  for (let cause = 0; cause < PAYMENT_CAUSES; cause++) {
    customer.coarseUnits[cause] = 0;
    const isFull = cause === CAUSE.fullPayment;
    if (isFull && restore > 0) {
      todayUnits[cause] = restore;
      continue;
    }
    const row = state.persona * PAYMENT_CAUSES + cause;
    const base = paymentBase(context, state, cause, band, share);
    const table = factors[row];
    const response = stimulus === 0 || table === undefined ? 1 : factorAt(table, stimulus);
    const hazard = Math.floor(base * (response * excitement));
    if (customer.calendar === null) {
      todayUnits[cause] = hazard;
      continue;
    }
    const coarse = Math.floor(hazard / CALENDAR_STEPS);
    customer.coarseUnits[cause] = coarse;
    todayUnits[cause] = coarse * calendarSteps(context, state, day, day + 1);
  }
  if (options.causeCount > PAYMENT_CAUSES) measureOthers(context, options, state, stimulus, day);
}

/** Factors of stimuli on payments, [persona * PAYMENT_CAUSES + cause]: weaker while the customer is constrained. */
export function responseTables(
  context: KernelContext,
  { ability }: CompiledOptions,
  { customer }: AccountState,
): readonly Float64Array[] {
  return ability !== null && customer.isConstrained ? ability.factors : context.behaviour.factors;
}

/** Sum of the calendar's factors on the days `from` to `to` - 1. */
export function calendarSteps(
  context: KernelContext,
  state: AccountState,
  from: number,
  to: number,
): number {
  const sums = state.customer.calendar;
  if (sums === null) return 0;
  return (sums[to - context.firstDay] ?? 0) - (sums[from - context.firstDay] ?? 0);
}

/**
 * The next day after `day` on which a hazard steps to another level, contacts and payments that act apart: age band,
 * restoration, ability, final demand, complaint, tone, cut, a contact that no longer counts.
 */
export function nextStepDay(
  context: KernelContext,
  options: CompiledOptions,
  state: AccountState,
  day: number,
): number {
  const { dispute, churn, tone } = context.behaviour.model;
  const { complaintDay, firmLetterDay, toneDay, abilityDay } = state.customer;
  let next = Math.min(
    nextBandDay(context, state, ageBand(context, state, day)),
    nextRestoreDay(context, state, day),
  );
  if (options.ability !== null) next = sooner(next, abilityDay, day);
  if (dispute !== undefined) {
    next = sooner(next, firmLetterDay + 1, day);
    next = sooner(next, firmLetterDay + dispute.firmLetterDays + 1, day);
  }
  if (churn === undefined) return next;
  next = sooner(next, complaintDay + 1, day);
  next = sooner(next, complaintDay + churn.complaintDays + 1, day);
  if (tone !== undefined) {
    next = sooner(next, toneDay + 1, day);
    next = sooner(next, toneDay + tone.churnDays + 1, day);
  }
  next = sooner(next, state.services.cutSinceDay + 1, day);
  return sooner(next, nextContactDay(context, options, state, day), day);
}

/** `step` where it comes after `day` and before `next`. */
function sooner(next: number, step: number, day: number): number {
  return step > day && step < next ? step : next;
}
