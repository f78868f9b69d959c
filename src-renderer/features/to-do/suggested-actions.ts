import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import type { ControlCentral } from '../../../src-engine/model/control-central.ts';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import type { ToDoRow } from '../../../src-engine/protocol/to-do-methods.ts';
import type { CommandDraft } from '../accounts/manual/command-draft.ts';
import { pendingEvents } from '../accounts/manual/first-draft.ts';

/** Something a person can do about an entry: the manual work that it opens, filled in as far as is known. */
export interface SuggestedAction {
  readonly label: string;
  readonly start: Partial<CommandDraft> & Pick<CommandDraft, 'action'>;
}

interface Situation {
  readonly row: ToDoRow;
  readonly strategy: Strategy;
  readonly story: AccountStory;
  /** The account on the morning of the day. */
  readonly central: Pick<ControlCentral, 'cancellation'>;
  readonly day: number;
}

/** Debt class of the running process that the entry is about, else of any that runs; null when none does. */
function runningClass({ row, strategy, central }: Situation): string | null {
  const { cancellation } = central;
  const code = strategy.processTemplates.find(({ title }) => title === row.template)?.code;
  const own = cancellation.find(({ template }) => template === code || template === row.template);
  return (own ?? cancellation[0])?.debtClass ?? null;
}

/**
 * What suits an entry, what suits best first (ux 2.6): a failed event is run or moved, debt without a rule gets a class
 * or a process, anything else of a running process is agreed, moved or cancelled, and without one a process can be made.
 */
export function suggestedActions(situation: Situation): readonly SuggestedAction[] {
  const { row, strategy, story, day } = situation;
  const { failedEvent, missingRule } = strategy.toDos;
  const debtClass = runningClass(situation);
  if (debtClass === null) {
    const create: SuggestedAction = {
      label: 'Create process…',
      start: { action: 'create-process' },
    };
    if (row.type !== missingRule)
      return [create, { label: 'Postpone the review…', start: { action: 'postpone-review' } }];
    return [
      { label: 'Change collection class…', start: { action: 'change-collection-class' } },
      create,
    ];
  }
  const next = pendingEvents(story, debtClass, day)[0];
  const event = next === undefined ? {} : { sequence: next.sequence, newSequence: next.sequence };
  const modify: SuggestedAction = {
    label: 'Modify events…',
    start: { action: 'change-event', debtClass, ...event },
  };
  const cancel: SuggestedAction = {
    label: 'Cancel process…',
    start: { action: 'cancel-process', debtClass },
  };
  if (row.type === failedEvent)
    return [
      { label: 'Run the event now…', start: { action: 'run-event', debtClass, ...event } },
      modify,
      cancel,
    ];
  return [
    { label: 'Agree a pay plan…', start: { action: 'create-pay-plan', debtClass } },
    modify,
    cancel,
  ];
}
