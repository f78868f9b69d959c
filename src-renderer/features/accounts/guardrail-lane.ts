import type { AccountStory, Decision } from '../../../src-engine/model/explanation.ts';

/** A stretch during which something was held back, and by what. */
export interface HeldStretch {
  readonly fromDay: number;
  /** Day on which it went on; the same day when it was blocked for good or only warned of. */
  readonly toDay: number;
  /** "dispute", "No disconnection before a day without service": short, for the lane. */
  readonly label: string;
  /** The whole sentence, for the pointer and the table. */
  readonly title: string;
}

/** A hold stands on the lane while it lasts, whether or not a step fell into it. */
function ofHolds({ holds, days }: AccountStory): readonly HeldStretch[] {
  return holds.map(({ reason, fromDay, toDay }) => ({
    fromDay,
    toDay: Math.min(days - 1, toDay ?? days - 1),
    label: reason,
    title: toDay === null ? `Hold for ${reason}, not lifted` : `Hold for ${reason}`,
  }));
}

/** What guardrails, holds, calendars and queues kept back, in order of days; what says the same without a gap is one stretch. */
export function heldStretches(story: AccountStory): readonly HeldStretch[] {
  const found = story.decisions.flatMap((decision): HeldStretch[] => {
    const label = labelOf(decision);
    if (label === null) return [];
    const title = `${decision.title}: ${decision.because}`;
    return [{ fromDay: decision.day, toDay: endOf(decision, story), label, title }];
  });
  const joined: HeldStretch[] = [];
  for (const stretch of [...ofHolds(story), ...found].sort((a, b) => a.fromDay - b.fromDay)) {
    const index = joined.findLastIndex(({ label }) => label === stretch.label);
    const before = joined[index];
    if (before === undefined || before.toDay < stretch.fromDay - 1) joined.push(stretch);
    else joined[index] = { ...before, toDay: Math.max(before.toDay, stretch.toDay) };
  }
  return joined;
}

/** Null for a decision that held nothing back. */
function labelOf({ kind, because }: Decision): string | null {
  if (kind === 'guardrail' || kind === 'event-waits') return because;
  if (kind !== 'held') return null;
  // "Hold for dispute from 20 Mar 2026 to 26 Mar 2026 blocks it": what it is for is enough on the lane.
  return /^Hold for (.+?) from /.exec(because)?.[1] ?? because;
}

/** Day on which it was free: what the check says, else when the step of that name ran. */
function endOf(decision: Decision, story: AccountStory): number {
  const [check] = decision.checks;
  const last = story.days - 1;
  if (decision.kind === 'held' && check?.unit === 'flag' && check.margin !== null)
    return Math.min(last, decision.day + check.margin);
  const ran = story.events.find(
    ({ day, title, state }) =>
      day > decision.day && state === 'done' && decision.title.endsWith(title),
  );
  return Math.min(last, ran?.day ?? decision.day);
}
