import { CHANNEL } from '../../model/behaviour.ts';
import { AGREEMENT_STATUS } from '../../model/portfolio.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { CAUSE_PURPOSE, PAYMENT_CAUSES } from './causes.ts';
import { STIMULUS_FLOOR } from './compile-behaviour.ts';
import { STIMULUS_MAX, STIMULUS_STEPS } from './factor-tables.ts';
import { thresholdUnits } from './hazard-units.ts';
import { knowAccount } from './options/account-factors.ts';

/** True when the customer may pay of their own accord: something is past due, not at an agency, and no pay plan regulates it. */
export function atRisk(state: AccountState): boolean {
  return state.payableMinor > 0 && state.plans.active === 0;
}

/** Draws every cause's first threshold when the account first comes at risk. */
export function drawThresholds(context: KernelContext, state: AccountState): void {
  if (!state.thresholdsDrawn) drawFirstThresholds(context, state);
}

function drawFirstThresholds(context: KernelContext, state: AccountState): void {
  state.thresholdsDrawn = true;
  const { options } = context.behaviour;
  const causes = options === null ? PAYMENT_CAUSES : options.causeCount;
  for (let cause = 0; cause < causes; cause++) drawThreshold(context, state, cause);
  if (options === null) return;
  knowAccount(context, state);
  if (options.calendar === null) return;
  const { firstDay, endDay, bankCalendar } = context;
  const { persona, customer } = state;
  const { calendar } = options;
  customer.calendar = calendar.sums(bankCalendar, firstDay, endDay, persona, customer.rhythm);
}

/** Draws the threshold of a cause's current occurrence. */
export function drawThreshold(context: KernelContext, state: AccountState, cause: number): void {
  state.thresholdUnits[cause] = thresholdUnits(
    context.draws.uniform(CAUSE_PURPOSE[cause] ?? 0, state.occurrence[cause] ?? 0),
  );
}

/** Age band of the oldest past-due item that no agency has on `day`. */
export function ageBand(context: KernelContext, state: AccountState, day: number): number {
  const { bandStartDays } = context.behaviour;
  const age = day - state.oldestPayableDay;
  let band = bandStartDays.length - 1;
  while (band > 0 && age < (bandStartDays[band] ?? 0)) band--;
  return band;
}

/** First day of the next age band, FAR_DAY in the last one. */
export function nextBandDay(context: KernelContext, state: AccountState, band: number): number {
  const start = context.behaviour.bandStartDays[band + 1];
  return start === undefined ? FAR_DAY : state.oldestPayableDay + start;
}

/**
 * Hazard of paying everything while service is cut, by whole days since the cut; it replaces the persona's own, treatment
 * included (simulation.md 1.7, Disconnected state). 0 when nothing is cut or the stretch says "as before".
 */
export function restoreUnits(context: KernelContext, state: AccountState, day: number): number {
  const since = state.services.cutSinceDay;
  return since === FAR_DAY ? 0 : restoreUnitsSince(context, since, day);
}

function restoreUnitsSince(context: KernelContext, since: number, day: number): number {
  const { restoreFromDays, restoreUnits: units } = context.behaviour;
  const elapsed = day - since - 1;
  let stretch = restoreFromDays.length - 1;
  while (stretch >= 0 && elapsed < (restoreFromDays[stretch] ?? 0)) stretch--;
  return units[stretch] ?? 0;
}

/** First day after `day` on which another stretch begins, FAR_DAY when none does. */
export function nextRestoreDay(context: KernelContext, state: AccountState, day: number): number {
  const since = state.services.cutSinceDay;
  return since === FAR_DAY ? FAR_DAY : nextStretchDay(context, since, day);
}

function nextStretchDay(context: KernelContext, since: number, day: number): number {
  for (const from of context.behaviour.restoreFromDays)
    if (since + 1 + from > day) return since + 1 + from;
  return FAR_DAY;
}

/** Contacts whose lag is over begin to act on `day`. */
export function wakeStimuli(state: AccountState, day: number): void {
  let kept = 0;
  for (let index = 0; index < state.pendingCount; index++) {
    const start = state.pendingDay[index] ?? 0;
    const channel = state.pendingChannel[index] ?? 0;
    const weight = state.pendingWeight[index] ?? 0;
    if (start <= day) {
      addStimulus(state, channel, weight);
      continue;
    }
    state.pendingDay[kept] = start;
    state.pendingChannel[kept] = channel;
    state.pendingWeight[kept] = weight;
    kept++;
  }
  state.pendingCount = kept;
}

function addStimulus(state: AccountState, channel: number, weight: number): void {
  const before = state.stimulus[channel] ?? 0;
  state.stimulus[channel] = before + weight;
  if (before === 0 && weight !== 0) state.activeChannel[state.activeChannels++] = channel;
}

/** Sum over channels in the order in which they became active, S(t) of simulation.md 1.3. */
export function stimulusSum(state: AccountState): number {
  let sum = 0;
  for (let index = 0; index < state.activeChannels; index++)
    sum += state.stimulus[state.activeChannel[index] ?? 0] ?? 0;
  return sum;
}

/** Linear interpolation in a factor table: error under 3e-6 of the factor. */
export function factorAt(table: Float64Array, stimulus: number): number {
  const position = (stimulus < STIMULUS_MAX ? stimulus : STIMULUS_MAX) * STIMULUS_STEPS;
  const step = position | 0;
  const low = table[step] ?? 1;
  return low + ((table[step + 1] ?? low) - low) * (position - step);
}

function hasBar(state: AccountState): boolean {
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if (state.services.isBarred(agreement)) return true;
  return false;
}

/**
 * A night of `decayStimuli` that leaves every channel as it is but weaker, and the sum of what is left; -1, with nothing done,
 * where a channel ends, a bar may hold one, a contact waits for its lag, or nothing acts.
 */
export function fadePlainly(state: AccountState, decay: Float64Array): number {
  const { stimulus, activeChannel, activeChannels } = state;
  if (state.pendingCount > 0 || activeChannels === 0) return -1;
  for (let index = 0; index < activeChannels; index++) {
    const channel = activeChannel[index] ?? 0;
    if (channel === CHANNEL.RESTRICTION) return -1;
    if ((stimulus[channel] ?? 0) * (decay[channel] ?? 0) < STIMULUS_FLOOR) return -1;
  }
  let sum = 0;
  for (let index = 0; index < activeChannels; index++) {
    const channel = activeChannel[index] ?? 0;
    const next = (stimulus[channel] ?? 0) * (decay[channel] ?? 0);
    stimulus[channel] = next;
    sum += next;
  }
  return sum;
}

/** One night's decay of every channel; what is left of an old contact ends at the floor. */
export function decayStimuli(context: KernelContext, state: AccountState): void {
  if (!state.stimulated) return;
  const { decay } = context.behaviour;
  let kept = 0;
  for (let index = 0; index < state.activeChannels; index++) {
    const channel = state.activeChannel[index] ?? 0;
    // A bar acts for as long as it lasts (simulation.md 1.8).
    if (channel === CHANNEL.RESTRICTION && hasBar(state)) {
      state.activeChannel[kept++] = channel;
      continue;
    }
    const next = (state.stimulus[channel] ?? 0) * (decay[channel] ?? 0);
    if (next < STIMULUS_FLOOR) {
      state.stimulus[channel] = 0;
      continue;
    }
    state.stimulus[channel] = next;
    state.activeChannel[kept++] = channel;
  }
  state.activeChannels = kept;
  state.stimulated = kept > 0 || state.pendingCount > 0;
}

/**
 * The days `fromDay` to `toDay` - 1 of a customer who is not at risk: contacts begin to act and fade. Once none is to come,
 * each channel fades by itself, a day at a time as `decayStimuli` does it.
 */
export function passStimulated(
  context: KernelContext,
  state: AccountState,
  fromDay: number,
  toDay: number,
): void {
  let day = fromDay;
  for (; day < toDay && state.pendingCount > 0; day++) {
    wakeStimuli(state, day);
    decayStimuli(context, state);
  }
  if (day >= toDay || !state.stimulated) return;
  const { stimulus, activeChannel } = state;
  const { decay } = context.behaviour;
  let kept = 0;
  for (let index = 0; index < state.activeChannels; index++) {
    const channel = activeChannel[index] ?? 0;
    if (channel !== CHANNEL.RESTRICTION || !hasBar(state)) {
      stimulus[channel] = faded(stimulus[channel] ?? 0, decay[channel] ?? 0, toDay - day);
      if (stimulus[channel] === 0) continue;
    }
    activeChannel[kept++] = channel;
  }
  state.activeChannels = kept;
  state.stimulated = kept > 0;
}

/** What so many nights leave of a stimulus; 0 from the night on which it falls under the floor. */
function faded(stimulus: number, decay: number, nights: number): number {
  let left = stimulus;
  for (let night = 0; night < nights; night++) {
    left *= decay;
    if (left < STIMULUS_FLOOR) return 0;
  }
  return left;
}

/** Share of the usual intensity: customers without any service left owe a final debt and pay it less (simulation.md 1.7). */
export function intensityShare(context: KernelContext, state: AccountState): number {
  if (state.services.ordinary && state.agreementCount > 0) return 1;
  for (let agreement = 0; agreement < state.agreementCount; agreement++)
    if ((state.services.status[agreement] ?? 0) < AGREEMENT_STATUS.STOPPED) return 1;
  return context.behaviour.model.finalDebtFactor;
}
