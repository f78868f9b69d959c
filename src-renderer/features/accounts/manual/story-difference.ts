import type { AccountStory, TimelineEvent } from '../../../../src-engine/model/explanation.ts';

/** What a command changes in an account's story. Amounts in minor units, with minus without. */
export interface StoryDifference {
  readonly cashMinor: number;
  readonly costMinor: number;
  readonly severances: number;
  /** Events that happen or are planned only with the command, and only without it. */
  readonly added: readonly TimelineEvent[];
  readonly dropped: readonly TimelineEvent[];
}

function keyOf(event: TimelineEvent): string {
  return `${event.day}|${event.process}|${event.sequence}|${event.title}|${event.state}`;
}

/** Which event of which process on which day, whatever became of it. */
function placeOf({ family, process, sequence, day }: TimelineEvent): string {
  return `${family}|${process}|${sequence}|${day}`;
}

function without(
  events: readonly TimelineEvent[],
  others: readonly TimelineEvent[],
): readonly TimelineEvent[] {
  const known = new Set(others.map(keyOf));
  return events.filter((event) => !known.has(keyOf(event)));
}

/** Compares two stories of one account, arm and replication. */
export function storyDifference(before: AccountStory, after: AccountStory): StoryDifference {
  const planned = new Set(before.events.map(placeOf));
  return {
    cashMinor: after.cashMinor - before.cashMinor,
    costMinor: after.costMinor - before.costMinor,
    severances: after.severanceStartDays.length - before.severanceStartDays.length,
    // What was planned for that day and is cancelled is no longer, not new.
    added: without(after.events, before.events).filter(
      (event) => event.state !== 'cancelled' || !planned.has(placeOf(event)),
    ),
    dropped: without(before.events, after.events),
  };
}

/** The decision that records the command, as an index into the decisions with it; null when it is none of them. */
export function commandIndex(after: AccountStory, day: number): number | null {
  const index = after.decisions.findLastIndex(
    (decision) => decision.kind === 'command' && decision.day === day,
  );
  return index < 0 ? null : index;
}
