import { z } from '../../base/zod.ts';
import type { WriteOffAttemptSpec } from './contract.ts';

const parameters = z.strictObject({ fromMinor: z.int().min(1).max(99_999_999_999) });

/** WO REFUND: a big credit is paid back to the customer (domain.md 3.14). */
export const woRefund: WriteOffAttemptSpec = {
  spot: 'write-off-attempt',
  code: 'WO REFUND',
  title: 'Refund a credit',
  summary: 'Pays a credit of at least the amount back, so that the agreement closes.',
  source: 'domain.md 3.14',
  parameters,
  example: { fromMinor: 500 },
  compile(given) {
    const { fromMinor } = parameters.parse(given);
    return ({ balanceMinor }) => (-balanceMinor >= fromMinor ? { kind: 'refund' } : null);
  },
  explain(given, { balanceMinor }) {
    const { fromMinor } = parameters.parse(given);
    const credit = balanceMinor < 0 ? -balanceMinor : 0;
    const passed = credit >= fromMinor;
    return {
      label: 'Credit',
      passed,
      unit: 'minor',
      actual: credit,
      limit: fromMinor,
      test: '>=',
      margin: passed ? credit - fromMinor + 1 : fromMinor - credit,
    };
  },
};
