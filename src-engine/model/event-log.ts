/** What an event-log row says. Append only. */
export const LOG_KIND = {
  processCreated: 1,
  eventCompleted: 2,
  processCancelled: 3,
  processCompleted: 4,
  severanceStarted: 5,
  payment: 6,
  planInstalment: 7,
  planBroken: 8,
  planKept: 9,
  severanceCancelled: 10,
  agreementRemoved: 11,
  billed: 12,
  feeCharged: 13,
  paymentReturned: 14,
  creditPosted: 15,
  eventFailed: 16,
  eventSkipped: 17,
  eventCancelled: 18,
  severanceEvent: 19,
  fieldActivity: 20,
  severanceCompleted: 21,
  reconnectStarted: 22,
  agreementExpired: 23,
  agreementStopped: 24,
  agreementClosed: 25,
  barred: 26,
  restored: 27,
  budgetCancelled: 28,
  planStarted: 29,
  planCanceled: 30,
  promiseMade: 31,
  promiseKept: 32,
  promiseBroken: 33,
  holdBegan: 34,
  holdEnded: 35,
  guardrail: 36,
  writeOffStarted: 37,
  writeOffEvent: 38,
  writeOffCompleted: 39,
  writeOffCancelled: 40,
  referred: 41,
  referralClosed: 42,
  writtenOff: 43,
  toDoCreated: 44,
  letterExtracted: 45,
  command: 46,
  error: 47,
  writeOffAttempt: 60,
  arrangementBroken: 61,
  toDoSuppressed: 72,
  agreementLinked: 73,
  disputeRaised: 80,
  disputeDecided: 81,
  customerLeft: 82,
  bankruptcy: 83,
  planRequested: 84,
  complaint: 85,
  stepDelayed: 90,
  stepServed: 91,
  stepExpired: 92,
  severanceTemplate: 93,
  criteriaRow: 94,
  scheduleChosen: 95,
  levelReached: 96,
  levelJumped: 97,
  levelRestored: 98,
} as const;
export type LogKindName = keyof typeof LOG_KIND;

/** Outcome of an event-log row. Append only. */
export const LOG_OUTCOME = {
  done: 1,
  reached: 2,
  notReached: 3,
  voicemail: 4,
  fullPayment: 5,
  partialPayment: 6,
  onTimePayment: 7,
  champion: 8,
  challenger: 9,
  nothingToSever: 10,
  missed: 11,
  noMobile: 12,
  noEmail: 13,
  conditionNotMet: 14,
  protectedCustomer: 15,
  missingRule: 16,
  noAgreementLeft: 17,
  replaced: 18,
  held: 19,
  blocked: 20,
  deferred: 21,
  warned: 22,
  failed: 23,
  skipped: 24,
  optedOut: 25,
  accepted: 26,
  refused: 27,
  cancelledByUser: 28,
  payPlan: 29,
  ordered: 30,
  calledBack: 31,
  notSent: 32,
  notPrinted: 33,
  nothingToDo: 34,
  softBar: 35,
  hardBar: 36,
  noLetterTemplate: 37,
  noResponsiblePerson: 38,
  noAgreement: 39,
  noToDoType: 40,
  roleNotAllowed: 41,
  byHand: 42,
  transferred: 60,
  writtenDown: 61,
  refunded: 62,
  changed: 63,
  paid: 64,
  recalled: 65,
  agencyPayment: 66,
  alreadyReferred: 67,
  notReferred: 68,
  noAgency: 69,
  nothingToWriteOff: 70,
  missingControl: 71,
  assigned: 72,
  unknownTemplate: 73,
  waived: 74,
  dividend: 80,
  ombudsman: 81,
  queued: 90,
  conflicts: 91,
  continued: 92,
} as const;
export type LogOutcomeName = keyof typeof LOG_OUTCOME;

/** Event log as columns, by (account, replication, day, order of happening). */
export interface EventLog {
  readonly count: number;
  readonly account: Int32Array;
  readonly replication: Uint16Array;
  /** Day index, 0 is the as-of date. */
  readonly day: Int16Array;
  /** Number of the account's process, from 1; 0 when the row belongs to none. */
  readonly process: Uint16Array;
  readonly kind: Uint8Array;
  /**
   * Template index for process rows and for severanceTemplate, which follows severanceStarted and reconnectStarted; criteria row by its
   * place in the strategy (config/criteria-rows.ts) for criteriaRow, which follows a processCreated of the rules; level by its place in
   * the strategy (config/dunning-levels.ts) for levelReached, levelJumped and levelRestored; assignment rule by its place, or the schedule
   * where the CRM has chosen it, for scheduleChosen; event sequence for eventCompleted, eventFailed, eventSkipped, eventCancelled, stepDelayed, stepServed and stepExpired;
   * index of the agreement within the account for severance, bar, restoration, budget, fee and credit rows; plan number
   * for planStarted and planCanceled; place in the plan for command; letter template for letterExtracted; type and role for toDoCreated, type for toDoSuppressed
   * (model/to-do-detail.ts); debt class for errors; else 0.
   */
  readonly detail: Uint16Array;
  readonly outcome: Uint8Array;
  readonly amountMinor: Float64Array;
}
