import type { ManualActionName } from '../../model/manual-command.ts';
import { addAgreementCommand } from './add-agreement.ts';
import { addEventCommand } from './add-event.ts';
import { assignToDoCommand } from './assign-to-do.ts';
import { cancelEventsCommand } from './cancel-events.ts';
import { cancelPayPlansCommand } from './cancel-pay-plans.ts';
import { cancelProcessCommand } from './cancel-process.ts';
import { cancelReferralCommand } from './cancel-referral.ts';
import { cancelSeveranceCommand } from './cancel-severance.ts';
import { cancelWriteOffCommand } from './cancel-write-off.ts';
import { changeCollectionClassCommand } from './change-collection-class.ts';
import { changeEventCommand } from './change-event.ts';
import type { CommandRule } from './command-rule.ts';
import { completeToDoCommand } from './complete-to-do.ts';
import { createPayPlanCommand } from './create-pay-plan.ts';
import { createProcessCommand } from './create-process.ts';
import { createReferralCommand } from './create-referral.ts';
import { createSeveranceCommand } from './create-severance.ts';
import { createWriteOffCommand } from './create-write-off.ts';
import { deleteEventCommand } from './delete-event.ts';
import { forceReviewCommand } from './force-review.ts';
import { forwardToDoCommand } from './forward-to-do.ts';
import { postponeReviewCommand } from './postpone-review.ts';
import { removeAgreementCommand } from './remove-agreement.ts';
import { runEventCommand } from './run-event.ts';

/** Manual actions by name. */
export const COMMAND_RULES: { readonly [Name in ManualActionName]: CommandRule<Name> } = {
  'create-process': createProcessCommand,
  'add-event': addEventCommand,
  'change-event': changeEventCommand,
  'delete-event': deleteEventCommand,
  'cancel-events': cancelEventsCommand,
  'add-agreement': addAgreementCommand,
  'remove-agreement': removeAgreementCommand,
  'cancel-process': cancelProcessCommand,
  'run-event': runEventCommand,
  'create-pay-plan': createPayPlanCommand,
  'cancel-pay-plans': cancelPayPlansCommand,
  'create-severance': createSeveranceCommand,
  'cancel-severance': cancelSeveranceCommand,
  'create-write-off': createWriteOffCommand,
  'cancel-write-off': cancelWriteOffCommand,
  'create-referral': createReferralCommand,
  'cancel-referral': cancelReferralCommand,
  'postpone-review': postponeReviewCommand,
  'force-review': forceReviewCommand,
  'change-collection-class': changeCollectionClassCommand,
  'assign-to-do': assignToDoCommand,
  'forward-to-do': forwardToDoCommand,
  'complete-to-do': completeToDoCommand,
};
