import { defaultControlCentral } from './default-control-central.ts';
import type { Strategy } from './strategy-schema.ts';

type PlainRules = Omit<
  Strategy,
  | 'schemaVersion'
  | 'name'
  | 'version'
  | 'description'
  | 'currency'
  | 'debtClasses'
  | 'classControls'
  | 'eventTypes'
  | 'processTemplates'
>;

/** The sections that a new strategy starts with: nothing severed, written off, held or guarded. */
export function plainRules(): PlainRules {
  return {
    settings: {
      ageBasis: 'ARREARS_DATE',
      ageTest: 'INCLUSIVE',
      poolCredits: true,
      thresholdDebt: 'BASE_DATE',
      runningProcess: 'KEEP',
      linkNewDebt: false,
      processMonitorScan: 'CREDITED',
      dateMode: 'CALENDAR',
      severanceDateMode: 'CALENDAR',
      writeOffDateMode: 'CALENDAR',
      batchOrder: 'CANCEL_FIRST',
      includeMinimumDaysReview: true,
      monitorDivisions: [],
      activatorDivisions: [],
      allocation: 'OLDEST_ARREARS',
      failedEventRetryDays: 5,
      oldestBucketAgeDays: 9999,
    },
    workCalendar: { workdays: ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'], holidays: [] },
    creditRating: {
      beginRating: 700,
      riskyBelow: 500,
      beginCashOnly: 0,
      cashOnlyAbove: 100,
      divisions: [],
      returnedPayment: null,
      brokenPlan: null,
    },
    customerClasses: [
      {
        customerClass: '*',
        division: '*',
        daysTillBillDue: 21,
        minimumReviewFrequencyDays: 0,
        reviewGraceDays: 6,
        returnedPaymentFeeMinor: 0,
        lateCharge: null,
      },
    ],
    collectionClasses: [{ collectionClass: '*', method: 'PROCESS' }],
    letterTemplates: [],
    championChallenger: [],
    agreementTypes: [],
    severanceTemplates: [],
    writeOff: {
      controls: [],
      templates: [],
      agencies: [],
      agencyChoice: { code: 'AGY LEAST', parameters: {} },
    },
    toDos: {
      roles: [{ code: 'COLLECTIONS', title: 'Collections', supervisor: false }],
      types: ['FAILED-EVENT', 'MISSING-RULE', 'OPEN-FIELD-WORK'].map((code, index) => ({
        code,
        title: code,
        defaultRole: 'COLLECTIONS',
        allowedRoles: ['COLLECTIONS'],
        priority: (index + 1) * 10,
      })),
      routing: [],
      messages: [],
      failedEvent: 'FAILED-EVENT',
      missingRule: 'MISSING-RULE',
      openFieldWork: 'OPEN-FIELD-WORK',
    },
    holds: [],
    promises: { graceDays: 2, toleranceMinor: 0, blocksEvents: true },
    guardrails: [],
    outcomeLimits: [{ guardrail: 'contactsPerProcess', limitThousandths: 4000 }],
    controlCentral: defaultControlCentral(),
  };
}
