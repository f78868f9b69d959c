import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { CAUSE, PAYMENT_CAUSES } from './causes.ts';
import { idleDays } from './competing-risks.ts';
import {
  ageBand,
  atRisk,
  decayStimuli,
  drawThresholds,
  factorAt,
  intensityShare,
  nextBandDay,
  nextRestoreDay,
  passStimulated,
  restoreUnits,
  stimulusSum,
  wakeStimuli,
} from './daily-hazard.ts';
import { measureHazards } from './measure-hazards.ts';
import { advanceOptions } from './options/advance-options.ts';

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
    passStimulated(context, state, fromDay, toDay);
    return toDay;
  }
  drawThresholds(context, state);
  const { options } = context.behaviour;
  if (options !== null) return advanceOptions(context, options, state, fromDay, toDay);
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
  const { spentUnits, todayUnits, thresholdUnits } = state;
  const isCut = state.services.cutSinceDay < FAR_DAY;
  const share = intensityShare(context, state);
  let bandEnd = fromDay;
  for (let day = fromDay; day < toDay; day++) {
    if (!state.stimulated) return day;
    if (state.pendingCount > 0) wakeStimuli(state, day);
    if (day >= bandEnd) {
      const band = ageBand(context, state, day);
      bandEnd = nextBandDay(context, state, band);
      measureBases(context, state, band, share);
    }
    const stimulus = stimulusSum(state);
    const restore = isCut ? restoreUnits(context, state, day) : 0;
    for (let cause = 0; cause < PAYMENT_CAUSES; cause++) {
      const today =
        cause === CAUSE.fullPayment && restore > 0
          ? restore
          : Math.floor((bases[cause] ?? 0) * factorAt(tables[cause] ?? NO_FACTORS, stimulus));
      todayUnits[cause] = today;
      if ((spentUnits[cause] ?? 0) + today >= (thresholdUnits[cause] ?? 0)) return day;
    }
    for (let cause = 0; cause < PAYMENT_CAUSES; cause++)
      spentUnits[cause] = (spentUnits[cause] ?? 0) + (todayUnits[cause] ?? 0);
    decayStimuli(context, state);
  }
  return toDay;
}

/** Of the age band under way, by cause: the hazard without stimulus, and the factors of stimulus. */
const bases = new Float64Array(PAYMENT_CAUSES);
const tables: Float64Array[] = [];

function measureBases(
  context: KernelContext,
  state: AccountState,
  band: number,
  share: number,
): void {
  const { units, factors, bandCount } = context.behaviour;
  for (let cause = 0; cause < PAYMENT_CAUSES; cause++) {
    const row = state.persona * PAYMENT_CAUSES + cause;
    bases[cause] = Math.floor((units[row * bandCount + band] ?? 0) * share);
    tables[cause] = factors[row] ?? NO_FACTORS;
  }
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
    for (let cause = 0; cause < PAYMENT_CAUSES; cause++)
      idle = idleDays(
        state.spentUnits[cause] ?? 0,
        state.todayUnits[cause] ?? 0,
        state.thresholdUnits[cause] ?? 0,
        idle,
      );
    for (let cause = 0; cause < PAYMENT_CAUSES; cause++)
      state.spentUnits[cause] =
        (state.spentUnits[cause] ?? 0) + idle * (state.todayUnits[cause] ?? 0);
    day += idle;
    if (day < limit) return day;
  }
  return toDay;
}
