import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import type { AccountStory, TimelineEvent } from '../../../../src-engine/model/explanation.ts';
import { userName } from '../../../stores/user-name.ts';
import { triggerDate } from '../../strategy/read/trigger-date.ts';
import type { CommandDraft } from './command-draft.ts';

/**
 * Collection events of a debt class that a person finds pending on a day. People work before the night: a process of that
 * night is not there yet, what runs or ends in it still is.
 */
export function pendingEvents(
  story: AccountStory,
  debtClass: string,
  day: number,
): readonly TimelineEvent[] {
  return story.events
    .filter(({ pending }) => {
      if (pending === undefined || pending.debtClass !== debtClass) return false;
      return pending.fromDay < day && (pending.toDay === null || pending.toDay >= day);
    })
    .sort((a, b) => a.day - b.day || a.sequence - b.sequence);
}

const EVENT_STEP = 10;

/**
 * The draft with the event that it is about among those that are pending: the next one where another day or debt class
 * left the old one behind. An event that is moved keeps its sequence, one that is added comes behind all others.
 */
export function settledDraft(
  before: CommandDraft,
  change: Partial<CommandDraft>,
  story: AccountStory,
): CommandDraft {
  const draft = { ...before, ...change };
  const events = pendingEvents(story, draft.debtClass, draft.day);
  const isThere = events.some(({ sequence }) => sequence === draft.sequence);
  const sequence = isThere ? draft.sequence : (events[0]?.sequence ?? draft.sequence);
  if (draft.action === before.action && sequence === before.sequence) return draft;
  const last = story.events.reduce((most, event) => Math.max(most, event.sequence), 0);
  const newSequence = draft.action === 'add-event' ? last + EVENT_STEP : sequence;
  return { ...draft, sequence, newSequence: change.newSequence ?? newSequence };
}

/** What the form shows first: the account's first debt class, its next event, and plain values for the rest. */
export function firstDraft(
  story: AccountStory,
  strategy: Strategy,
  day: number,
  start: Partial<CommandDraft> = {},
): CommandDraft {
  const plain = plainDraft(story, strategy, day);
  return settledDraft(plain, { action: plain.action, ...start }, story);
}

/** A week after a day, on a workday of the strategy's calendar: what is proposed is not warned of. */
function aWeekLater(story: AccountStory, strategy: Strategy, day: number): number {
  const date = triggerDate(strategy, story.asOfDay + day, 7);
  return date === null ? day + 7 : date - story.asOfDay;
}

function plainDraft(story: AccountStory, strategy: Strategy, day: number): CommandDraft {
  const debtClass = story.agreements[0]?.debtClass ?? strategy.debtClasses[0]?.code ?? '';
  const own = story.agreements.filter((agreement) => agreement.debtClass === debtClass);
  const debt = story.pastDueMinor[day] ?? 0;
  return {
    action: 'cancel-process',
    day,
    note: '',
    debtClass,
    sequence: 0,
    newSequence: EVENT_STEP,
    eventType: strategy.eventTypes[0]?.code ?? '',
    triggerDay: Math.min(aWeekLater(story, strategy, day), story.days - 1),
    agreement: own[0]?.id ?? '',
    agreements: own.map(({ id }) => id),
    template: strategy.processTemplates[0]?.code ?? '',
    severanceTemplate: strategy.severanceTemplates[0]?.code ?? '',
    writeOffTemplate: strategy.writeOff.templates[0]?.code ?? '',
    agency: strategy.writeOff.agencies.find(({ active }) => active)?.code ?? '',
    daysInArrears: 0,
    reason: 'HARDSHIP',
    instalments: 3,
    instalmentMinor: Math.max(1, Math.ceil(debt / 3)),
    everyDays: 30,
    untilDay: Math.min(day + 14, story.days - 1),
    collectionClass: '',
    // None: the first that waits is chosen, with its role.
    entry: 0,
    role: strategy.toDos.roles[0]?.code ?? '',
    toRole: strategy.toDos.roles[0]?.code ?? '',
    assignee: userName(),
  };
}
