import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import {
  ageBand,
  atRisk,
  decayStimuli,
  drawThresholds,
  factorAt,
  nextBandDay,
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
  const { behaviour } = context;
  const fullTable = behaviour.fullFactor[state.persona] ?? NO_FACTORS;
  const partialTable = behaviour.partialFactor[state.persona] ?? NO_FACTORS;
  const bandBase = state.persona * behaviour.bandCount;
  let bandEnd = fromDay;
  let fullBase = 0;
  let partialBase = 0;
  for (let day = fromDay; day < toDay; day++) {
    if (!state.stimulated) return day;
    if (state.pendingCount > 0) wakeStimuli(state, day);
    if (day >= bandEnd) {
      const band = ageBand(context, state, day);
      bandEnd = nextBandDay(context, state, band);
      fullBase = behaviour.fullUnits[bandBase + band] ?? 0;
      partialBase = behaviour.partialUnits[bandBase + band] ?? 0;
    }
    const stimulus = stimulusSum(state);
    const full = state.fullSpentUnits + Math.floor(fullBase * factorAt(fullTable, stimulus));
    const partial =
      state.partialSpentUnits + Math.floor(partialBase * factorAt(partialTable, stimulus));
    if (full >= state.fullThresholdUnits || partial >= state.partialThresholdUnits) return day;
    state.fullSpentUnits = full;
    state.partialSpentUnits = partial;
    decayStimuli(context, state);
  }
  return toDay;
}

const NO_FACTORS = new Float64Array(0);

/** Hazard of a full payment on `day` in hazard units, with the stimulus of that day. */
export function fullUnitsOn(context: KernelContext, state: AccountState, day: number): number {
  const { behaviour } = context;
  const base =
    behaviour.fullUnits[state.persona * behaviour.bandCount + ageBand(context, state, day)] ?? 0;
  const table = behaviour.fullFactor[state.persona];
  if (!state.stimulated || table === undefined) return base;
  return Math.floor(base * factorAt(table, stimulusSum(state)));
}

/** Hazard of a partial payment on `day` in hazard units. */
export function partialUnitsOn(context: KernelContext, state: AccountState, day: number): number {
  const { behaviour } = context;
  const base =
    behaviour.partialUnits[state.persona * behaviour.bandCount + ageBand(context, state, day)] ?? 0;
  const table = behaviour.partialFactor[state.persona];
  if (!state.stimulated || table === undefined) return base;
  return Math.floor(base * factorAt(table, stimulusSum(state)));
}

/** Without stimulus the hazard is constant within an age band: whole bands are one multiplication. */
function advanceUnstimulated(
  context: KernelContext,
  state: AccountState,
  fromDay: number,
  toDay: number,
): number {
  drawThresholds(context, state);
  let day = fromDay;
  while (day < toDay) {
    const band = ageBand(context, state, day);
    const limit = Math.min(toDay, nextBandDay(context, state, band));
    const full = fullUnitsOn(context, state, day);
    const partial = partialUnitsOn(context, state, day);
    const idle = Math.min(
      idleDays(state.fullSpentUnits, full, state.fullThresholdUnits, limit - day),
      idleDays(state.partialSpentUnits, partial, state.partialThresholdUnits, limit - day),
    );
    state.fullSpentUnits += idle * full;
    state.partialSpentUnits += idle * partial;
    day += idle;
    if (day < limit) return day;
  }
  return toDay;
}

/** How many days can pass before the budget is used up: the largest k <= most with spent + k x units < threshold. */
function idleDays(spent: number, units: number, threshold: number, most: number): number {
  if (spent + most * units < threshold) return most;
  let days = Math.min(most, Math.floor((threshold - spent) / units));
  // The quotient may round either way; the integer test decides.
  while (days > 0 && spent + days * units >= threshold) days--;
  while (days < most && spent + (days + 1) * units < threshold) days++;
  return days;
}
