import criteria from '../../samples/cases/example-a-criteria.json' with { type: 'json' };
import broken from '../../samples/cases/example-b-broken.json' with { type: 'json' };
import overpaid from '../../samples/cases/example-b-overpaid.json' with { type: 'json' };
import payPlan from '../../samples/cases/example-b-pay-plan.json' with { type: 'json' };
import calendar from '../../samples/cases/example-c-calendar.json' with { type: 'json' };
import workday from '../../samples/cases/example-c-workday.json' with { type: 'json' };
import cancel from '../../samples/cases/example-d-cancel.json' with { type: 'json' };
import goesOn from '../../samples/cases/example-d-continue.json' with { type: 'json' };
import agreement from '../../samples/cases/example-e-agreement.json' with { type: 'json' };
import grace from '../../samples/cases/pay-plan-grace.json' with { type: 'json' };
import kept from '../../samples/cases/pay-plan-kept.json' with { type: 'json' };
import { type Case, caseSchema } from './case-schema.ts';

const FILES: Readonly<Record<string, unknown>> = {
  'example-a-criteria': criteria,
  'example-b-pay-plan': payPlan,
  'example-b-overpaid': overpaid,
  'example-b-broken': broken,
  'example-c-calendar': calendar,
  'example-c-workday': workday,
  'example-d-cancel': cancel,
  'example-d-continue': goesOn,
  'example-e-agreement': agreement,
  'pay-plan-kept': kept,
  'pay-plan-grace': grace,
};

/** A worked example that the program brings, under the name of its file in samples/cases. */
export interface SampleCase {
  readonly id: string;
  readonly example: Case;
}

/** The worked examples of samples/cases, in the order of the rules. */
export function sampleCases(): readonly SampleCase[] {
  return Object.entries(FILES).map(([id, document]) => ({
    id,
    example: caseSchema.parse(document),
  }));
}
