import { weekdayOf } from '../../base/day.ts';
import { PURPOSE } from '../../base/purposes.ts';
import { CHANNEL } from '../../model/behaviour.ts';
import { WEEK } from '../behaviour/compile-behaviour.ts';
import { PLAIN_WORDING, toneOf, type Wording } from '../behaviour/wording.ts';
import { wordingFactor } from '../behaviour/wording-factor.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { METRIC_ROW } from '../state/recorder.ts';
import { mayComplain } from './88-complaint.ts';

/** Channels share a day's key space of the reach draw (simulation.md 4.1). */
const CHANNELS_PER_DAY = 16;

/** One contact with the customer: counted, and it may reach them. */
export function contactCustomer(
  context: KernelContext,
  state: AccountState,
  channel: number,
  wording: Wording = PLAIN_WORDING,
): boolean {
  countContacts(context, state, 1);
  return exposeCustomer(context, state, channel, wording);
}

/** Customer contacts of the account and the day; a letter to several persons is as many. */
export function countContacts(context: KernelContext, state: AccountState, count: number): void {
  state.contacts += count;
  state.week.add(state.day, count);
  context.recorder.flow(METRIC_ROW.contacts, state.day - context.firstDay, count);
}

/**
 * Phase 85, contact outcome (simulation.md 1.3). Draws whether the treatment reaches the customer, keyed by calendar day
 * and channel so that arms contacting on the same day have the same delivery luck; a reached one acts from the next day
 * plus the channel's lag. Fatigue counts the same channel's of the last 28 days, reached or not. A bar or a mark at the
 * credit bureau is felt without being a contact.
 */
export function exposeCustomer(
  context: KernelContext,
  state: AccountState,
  channel: number,
  wording: Wording = PLAIN_WORDING,
): boolean {
  const { behaviour, draws } = context;
  const { model } = behaviour;
  const before = contactsBefore(state, channel, model.fatigueWindowDays);
  const key = state.day * CHANNELS_PER_DAY + channel;
  const reached = draws.uniform(PURPOSE.reach, key) < (behaviour.reach[channel] ?? 0);
  remember(state, channel);
  if (isFirmLetter(channel, wording)) state.customer.firmLetterDay = state.day;
  const isContact = channel !== CHANNEL.RESTRICTION && channel !== CHANNEL.CREDIT_MARK;
  const tone = isContact ? toneOf(model, wording) : null;
  if (isContact) mayComplain(context, state, channel, tone?.complaintOdds ?? 1);
  if (!reached) return false;
  if (isContact) {
    state.first.reached(state.day);
    state.customer.toneDay = state.day;
    state.customer.toneChurn = tone?.churn ?? 1;
  }
  const row = channel * behaviour.fatigueLimit + Math.min(before, behaviour.fatigueLimit - 1);
  plan(
    state,
    state.day + 1 + (behaviour.lagDays[channel] ?? 0),
    channel,
    (behaviour.weight[row] ?? 0) *
      wordingFactor(model, state, wording) *
      (behaviour.weekdays[channel * WEEK + weekdayOf(state.day)] ?? 1),
  );
  return true;
}

/** A final demand, or a letter in a firm tone: customers dispute more shortly after (simulation.md 1.8). */
function isFirmLetter(channel: number, { tone }: Wording): boolean {
  return channel === CHANNEL.FINAL_LETTER || (channel === CHANNEL.LETTER && tone === 'FIRM');
}

function contactsBefore(state: AccountState, channel: number, windowDays: number): number {
  let count = 0;
  for (let index = state.contactCount - 1; index >= 0; index--) {
    if (state.day - (state.contactDay[index] ?? 0) > windowDays) break;
    if (state.contactChannel[index] === channel) count++;
  }
  return count;
}

function remember(state: AccountState, channel: number): void {
  if (state.contactCount === state.contactDay.length) {
    const days = new Int32Array(state.contactCount * 2);
    days.set(state.contactDay);
    state.contactDay = days;
    const channels = new Uint8Array(state.contactCount * 2);
    channels.set(state.contactChannel);
    state.contactChannel = channels;
  }
  state.contactDay[state.contactCount] = state.day;
  state.contactChannel[state.contactCount] = channel;
  state.contactCount++;
}

/** Queues a stimulus to begin on `day`. */
function plan(state: AccountState, day: number, channel: number, weight: number): void {
  if (state.pendingCount === state.pendingDay.length) growPending(state);
  state.pendingDay[state.pendingCount] = day;
  state.pendingChannel[state.pendingCount] = channel;
  state.pendingWeight[state.pendingCount] = weight;
  state.pendingCount++;
  state.stimulated = true;
}

function growPending(state: AccountState): void {
  const wider = state.pendingCount * 2;
  const days = new Int32Array(wider);
  days.set(state.pendingDay);
  state.pendingDay = days;
  const channels = new Uint8Array(wider);
  channels.set(state.pendingChannel);
  state.pendingChannel = channels;
  const weights = new Float64Array(wider);
  weights.set(state.pendingWeight);
  state.pendingWeight = weights;
}
