import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { CAUSE, CAUSE_COUNT } from './causes.ts';
import { idleDays } from './competing-risks.ts';
import {
  ageBand,
  atRisk,
  decayStimuli,
  drawThresholds,
  factorAt,
  intensityShare,
  measureHazards,
  nextBandDay,
  nextRestoreDay,
  restoreUnits,
  stimulusSum,
  wakeStimuli,
} from './daily-hazard.ts';

/**
 * Lets the days `fromDay` to `toDay` - 1 pass without visiting them. Returns the first of them on which a payment falls
 * due by exhausted budget (that day itself is not spent), or `toDay`.
 */
export function advanceIdleDays(
  context: KernelContext,
  state: AccountState,
  fromDay: number,
  toDay: number,
): number {
  if (fromDay >= toDay) return toDay;
  if (!atRisk(state)) {
    for (let day = fromDay; day < toDay && state.stimulated; day++) {
      if (state.pendingCount > 0) wakeStimuli(state, day);
      decayStimuli(context, state);
    }
    return toDay;
  }
  drawThresholds(context, state);
  const day = state.stimulated ? advanceStimulated(context, state, fromDay, toDay) : fromDay;
  if (day >= toDay || state.stimulated) return day;
  return advanceUnstimulated(context, state, day, toDay);
}

/**
 * Days under treatment stimulus, whose hazard changes every day. Returns the day of a payment, the first day without
 * stimulus, or `toDay`. The arithmetic is that of phase 25, day by day.
 */
function advanceStimulated(
  context: KernelContext,
  state: AccountState,
  fromDay: number,
  toDay: number,
): number {
  const { units, factors, bandCount } = context.behaviour;
  const row = state.persona * CAUSE_COUNT;
  const share = intensityShare(context, state);
  let bandEnd = fromDay;
  let band = 0;
  for (let day = fromDay; day < toDay; day++) {
    if (!state.stimulated) return day;
    if (state.pendingCount > 0) wakeStimuli(state, day);
    if (day >= bandEnd) {
      band = ageBand(context, state, day);
      bandEnd = nextBandDay(context, state, band);
    }
    const stimulus = stimulusSum(state);
    const restore = restoreUnits(context, state, day);
    for (let cause = 0; cause < CAUSE_COUNT; cause++) {
      const base = Math.floor((units[(row + cause) * bandCount + band] ?? 0) * share);
      const today =
        cause === CAUSE.fullPayment && restore > 0
          ? restore
          : Math.floor(base * factorAt(factors[row + cause] ?? NO_FACTORS, stimulus));
      state.todayUnits[cause] = today;
      if ((state.spentUnits[cause] ?? 0) + today >= (state.thresholdUnits[cause] ?? 0)) return day;
    }
    for (let cause = 0; cause < CAUSE_COUNT; cause++)
      state.spentUnits[cause] = (state.spentUnits[cause] ?? 0) + (state.todayUnits[cause] ?? 0);
    decayStimuli(context, state);
  }
  return toDay;
}

const NO_FACTORS = new Float64Array(0);

/** Without stimulus the hazard is constant within an age band: whole bands are one multiplication. */
function advanceUnstimulated(
  context: KernelContext,
  state: AccountState,
  fromDay: number,
  toDay: number,
): number {
  let day = fromDay;
  while (day < toDay) {
    measureHazards(context, state, day);
    const limit = Math.min(
      toDay,
      nextBandDay(context, state, ageBand(context, state, day)),
      nextRestoreDay(context, state, day),
    );
    let idle = limit - day;
    for (let cause = 0; cause < CAUSE_COUNT; cause++)
      idle = idleDays(
        state.spentUnits[cause] ?? 0,
        state.todayUnits[cause] ?? 0,
        state.thresholdUnits[cause] ?? 0,
        idle,
      );
    for (let cause = 0; cause < CAUSE_COUNT; cause++)
      state.spentUnits[cause] =
        (state.spentUnits[cause] ?? 0) + idle * (state.todayUnits[cause] ?? 0);
    day += idle;
    if (day < limit) return day;
  }
  return toDay;
}
