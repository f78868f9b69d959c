import type { Day } from '../../../src-engine/base/day.ts';
import { detLog } from '../../../src-engine/base/det-math.ts';
import { PURPOSE } from '../../../src-engine/base/purposes.ts';
import { CHANNEL, type ChannelName } from '../../../src-engine/model/behaviour.ts';
import { mayComplain } from './complaints.ts';
import { toneEffect, type Words, worded } from './tone.ts';
import type { Account, World } from './world.ts';

/** Contacts in the window before that tire the customer; more change nothing. */
const MOST_FATIGUE = 28;

/** Draws about contacts are keyed by calendar day and channel, so that arms share their luck (simulation.md 4.1). */
export function drawKey(today: Day, channel: number): number {
  return today * 16 + channel;
}

/** Treatment cost of the account and the day. */
export function charge(world: World, account: Account, amountMinor: number): void {
  account.totals.costMinor += amountMinor;
  world.books.add('costMinor', amountMinor);
}

/** A contact: counted, and perhaps it reaches the customer. */
export function contactCustomer(
  world: World,
  account: Account,
  channel: ChannelName,
  today: Day,
  words: Words = {},
): boolean {
  countContacts(world, account, 1, today);
  return exposeCustomer(world, account, channel, today, words);
}

export function countContacts(world: World, account: Account, count: number, today: Day): void {
  account.totals.contacts += count;
  for (let contact = 0; contact < count; contact++) account.contactDays.push(today);
  world.books.add('contacts', count);
}

/**
 * Phase 85, contact outcome (simulation.md 1.3): a reached contact acts from the next day plus the channel's lag, with
 * ln(HR) times the fatigue of every contact on the channel in the window before, reached or not.
 */
export function exposeCustomer(
  world: World,
  account: Account,
  channel: ChannelName,
  today: Day,
  words: Words = {},
): boolean {
  const { treatments, fatigue, fatigueWindowDays } = world.behaviour;
  const { contacts } = account.customer;
  const treatment = treatments.find((candidate) => candidate.channel === channel);
  const key = drawKey(today, CHANNEL[channel]);
  const reached = world.draws.uniform(PURPOSE.reach, key) < (treatment?.reach ?? 0);
  const before = contacts.filter(
    (contact) => contact.channel === channel && today - contact.day <= fatigueWindowDays,
  );
  let weight = detLog(treatment?.hazardRatio ?? 1);
  for (let tired = 0; tired < Math.min(before.length, MOST_FATIGUE); tired++) weight *= fatigue;
  const actsFromDay = reached ? today + 1 + (treatment?.lagDays ?? 0) : null;
  weight = worded(world, account, channel, words, weight, today);
  contacts.push({ day: today, channel, actsFromDay, weight });
  if (channel === 'FINAL_LETTER' || (channel === 'LETTER' && words.tone === 'FIRM'))
    account.customer.firmLetterDay = today;
  if (channel === 'RESTRICTION' || channel === 'CREDIT_MARK') return reached;
  const effect = toneEffect(world, words);
  mayComplain(world, account, CHANNEL[channel], today, effect?.complaintOdds);
  if (reached) account.customer.told = { day: today, churn: effect?.churn ?? 1 };
  return reached;
}
