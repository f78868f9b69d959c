import type { ManualActionName } from '../../../../src-engine/model/manual-command.ts';

/** Which fields an action asks for. */
export type ManualField =
  | 'debtClass'
  | 'event'
  | 'newSequence'
  | 'eventType'
  | 'trigger'
  | 'agreement'
  | 'template'
  | 'daysInArrears'
  | 'agreements'
  | 'severanceTemplate'
  | 'writeOffTemplate'
  | 'agency'
  | 'reason'
  | 'plan'
  | 'until'
  | 'collectionClass'
  | 'entry'
  | 'assignee'
  | 'toRole';

export interface ManualActionInfo {
  readonly id: ManualActionName;
  readonly label: string;
  readonly fields: readonly ManualField[];
}

/** What a person can do to an account (domain.md 3.17), in the order of the list; what is asked most comes first. */
export const MANUAL_ACTIONS: readonly ManualActionInfo[] = [
  { id: 'cancel-process', label: 'Cancel process…', fields: ['debtClass', 'reason'] },
  { id: 'cancel-events', label: 'Cancel a pending event', fields: ['debtClass', 'event'] },
  {
    id: 'change-event',
    label: 'Move an event',
    fields: ['debtClass', 'event', 'trigger', 'newSequence'],
  },
  {
    id: 'add-event',
    label: 'Add an event',
    fields: ['debtClass', 'eventType', 'trigger', 'newSequence'],
  },
  { id: 'delete-event', label: 'Delete a pending event', fields: ['debtClass', 'event'] },
  { id: 'run-event', label: 'Run an event now', fields: ['debtClass', 'event'] },
  {
    id: 'remove-agreement',
    label: 'Remove a service agreement',
    fields: ['debtClass', 'agreement'],
  },
  { id: 'add-agreement', label: 'Add a service agreement', fields: ['debtClass', 'agreement'] },
  {
    id: 'create-process',
    label: 'Create process',
    fields: ['debtClass', 'template', 'daysInArrears', 'agreements'],
  },
  { id: 'create-pay-plan', label: 'Agree a pay plan', fields: ['debtClass', 'plan'] },
  { id: 'cancel-pay-plans', label: 'Cancel pay plans', fields: ['debtClass'] },
  {
    id: 'create-severance',
    label: 'Start a severance',
    fields: ['agreement', 'severanceTemplate'],
  },
  { id: 'cancel-severance', label: 'Cancel a severance…', fields: ['agreement', 'reason'] },
  {
    id: 'create-write-off',
    label: 'Start a write-off',
    fields: ['agreement', 'writeOffTemplate'],
  },
  { id: 'cancel-write-off', label: 'Cancel a write-off…', fields: ['agreement', 'reason'] },
  { id: 'create-referral', label: 'Refer to an agency', fields: ['agreement', 'agency'] },
  {
    id: 'cancel-referral',
    label: 'Take back from the agency…',
    fields: ['agreement', 'reason'],
  },
  { id: 'postpone-review', label: 'Postpone the review', fields: ['until'] },
  { id: 'force-review', label: 'Review tonight', fields: [] },
  {
    id: 'change-collection-class',
    label: 'Change the collection class',
    fields: ['collectionClass'],
  },
  { id: 'assign-to-do', label: 'Assign a To Do entry', fields: ['entry', 'assignee'] },
  { id: 'forward-to-do', label: 'Forward a To Do entry', fields: ['entry', 'toRole'] },
  { id: 'complete-to-do', label: 'Complete a To Do entry', fields: ['entry'] },
];

/** "Cancel process": what the button that does it says (ux 2.9: buttons name their effect). */
export function doLabel(action: ManualActionName): string {
  const label = MANUAL_ACTIONS.find(({ id }) => id === action)?.label ?? '';
  return label.replace('…', '');
}

/** Fields of an action. */
export function fieldsOf(action: ManualActionName): readonly ManualField[] {
  return MANUAL_ACTIONS.find(({ id }) => id === action)?.fields ?? [];
}
