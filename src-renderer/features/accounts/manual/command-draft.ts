import { isoDate } from '../../../../src-engine/base/day.ts';
import type { FileCommand } from '../../../../src-engine/manual/command-file-schema.ts';
import type {
  CancelReason,
  ManualActionName,
} from '../../../../src-engine/model/manual-command.ts';
import { userName } from '../../../stores/user-name.ts';

/** What the form holds: one value for every field that some action asks for. Days are indexes of the run. */
export interface CommandDraft {
  readonly action: ManualActionName;
  /** Day on which it is done. */
  readonly day: number;
  readonly note: string;
  readonly debtClass: string;
  readonly sequence: number;
  readonly newSequence: number;
  readonly eventType: string;
  readonly triggerDay: number;
  readonly agreement: string;
  readonly agreements: readonly string[];
  readonly template: string;
  readonly severanceTemplate: string;
  readonly writeOffTemplate: string;
  readonly agency: string;
  readonly daysInArrears: number;
  readonly reason: CancelReason;
  readonly instalments: number;
  readonly instalmentMinor: number;
  readonly everyDays: number;
  readonly untilDay: number;
  readonly collectionClass: string;
  readonly entry: number;
  readonly role: string;
  readonly toRole: string;
  /** Who works an entry from now on. */
  readonly assignee: string;
}

/** Days of the month after which the first instalment of a plan agreed today falls due. */
const FIRST_INSTALMENT_DAYS = 14;

function actOf(draft: CommandDraft, date: (day: number) => string): FileCommand['act'] {
  const { action, debtClass, sequence, agreement } = draft;
  const triggerOn = date(draft.triggerDay);
  switch (action) {
    case 'create-process': {
      const { template, daysInArrears, agreements } = draft;
      return { action, debtClass, template, daysInArrears, agreements: [...agreements] };
    }
    case 'add-event': {
      const { eventType, newSequence } = draft;
      return { action, debtClass, sequence: newSequence, eventType, triggerOn };
    }
    case 'change-event':
      return { action, debtClass, sequence, newSequence: draft.newSequence, triggerOn };
    case 'delete-event':
    case 'run-event':
      return { action, debtClass, sequence };
    case 'cancel-events':
      return { action, debtClass, sequences: [sequence] };
    case 'add-agreement':
    case 'remove-agreement':
      return { action, debtClass, agreement };
    case 'cancel-process':
      return { action, debtClass, reason: draft.reason };
    case 'create-pay-plan':
      return {
        action,
        debtClass,
        instalments: Array.from({ length: draft.instalments }, (_, index) => ({
          on: date(draft.day + FIRST_INSTALMENT_DAYS + index * draft.everyDays),
          amountMinor: draft.instalmentMinor,
        })),
      };
    case 'cancel-pay-plans':
      return { action, debtClass };
    case 'create-severance':
      return { action, agreement, template: draft.severanceTemplate };
    case 'create-write-off':
      return { action, agreement, template: draft.writeOffTemplate };
    case 'create-referral':
      return { action, agreement, agency: draft.agency };
    case 'cancel-severance':
    case 'cancel-write-off':
    case 'cancel-referral':
      return { action, agreement, reason: draft.reason };
    case 'postpone-review':
      return { action, until: date(draft.untilDay) };
    case 'force-review':
      return { action };
    case 'change-collection-class':
      return { action, collectionClass: draft.collectionClass };
    case 'assign-to-do':
      return {
        action,
        entry: draft.entry,
        role: draft.role,
        to: draft.assignee.trim() || userName(),
      };
    case 'forward-to-do':
      return { action, entry: draft.entry, role: draft.role, toRole: draft.toRole };
    case 'complete-to-do':
      return { action, entry: draft.entry, role: draft.role };
  }
}

/** The command as the engine takes it, done by who works here, under one arm. */
export function commandOf(
  draft: CommandDraft,
  account: string,
  arm: string,
  asOfDay: number,
): FileCommand {
  const date = (day: number) => isoDate(asOfDay + day);
  const { note } = draft;
  const act = actOf(draft, date);
  return { account, on: date(draft.day), arm, user: userName(), note, act };
}
