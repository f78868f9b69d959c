import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import type { AccountStory, TimelineEvent } from '../../../../src-engine/model/explanation.ts';
import { userName } from '../../../stores/user-name.ts';
import type { CommandDraft } from './command-draft.ts';

/** Events that were still to come on a day: run later, cancelled later, or pending at the horizon. */
export function openEvents(story: AccountStory, day: number): readonly TimelineEvent[] {
  return story.events
    .filter((event) => event.day >= day)
    .sort((a, b) => a.day - b.day || a.sequence - b.sequence);
}

/** What the form shows first: the account's first debt class, its next event, and plain values for the rest. */
export function firstDraft(story: AccountStory, strategy: Strategy, day: number): CommandDraft {
  const next = openEvents(story, day)[0];
  const debtClass = story.agreements[0]?.debtClass ?? strategy.debtClasses[0]?.code ?? '';
  const own = story.agreements.filter((agreement) => agreement.debtClass === debtClass);
  const last = story.events.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  const debt = story.pastDueMinor[day] ?? 0;
  return {
    action: 'cancel-process',
    day,
    note: '',
    debtClass,
    sequence: next?.sequence ?? 1,
    newSequence: last + 10,
    eventType: strategy.eventTypes[0]?.code ?? '',
    triggerDay: Math.min(day + 7, story.days - 1),
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
    entry: 1,
    role: strategy.toDos.roles[0]?.code ?? '',
    toRole: strategy.toDos.roles[0]?.code ?? '',
    assignee: userName(),
  };
}
