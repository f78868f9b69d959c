import { z } from '../../base/zod.ts';
import type { WriteOffCriterionSpec } from './contract.ts';

const parameters = z.strictObject({ fromMinor: z.int().min(0).max(99_999_999_999) });

/** WO CRIT AMT: the debt to be written off is at least so much (domain.md 3.14). */
export const woCritAmt: WriteOffCriterionSpec = {
  spot: 'write-off-criterion',
  code: 'WO CRIT AMT',
  title: 'Debt is at least',
  summary: 'True when the agreements of the write-off debt class owe at least the amount together.',
  source: 'domain.md 3.14',
  parameters,
  example: { fromMinor: 5000 },
  reads: ['amountMinor'],
  compile(given) {
    const { fromMinor } = parameters.parse(given);
    return (facts) => facts.amountMinor >= fromMinor;
  },
  explain(given, _context, { amountMinor }) {
    const { fromMinor } = parameters.parse(given);
    const passed = amountMinor >= fromMinor;
    return {
      label: 'Debt of the write-off debt class',
      passed,
      unit: 'minor',
      actual: amountMinor,
      limit: fromMinor,
      test: '>=',
      margin: passed ? amountMinor - fromMinor + 1 : fromMinor - amountMinor,
    };
  },
};
