import { type Day, weekdayOf } from '../../../src-engine/base/day.ts';
import type { ChannelName } from '../../../src-engine/model/behaviour.ts';
import type { ToneEffect } from '../../../src-engine/model/behaviour-options.ts';
import { asked, disputes } from './protection.ts';
import type { Account, World } from './world.ts';

/** How an event type words its contact. */
export interface Words {
  readonly tone?: 'EMPATHETIC' | 'FIRM' | undefined;
  readonly personalised?: boolean | undefined;
}

/** What a tone does; null when it is neutral. */
export function toneEffect(world: World, words: Words): ToneEffect | null {
  const { tone } = world.behaviour;
  if (tone === undefined || words.tone === undefined) return null;
  return { EMPATHETIC: tone.empathetic, FIRM: tone.firm }[words.tone];
}

/** Days past due of the oldest debt that is asked for and that no agency has; null without any. */
function ageToday(account: Account, today: Day): number | null {
  const disputed = disputes(account, today);
  const ages = account.items
    .filter((item) => item.dueDay !== null && item.dueDay <= today && asked(disputed, item) > 0)
    .filter(
      (item) =>
        !account.referrals.some(
          (referral) => referral.isOpen && referral.agreements.includes(item.agreement),
        ),
    )
    .map((item) => today - (item.dueDay ?? today));
  return ages.length === 0 ? null : Math.max(...ages);
}

/** The weight of a contact once its words and its weekday count. */
export function worded(
  world: World,
  account: Account,
  channel: ChannelName,
  words: Words,
  weight: number,
  today: Day,
): number {
  const { tone, treatments } = world.behaviour;
  const week = treatments.find((one) => one.channel === channel)?.weekdayFactors;
  const onDay = week?.[weekdayOf(today)] ?? 1;
  if (tone === undefined) return weight * onDay;
  const named = words.personalised === true ? tone.personalised : 1;
  const effect = toneEffect(world, words);
  const age = ageToday(account, today);
  const late = age !== null && age >= tone.lateFromDays;
  const toned = effect === null ? 1 : late ? effect.lateEffect : effect.effect;
  return weight * (named * toned) * onDay;
}
