/** How a list of a strategy is read: what one entry is called, and which members name it. */
export interface ListWords {
  readonly what: string;
  /** Entries pair by these; without any they pair by their place in the list. */
  readonly names: readonly string[];
  /** The names come from the portfolio: an entry with another name is another entry, not a renamed one. */
  readonly foreign?: true;
  /** The order of the entries says something of its own. */
  readonly ordered?: true;
}

/** Lists by their path without positions. A list that is missing here pairs by place and is told by its member's name. */
const LISTS: Readonly<Record<string, ListWords>> = {
  'creditRating/divisions': { what: 'division', names: ['division'], foreign: true },
  'workCalendar/workdays': { what: 'Workday', names: [] },
  'workCalendar/holidays': { what: 'Holiday', names: [] },
  customerClasses: {
    what: 'Terms of customer class',
    names: ['customerClass', 'division'],
    foreign: true,
  },
  debtClasses: { what: 'Debt class', names: ['code'], foreign: true },
  collectionClasses: { what: 'Collection class', names: ['collectionClass'], foreign: true },
  dunningSchedules: { what: 'Dunning schedule', names: ['code'] },
  'dunningSchedules/levels': { what: 'level', names: ['code'], ordered: true },
  'dunningSchedules/levels/conditions': { what: 'condition', names: [] },
  'dunningSchedules/levels/events': { what: 'step', names: ['sequence'] },
  'scheduleAssignment/rules': { what: 'rule', names: ['id'] },
  'scheduleAssignment/rules/conditions': { what: 'condition', names: [] },
  letterTemplates: { what: 'Letter', names: ['code'] },
  agreementTypes: { what: 'Agreement type', names: ['type'], foreign: true },
  'agreementTypes/severanceCriteria': { what: 'severance criterion', names: ['priority'] },
  severanceTemplates: { what: 'Severance template', names: ['code'] },
  'severanceTemplates/events': { what: 'step', names: ['sequence'] },
  'writeOff/controls': { what: 'Write-off control', names: ['code'] },
  'writeOff/controls/attempts': { what: 'attempt', names: [] },
  'writeOff/controls/criteria': { what: 'criterion', names: ['priority'] },
  'writeOff/templates': { what: 'Write-off template', names: ['code'] },
  'writeOff/templates/events': { what: 'step', names: ['sequence'] },
  'writeOff/agencies': { what: 'Agency', names: ['code'] },
  'toDos/roles': { what: 'To Do role', names: ['code'] },
  'toDos/types': { what: 'To Do type', names: ['code'] },
  'toDos/routing': {
    what: 'To Do routing',
    names: ['type', 'division', 'managementGroup'],
    foreign: true,
  },
  holds: { what: 'Hold', names: ['reason'], foreign: true },
  guardrails: { what: 'Guardrail', names: ['id'] },
  outcomeLimits: { what: 'Outcome limit', names: ['guardrail'] },
  'controlCentral/alerts': { what: 'alert', names: [] },
};

/** Members whose name alone would not be understood. */
const LABELS: Readonly<Record<string, string>> = {
  minDaysSincePrevious: 'days since the level before',
  mayBeJumped: 'may be jumped over',
  atOrUnderMinor: 'at or under',
  liftBars: 'lifts bars',
  chargeFee: 'charges the fee of a hard bar',
  ageBasis: 'age counts from',
  ageTest: 'age test',
  poolCredits: 'credits pooled over the debt class',
  thresholdDebt: 'cancel thresholds compare',
  runningProcess: 'harder row during a process',
  portfolioProcesses: 'processes under way at the start',
  linkNewDebt: 'new debt during a process',
  processMonitorScan: 'processes that the monitor judges',
  dateMode: 'event dates count',
  severanceDateMode: 'severance dates count',
  writeOffDateMode: 'write-off dates count',
  includeMinimumDaysReview: 'first monitor also reviews after the minimum frequency',
  monitorDivisions: 'reviewed division',
  activatorDivisions: 'division with events',
  allocation: 'payments pay first',
  failedEventRetryDays: 'failed events are retried for',
  oldestBucketAgeDays: 'oldest bucket age',
  beginRating: 'begins at',
  beginCashOnly: 'cash-only score begins at',
  cashOnlyAbove: 'cash only above',
  daysTillBillDue: 'bill due after',
  minimumReviewFrequencyDays: 'reviewed at least every',
  reviewGraceDays: 'review after the due date',
  method: 'collected by',
  agreementCancelAlgorithm: 'agreement leaves by',
  limitThousandths: 'at most, in thousandths,',
  overrideArrearsAlgorithm: 'pay plans lower arrears by',
  severanceCancelAlgorithm: 'severance cancel',
  reconnectTemplate: 'reconnected by',
  autoCancel: 'a payment cancels at once',
  dependsOn: 'waits for step',
  dayOffset: 'day',
  restoreAtOrUnderMinor: 'restored at or under',
  writeOffDebtClass: 'write-off debt class',
  failedEvent: 'To Do of a failed event',
  missingRule: 'To Do of a missing rule',
  openFieldWork: 'To Do of open field work',
  allowedRoles: 'allowed role',
  pendingEvents: 'pending events',
  agencyChoice: 'Agency choice',
  pausesAgeing: 'pauses ageing',
  blocksEvents: 'an open promise blocks events',
  info: 'cancellation information',
};

/** Words for the list at this path, whose positions are dropped. */
export function listWordsOf(path: readonly PropertyKey[]): ListWords {
  const names = path.filter((key) => typeof key === 'string');
  const known = LISTS[names.join('/')];
  return known ?? { what: labelOf(String(names.at(-1) ?? '')), names: [] };
}

/** `minArrearsMinor` as `min arrears`: the unit is said by the value. */
export function labelOf(name: string): string {
  const known = LABELS[name];
  if (known !== undefined) return known;
  return name
    .replace(/(Minor|BasisPoints|Days)$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
