import type { Day } from '../base/day.ts';
import type { Minor } from '../base/money.ts';

/** Why a person ends a process (domain.md 3.17): mandatory when one is cancelled by hand. */
export const CANCEL_REASONS = [
  'PAID',
  'BELOW_THRESHOLD',
  'PAY_PLAN',
  'DISPUTE',
  'ERROR',
  'DECEASED',
  'BANKRUPTCY',
  'HARDSHIP',
  'MORATORIUM',
  'CLASS_CHANGED',
  'MGMT_DECISION',
  'SA_REMOVED',
  'REPLACED',
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** A command about the active process of a debt class. */
interface ForClass<Name extends string> {
  readonly action: Name;
  readonly debtClass: string;
}

/** A command about one event of that process, named by its sequence. */
interface ForEvent<Name extends string> extends ForClass<Name> {
  readonly sequence: number;
}

/** A command about one agreement, named by its index within the account. */
interface ForAgreement<Name extends string> extends ForClass<Name> {
  readonly agreement: number;
}

/** M1. The base date is so many days before the day of the command. */
export interface CreateProcess extends ForClass<'create-process'> {
  readonly template: string;
  readonly daysInArrears: number;
  /** Indexes within the account. */
  readonly agreements: readonly number[];
}

/** M2. */
export interface AddEvent extends ForEvent<'add-event'> {
  readonly eventType: string;
  readonly triggerDay: Day;
}

/** M3. */
export interface ChangeEvent extends ForEvent<'change-event'> {
  readonly newSequence: number;
  readonly triggerDay: Day;
}

/** M4, M5, M9. */
export type DeleteEvent = ForEvent<'delete-event'>;
export type RunEventNow = ForEvent<'run-event'>;
export interface CancelEvents extends ForClass<'cancel-events'> {
  readonly sequences: readonly number[];
}

/** M6, M7. */
export type AddAgreement = ForAgreement<'add-agreement'>;
export type RemoveAgreement = ForAgreement<'remove-agreement'>;

/** M8. */
export interface CancelProcess extends ForClass<'cancel-process'> {
  readonly reason: CancelReason;
}

/** M10. Instalments by day. */
export interface CreatePayPlan extends ForClass<'create-pay-plan'> {
  readonly instalments: readonly { readonly day: Day; readonly amountMinor: Minor }[];
}

/** M10: every active pay plan of the class. */
export type CancelPayPlans = ForClass<'cancel-pay-plans'>;

/** M10: an agreement by its index within the account. */
export interface CreateSeverance {
  readonly action: 'create-severance';
  readonly agreement: number;
  readonly template: string;
}
export interface CancelSeverance {
  readonly action: 'cancel-severance';
  readonly agreement: number;
  readonly reason: CancelReason;
}

/** M10: write-off and agency referral of an agreement, by its index within the account. */
export interface CreateWriteOff {
  readonly action: 'create-write-off';
  readonly agreement: number;
  readonly template: string;
}
/** Ends the write-off process that the agreement is in. */
export interface CancelWriteOff {
  readonly action: 'cancel-write-off';
  readonly agreement: number;
  readonly reason: CancelReason;
}
export interface CreateReferral {
  readonly action: 'create-referral';
  readonly agreement: number;
  readonly agency: string;
}
/** Takes back every referral that covers the agreement. */
export interface CancelReferral {
  readonly action: 'cancel-referral';
  readonly agreement: number;
  readonly reason: CancelReason;
}

/** M11. */
export interface PostponeReview {
  readonly action: 'postpone-review';
  readonly untilDay: Day;
}
export interface ForceReview {
  readonly action: 'force-review';
}
export interface ChangeCollectionClass {
  readonly action: 'change-collection-class';
  readonly collectionClass: string;
}

/** M12. The entry by its number within the account, from 1, in the order in which entries were made. */
export interface CompleteToDo {
  readonly action: 'complete-to-do';
  readonly entry: number;
  /** Role of the person. */
  readonly role: string;
}

/** M12. Someone takes the entry, or a supervisor gives it to someone. */
export interface AssignToDo {
  readonly action: 'assign-to-do';
  readonly entry: number;
  /** Role of the person who does it. */
  readonly role: string;
  /** Who works the entry from now on. */
  readonly to: string;
}

/** M12. A supervisor sends the entry to another role, where it waits again. */
export interface ForwardToDo {
  readonly action: 'forward-to-do';
  readonly entry: number;
  readonly role: string;
  readonly toRole: string;
}

/** What a person does (domain.md 3.17, M1 to M12). Agreements are named by index; days are day numbers. */
export type ManualAction =
  | CreateProcess
  | AddEvent
  | ChangeEvent
  | DeleteEvent
  | CancelEvents
  | AddAgreement
  | RemoveAgreement
  | CancelProcess
  | RunEventNow
  | CreatePayPlan
  | CancelPayPlans
  | CreateSeverance
  | CancelSeverance
  | CreateWriteOff
  | CancelWriteOff
  | CreateReferral
  | CancelReferral
  | PostponeReview
  | ForceReview
  | ChangeCollectionClass
  | AssignToDo
  | ForwardToDo
  | CompleteToDo;

export type ManualActionName = ManualAction['action'];

/**
 * A command of a person in a run: who, when, on which account, and what. Commands of one day and account are carried
 * out in the order of the plan, before the night batch. They are part of the plan: the same plan gives the same bytes.
 */
export interface ManualCommand {
  readonly accountId: string;
  /** Day index, 0 is the as-of date. */
  readonly day: number;
  /** Name of the arm that it belongs to; null: every arm. */
  readonly arm: string | null;
  readonly user: string;
  readonly note: string;
  readonly act: ManualAction;
}

/** What can be wrong with a command, or what a person should know before it is carried out (domain.md 3.17). */
const COMMAND_PROBLEMS = [
  'unknown-debt-class',
  'no-active-process',
  'process-exists',
  'no-control',
  'unknown-template',
  'unknown-event-type',
  'foreign-event-type',
  'unknown-collection-class',
  'base-date-in-future',
  'no-agreement',
  'unknown-agreement',
  'other-debt-class',
  'agreement-ended',
  'already-linked',
  'not-linked',
  'sequence-used',
  'no-such-event',
  'not-pending',
  'date-in-past',
  'not-a-workday',
  'cancelled-at-once',
  'on-hold',
  'guardrail',
  'day-not-in-future',
  'no-active-plan',
  'no-instalments',
  'instalment-not-positive',
  'instalments-not-in-order',
  'same-collection-class',
  'no-such-entry',
  'already-complete',
  'not-in-role',
  'not-a-supervisor',
  'assigned-to-another',
  'same-role',
  'role-not-allowed',
  'no-service',
  'severance-exists',
  'life-support',
  'no-active-severance',
  'not-stopped',
  'not-final-billed',
  'never-written-off',
  'nothing-owed',
  'write-off-exists',
  'no-active-write-off',
  'unknown-agency',
  'referral-exists',
  'not-referred',
] as const;
export type CommandProblem = (typeof COMMAND_PROBLEMS)[number];
