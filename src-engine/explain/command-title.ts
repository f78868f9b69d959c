import { countWords } from '../base/count-words.ts';
import { dayText } from '../base/day-text.ts';
import { cancelReasonWords } from '../model/cancel-reason-words.ts';
import type { CancelReason, ManualAction } from '../model/manual-command.ts';

function reasonOf(reason: CancelReason): string {
  return `reason ${cancelReasonWords(reason).toLowerCase()}`;
}

/** What a command does, as a person would name it; `agreements` are the account's, by index. */
export function commandTitle(act: ManualAction, agreements: readonly string[]): string {
  switch (act.action) {
    case 'create-process':
      return `Create ${act.template} by hand`;
    case 'add-event':
      return `Add ${act.eventType} as event ${act.sequence} on ${dayText(act.triggerDay)}`;
    case 'change-event':
      return act.sequence === act.newSequence
        ? `Move event ${act.sequence} to ${dayText(act.triggerDay)}`
        : `Move event ${act.sequence} to ${dayText(act.triggerDay)} as event ${act.newSequence}`;
    case 'delete-event':
      return `Delete event ${act.sequence}`;
    case 'cancel-events':
      return `Cancel event ${act.sequences.join(', ')}`;
    case 'add-agreement':
      return `Add ${agreements[act.agreement] ?? 'an agreement'} to the process`;
    case 'remove-agreement':
      return `Remove ${agreements[act.agreement] ?? 'an agreement'} from the process`;
    case 'cancel-process':
      return `Cancel the process, ${reasonOf(act.reason)}`;
    case 'run-event':
      return `Run event ${act.sequence} now`;
    case 'create-pay-plan':
      return `Agree a pay plan of ${countWords(act.instalments.length, 'instalment')}`;
    case 'cancel-pay-plans':
      return 'Cancel the pay plans';
    case 'create-severance':
      return `Sever ${agreements[act.agreement] ?? 'an agreement'} by ${act.template}`;
    case 'cancel-severance':
      return `Cancel the severance of ${agreements[act.agreement] ?? 'an agreement'}, ${reasonOf(act.reason)}`;
    case 'create-write-off':
      return `Start ${act.template} to write off ${agreements[act.agreement] ?? 'an agreement'}`;
    case 'cancel-write-off':
      return `Cancel the write-off of ${agreements[act.agreement] ?? 'an agreement'}, ${reasonOf(act.reason)}`;
    case 'create-referral':
      return `Refer ${agreements[act.agreement] ?? 'an agreement'} to ${act.agency}`;
    case 'cancel-referral':
      return `Take ${agreements[act.agreement] ?? 'an agreement'} back from its agency, ${reasonOf(act.reason)}`;
    case 'postpone-review':
      return `Postpone the review until ${dayText(act.untilDay)}`;
    case 'force-review':
      return 'Review the account tonight';
    case 'change-collection-class':
      return `Change the collection class to ${act.collectionClass}`;
    case 'assign-to-do':
      return `Assign To Do entry ${act.entry} to ${act.to}`;
    case 'forward-to-do':
      return `Forward To Do entry ${act.entry} to ${act.toRole}`;
    case 'complete-to-do':
      return `Complete To Do entry ${act.entry}`;
  }
}
