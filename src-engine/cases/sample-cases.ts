import agedDebtByAgreement from '../../samples/cases/aged-debt-by-agreement.json' with {
  type: 'json',
};
import agedDebtPooled from '../../samples/cases/aged-debt-pooled.json' with { type: 'json' };
import cancelBudget from '../../samples/cases/cancel-budget.json' with { type: 'json' };
import cancelPayPlan from '../../samples/cases/cancel-pay-plan.json' with { type: 'json' };
import conditionSeveralTests from '../../samples/cases/condition-several-tests.json' with {
  type: 'json',
};
import conditionSuppresses from '../../samples/cases/condition-suppresses.json' with {
  type: 'json',
};
import creditLimit from '../../samples/cases/credit-limit.json' with { type: 'json' };
import creditRating from '../../samples/cases/credit-rating.json' with { type: 'json' };
import criteriaByDebtClass from '../../samples/cases/criteria-by-debt-class.json' with {
  type: 'json',
};
import dunningLevels from '../../samples/cases/dunning-levels.json' with { type: 'json' };
import exampleAAgreements from '../../samples/cases/example-a-agreements.json' with {
  type: 'json',
};
import exampleACriteria from '../../samples/cases/example-a-criteria.json' with { type: 'json' };
import exampleBBroken from '../../samples/cases/example-b-broken.json' with { type: 'json' };
import exampleBOverpaid from '../../samples/cases/example-b-overpaid.json' with { type: 'json' };
import exampleBPayPlan from '../../samples/cases/example-b-pay-plan.json' with { type: 'json' };
import exampleCCalendar from '../../samples/cases/example-c-calendar.json' with { type: 'json' };
import exampleCWorkday from '../../samples/cases/example-c-workday.json' with { type: 'json' };
import exampleDCancel from '../../samples/cases/example-d-cancel.json' with { type: 'json' };
import exampleDContinue from '../../samples/cases/example-d-continue.json' with { type: 'json' };
import exampleEAgreement from '../../samples/cases/example-e-agreement.json' with { type: 'json' };
import nominationAll from '../../samples/cases/nomination-all.json' with { type: 'json' };
import nominationPrimary from '../../samples/cases/nomination-primary.json' with { type: 'json' };
import nominationSecondary from '../../samples/cases/nomination-secondary.json' with {
  type: 'json',
};
import payPlanACentShort from '../../samples/cases/pay-plan-a-cent-short.json' with {
  type: 'json',
};
import payPlanEndsCollection from '../../samples/cases/pay-plan-ends-collection.json' with {
  type: 'json',
};
import payPlanGrace from '../../samples/cases/pay-plan-grace.json' with { type: 'json' };
import payPlanKept from '../../samples/cases/pay-plan-kept.json' with { type: 'json' };
import payPlanKeptThenReturned from '../../samples/cases/pay-plan-kept-then-returned.json' with {
  type: 'json',
};
import payPlanPaidAhead from '../../samples/cases/pay-plan-paid-ahead.json' with { type: 'json' };
import payPlanStaysActive from '../../samples/cases/pay-plan-stays-active.json' with {
  type: 'json',
};
import processesUnderWay from '../../samples/cases/processes-under-way.json' with { type: 'json' };
import processesUnderWayAnew from '../../samples/cases/processes-under-way-anew.json' with {
  type: 'json',
};
import reviewByMinimumDays from '../../samples/cases/review-by-minimum-days.json' with {
  type: 'json',
};
import reviewOfABill from '../../samples/cases/review-of-a-bill.json' with { type: 'json' };
import severanceCrewCalledBack from '../../samples/cases/severance-crew-called-back.json' with {
  type: 'json',
};
import severanceCriteria from '../../samples/cases/severance-criteria.json' with { type: 'json' };
import severanceLifeSupport from '../../samples/cases/severance-life-support.json' with {
  type: 'json',
};
import severanceLifeSupportDates from '../../samples/cases/severance-life-support-dates.json' with {
  type: 'json',
};
import severanceMoratorium from '../../samples/cases/severance-moratorium.json' with {
  type: 'json',
};
import severancePaidAfterExpiry from '../../samples/cases/severance-paid-after-expiry.json' with {
  type: 'json',
};
import severancePaidBeforeTheCut from '../../samples/cases/severance-paid-before-the-cut.json' with {
  type: 'json',
};
import severancePaidInPart from '../../samples/cases/severance-paid-in-part.json' with {
  type: 'json',
};
import severanceReconnected from '../../samples/cases/severance-reconnected.json' with {
  type: 'json',
};
import severanceRunsToExpiry from '../../samples/cases/severance-runs-to-expiry.json' with {
  type: 'json',
};
import severanceSubAgreement from '../../samples/cases/severance-sub-agreement.json' with {
  type: 'json',
};
import toDoRouting from '../../samples/cases/to-do-routing.json' with { type: 'json' };
import writeOffAgency from '../../samples/cases/write-off-agency.json' with { type: 'json' };
import writeOffAttempts from '../../samples/cases/write-off-attempts.json' with { type: 'json' };
import writeOffPaid from '../../samples/cases/write-off-paid.json' with { type: 'json' };
import { type Case, caseSchema } from './case-schema.ts';

/** What a list shows of a worked example. */
export interface SampleCaseText {
  readonly name: string;
  readonly description: string;
  readonly days: number;
}

const FILES: Readonly<Record<string, SampleCaseText>> = {
  'review-of-a-bill': reviewOfABill,
  'review-by-minimum-days': reviewByMinimumDays,
  'aged-debt-pooled': agedDebtPooled,
  'aged-debt-by-agreement': agedDebtByAgreement,
  'example-a-criteria': exampleACriteria,
  'example-b-pay-plan': exampleBPayPlan,
  'example-b-overpaid': exampleBOverpaid,
  'example-b-broken': exampleBBroken,
  'criteria-by-debt-class': criteriaByDebtClass,
  'condition-several-tests': conditionSeveralTests,
  'condition-suppresses': conditionSuppresses,
  'dunning-levels': dunningLevels,
  'example-c-calendar': exampleCCalendar,
  'example-c-workday': exampleCWorkday,
  'credit-limit': creditLimit,
  'credit-rating': creditRating,
  'example-d-cancel': exampleDCancel,
  'example-d-continue': exampleDContinue,
  'example-e-agreement': exampleEAgreement,
  'processes-under-way': processesUnderWay,
  'processes-under-way-anew': processesUnderWayAnew,
  'nomination-all': nominationAll,
  'severance-paid-after-expiry': severancePaidAfterExpiry,
  'severance-life-support': severanceLifeSupport,
  'pay-plan-kept': payPlanKept,
  'pay-plan-paid-ahead': payPlanPaidAhead,
  'pay-plan-stays-active': payPlanStaysActive,
  'pay-plan-a-cent-short': payPlanACentShort,
  'pay-plan-grace': payPlanGrace,
  'pay-plan-kept-then-returned': payPlanKeptThenReturned,
  'pay-plan-ends-collection': payPlanEndsCollection,
  'cancel-budget': cancelBudget,
  'to-do-routing': toDoRouting,
  'cancel-pay-plan': cancelPayPlan,
  'example-a-agreements': exampleAAgreements,
  'nomination-primary': nominationPrimary,
  'nomination-secondary': nominationSecondary,
  'severance-crew-called-back': severanceCrewCalledBack,
  'severance-criteria': severanceCriteria,
  'severance-life-support-dates': severanceLifeSupportDates,
  'severance-moratorium': severanceMoratorium,
  'severance-paid-before-the-cut': severancePaidBeforeTheCut,
  'severance-paid-in-part': severancePaidInPart,
  'severance-reconnected': severanceReconnected,
  'severance-runs-to-expiry': severanceRunsToExpiry,
  'severance-sub-agreement': severanceSubAgreement,
  'write-off-attempts': writeOffAttempts,
  'write-off-agency': writeOffAgency,
  'write-off-paid': writeOffPaid,
};

/** The worked examples of samples/cases by the names of their files, in the order of the rules. */
export const SAMPLE_CASES: ReadonlyMap<string, SampleCaseText> = new Map(Object.entries(FILES));

/** The worked example of that name; null when there is none. Reading one takes milliseconds, reading all a tenth of a second. */
export function sampleCase(id: string): Case | null {
  const document = SAMPLE_CASES.get(id);
  return document === undefined ? null : caseSchema.parse(document);
}

/** A worked example that the program brings, under the name of its file in samples/cases. */
export interface SampleCase {
  readonly id: string;
  readonly example: Case;
}

/** All of them. */
export function sampleCases(): readonly SampleCase[] {
  return Object.entries(FILES).map(([id, document]) => ({
    id,
    example: caseSchema.parse(document),
  }));
}
