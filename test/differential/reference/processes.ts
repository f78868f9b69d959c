import type { Day } from '../../../src-engine/base/day.ts';
import type { ToDoMessage } from '../../../src-engine/model/to-do-message.ts';
import type { EventRule, SeveranceRule, SeveranceTemplateRule } from './rules.ts';

import type { Account, Agreement } from './world.ts';

/** A severance or reconnection process of an agreement. */
export interface Severance {
  /** Number within the account, from 1. */
  readonly number: number;
  readonly template: SeveranceTemplateRule;
  /** Number of the collection process that started it; 0 for a person or another severance. */
  readonly startedBy: number;
  isCancelled: boolean;
  readonly baseDay: Day;
  /** Debt is as old as it was on this day, when the collection process began. */
  readonly baseFromDay: Day;
  readonly reconnecting: boolean;
  /** By sequence. */
  readonly steps: SeveranceStep[];
}

export interface SeveranceStep {
  readonly rule: SeveranceRule;
  state: 'pending' | 'ordered' | 'complete';
  /** Null until all predecessors are complete. */
  triggerDay: Day | null;
  /** When it got that day. */
  datedDay: Day | null;
  /** Of ordered field work: when the crew has its orders, and when it is done. */
  dispatchDay: Day | null;
  workDay: Day | null;
  /** First and last day on which it failed. */
  failedSince: Day | null;
  triedDay: Day | null;
}

/** A step as guardrails remember it. */
export interface LivedStep {
  readonly day: Day;
  /** STEP bits. */
  readonly traits: number;
  readonly debtClass: string;
  readonly attempts: number;
  readonly made: boolean;
  readonly spoken: boolean;
}

export interface Process {
  /** Number within the account, from 1. */
  readonly number: number;
  readonly debtClass: string;
  /** Place of the template in the strategy. */
  readonly template: number;
  /** Only debt that aged from this day or earlier counts for cancelling. */
  readonly baseDay: Day;
  readonly startDay: Day;
  readonly linked: Agreement[];
  /** Those that were in it and went. */
  readonly left: Set<Agreement>;
  /** When an agreement joined that was not there from the start. */
  readonly joined: Map<Agreement, Day>;
  readonly conditionPriority: number;
  readonly rowPriority: number;
  /** Template of the row, before a live test. */
  readonly champion: string;
  /** The template was chosen for the account. */
  readonly isAssigned: boolean;
  /** By (trigger day, sequence). */
  readonly pending: CollectionEvent[];
  /** All of them, likewise. */
  readonly events: CollectionEvent[];
}

/** What an event is a step of. */
export interface Subject {
  readonly family: 'collection' | 'write-off';
  readonly number: number;
  readonly debtClass: string;
  readonly linked: readonly Agreement[];
}

export interface WriteOffProcess {
  /** Number within the account's write-off processes, from 1. */
  readonly number: number;
  readonly writeOffDebtClass: string;
  /** Place of the template in the strategy. */
  readonly template: number;
  readonly linked: Agreement[];
  /** By (trigger day, sequence). */
  readonly pending: CollectionEvent[];
  /** All of them, likewise. */
  readonly events: readonly CollectionEvent[];
}

export interface Referral {
  readonly account: Account;
  readonly agency: string;
  readonly agreements: readonly Agreement[];
  /** Null: the portfolio brought it along. */
  readonly startedBy: {
    readonly family: Subject['family'] | 'byHand';
    readonly number: number;
  } | null;
  isOpen: boolean;
  /** The debt was taken back from an agency before. */
  readonly isLater: boolean;
  wasRecalled: boolean;
  amountMinor: number;
  /** Referred debt of the portfolio that is on no agreement any more. */
  offBookMinor: number;
  readonly recoveryDay: Day | null;
}

export interface CollectionEvent {
  /** When the trigger day was set. */
  datedDay: Day;
  triggerDay: Day;
  /** First day on which it failed. */
  failedSince: Day | null;
  readonly rule: EventRule;
}

export interface Request {
  readonly type: string;
  readonly role: string | null;
  readonly message: ToDoMessage;
  readonly process: number;
}

export interface QueuedLetter {
  readonly letter: string;
  readonly process: number;
  readonly amountMinor: number;
}
