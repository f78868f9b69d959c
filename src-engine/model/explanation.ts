import type { Minor } from '../base/money.ts';

/** What a check compared. Values are integers of the unit; `flag` is 0 or 1. */
export type CheckUnit = 'minor' | 'days' | 'day' | 'points' | 'flag' | 'basisPoints' | 'count';

/** One test that a decision made, with the values of that moment. */
export interface Check {
  /** Plain name, for example "Arrears". */
  readonly label: string;
  readonly passed: boolean;
  readonly unit: CheckUnit;
  readonly actual: number;
  readonly limit: number;
  /** How the two were compared. */
  readonly test: '>' | '>=' | '<=' | '<' | '=';
  /** Distance to the other answer, in the unit; always >= 0. Null when a number makes no sense. */
  readonly margin: number | null;
  /** JSON pointer of the rule in the arm's strategy; empty when the rule is the engine's own. */
  readonly rulePointer: string;
}

export type DecisionKind =
  | 'create-process'
  | 'no-process'
  | 'continue-process'
  | 'send-event'
  | 'cancel-process'
  | 'keep-process'
  | 'remove-agreement'
  | 'join-agreement'
  | 'keep-agreement'
  | 'complete-process'
  | 'start-severance'
  | 'choose-severance'
  | 'refuse-severance'
  | 'severance-event'
  | 'field-work'
  | 'keep-severance'
  | 'cancel-severance'
  | 'complete-severance'
  | 'start-reconnection'
  | 'stop-agreement'
  | 'plan-kept'
  | 'plan-broken'
  | 'plan-canceled'
  | 'try-to-close'
  | 'no-write-off'
  | 'create-write-off'
  | 'write-off-event'
  | 'complete-write-off'
  | 'cancel-write-off'
  | 'close-agreement'
  | 'refer-agency'
  | 'close-referral'
  | 'agency-payment'
  | 'held'
  | 'command'
  | 'command-refused'
  | 'promise-made'
  | 'promise-kept'
  | 'promise-broken'
  | 'guardrail'
  | 'event-failed'
  | 'event-skipped'
  | 'event-waits'
  | 'restore-service'
  | 'reach-level'
  | 'restore-level';

/** One decision of one night, or a decision not to act, with its reasons in the order they were tested. */
export interface Decision {
  /** Day index, 0 is the as-of date. */
  readonly day: number;
  readonly kind: DecisionKind;
  /** "Create collection process", "Keep process open" … */
  readonly title: string;
  /** One sentence with the numbers. */
  readonly because: string;
  readonly ruleLabel: string;
  readonly rulePointer: string;
  readonly debtClass: string;
  /** Event algorithm kind for icons (SEND_LETTER …); empty otherwise. */
  readonly eventKind: string;
  readonly checks: readonly Check[];
  /** What was chosen and what was passed over, best first. */
  readonly chosen: string;
  readonly passedOver: readonly string[];
  /** The smallest change that would have flipped it; empty when none can be named. */
  readonly flip: string;
}

export interface TimelinePayment {
  readonly day: number;
  /** Negative when a payment was returned. */
  readonly amountMinor: Minor;
  readonly kind: 'full' | 'partial' | 'onTime' | 'instalment' | 'returned' | 'agency';
}

/** A bill that came in the horizon. */
export interface TimelineBill {
  readonly day: number;
  readonly amountMinor: Minor;
}

/** Which days an event of a collection process was pending, from its creation to what ended it. */
export interface PendingDays {
  readonly debtClass: string;
  /** Day on which the process was created. */
  readonly fromDay: number;
  /** Day on which it ran, was given up or was cancelled; null when it is pending at the horizon. */
  readonly toDay: number | null;
}

/** An event of a process on the timeline: done, given up after failing, cancelled, or pending at the horizon. */
export interface TimelineEvent {
  /** Processes are numbered within their family. */
  readonly family: 'collection' | 'severance' | 'write-off';
  readonly day: number;
  readonly process: number;
  readonly sequence: number;
  readonly title: string;
  readonly eventKind: string;
  readonly state: 'done' | 'pending' | 'cancelled' | 'skipped';
  readonly outcome: string;
  /** Of collection events. */
  readonly pending?: PendingDays;
}

/** A collection process that was under way before the run, with what it had done by then. */
export interface ProcessBefore {
  readonly debtClass: string;
  /** Code of the template or schedule by which it goes on. */
  readonly template: string;
  /** Negative, or 0 when it began on the as-of date. */
  readonly startDay: number;
  /** By the dates of the template, for a portfolio has no others: all before day 0, in order. Of a schedule those of its level. */
  readonly steps: readonly StepBefore[];
}

export interface StepBefore {
  readonly day: number;
  readonly sequence: number;
  readonly title: string;
  readonly eventKind: string;
}

/** What the account was held for: a dispute, a promise, hardship and so on. */
export interface TimelineHold {
  /** In words: "dispute", "breathing space". */
  readonly reason: string;
  /** 0 when it was there before. */
  readonly fromDay: number;
  /** Last day of it; null when it was not lifted in the horizon. May lie beyond the horizon. */
  readonly toDay: number | null;
}

export interface StoryAgreement {
  readonly id: string;
  readonly service: string;
  readonly debtClass: string;
}

/** One account's whole run under one arm, rebuilt by re-running that account. */
export interface AccountStory {
  readonly accountId: string;
  readonly arm: string;
  readonly replication: number;
  readonly days: number;
  readonly asOfDay: number;
  readonly currency: string;
  /** Past-due debt at the end of each day, minor units. */
  readonly pastDueMinor: readonly number[];
  /** Everything billed and unpaid at the end of each day. */
  readonly openMinor: readonly number[];
  readonly payments: readonly TimelinePayment[];
  readonly bills: readonly TimelineBill[];
  readonly events: readonly TimelineEvent[];
  readonly severanceStartDays: readonly number[];
  /** Processes under way that go on in the run. */
  readonly processesBefore: readonly ProcessBefore[];
  /** In order of their first days. */
  readonly holds: readonly TimelineHold[];
  /** Service agreements of the account, in the order of their ids. */
  readonly agreements: readonly StoryAgreement[];
  readonly decisions: readonly Decision[];
  readonly cashMinor: Minor;
  readonly costMinor: Minor;
  /** Cancel threshold of the account's main debt class, for the chart's reference line. */
  readonly cancelThresholdMinor: Minor;
}
