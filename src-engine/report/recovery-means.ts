import type { RecoveryMeans } from '../model/debt-profile.ts';
import type { AccountStory, TimelineEvent } from '../model/explanation.ts';

interface Use {
  readonly event: TimelineEvent;
  readonly paidMinor: number;
}

/** Payments after the event's day, up to the day of the next event: an event comes after the payments of its own day. */
function usesOf(story: AccountStory, lastDay: number): readonly Use[] {
  const done = story.events
    .filter(({ state, day }) => state === 'done' && day <= lastDay)
    .toSorted((a, b) => a.day - b.day);
  return done.map((event, index) => {
    const until = done[index + 1]?.day ?? lastDay;
    const paidMinor = story.payments
      .filter(({ day }) => day > event.day && day <= until)
      .reduce((sum, payment) => sum + payment.amountMinor, 0);
    return { event, paidMinor };
  });
}

/**
 * Which means of recovery a run has used on an account up to day `lastDay` (0 is the as-of day), how often, and what the
 * customer paid after each. Of two events on one day the later one is taken to have been answered.
 */
export function recoveryMeans(story: AccountStory, lastDay: number): readonly RecoveryMeans[] {
  const means = new Map<string, RecoveryMeans>();
  for (const { event, paidMinor } of usesOf(story, lastDay)) {
    const key = `${event.eventKind} ${event.title}`;
    const known = means.get(key);
    means.set(key, {
      title: event.title,
      eventKind: event.eventKind,
      times: (known?.times ?? 0) + 1,
      lastDay: story.asOfDay + event.day,
      answered: (known?.answered ?? 0) + (paidMinor > 0 ? 1 : 0),
      paidAfterMinor: (known?.paidAfterMinor ?? 0) + paidMinor,
    });
  }
  return [...means.values()];
}
