import { z } from '../../base/zod.ts';
import { flagCheck } from '../collection-condition/contract.ts';
import type { WriteOffCriterionSpec } from './contract.ts';

const parameters = z.strictObject({ customerClass: z.string().min(1).max(60) });

/** WO CRIT CUST: the account's customer class; commercial debt goes another way (domain.md 3.14). */
export const woCritCust: WriteOffCriterionSpec = {
  spot: 'write-off-criterion',
  code: 'WO CRIT CUST',
  title: 'Customer class is',
  summary: 'True when the account is of the named customer class.',
  source: 'domain.md 3.14',
  parameters,
  example: { customerClass: 'COMMERCIAL' },
  reads: ['customerClass'],
  compile(given, context) {
    const wanted = context.customerClasses.indexOf(parameters.parse(given).customerClass);
    return (facts) => facts.customerClass === wanted;
  },
  explain(given, context, facts) {
    const { customerClass } = parameters.parse(given);
    const is = facts.customerClass === context.customerClasses.indexOf(customerClass);
    return flagCheck(`Customer class ${customerClass}`, is);
  },
};
