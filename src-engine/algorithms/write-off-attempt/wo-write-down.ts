import { z } from '../../base/zod.ts';
import type { WriteOffAttemptSpec } from './contract.ts';

const parameters = z.strictObject({ upToMinor: z.int().min(0).max(99_999_999_999) });

/** WO WRITE DOWN: a tiny debit or credit is adjusted away (domain.md 3.14). */
export const woWriteDown: WriteOffAttemptSpec = {
  spot: 'write-off-attempt',
  code: 'WO WRITE DOWN',
  title: 'Write down a tiny balance',
  summary: 'Adjusts a debit or credit of up to the amount away, so that the agreement closes.',
  source: 'domain.md 3.14',
  parameters,
  example: { upToMinor: 200 },
  compile(given) {
    const { upToMinor } = parameters.parse(given);
    return ({ balanceMinor }) =>
      balanceMinor !== 0 && Math.abs(balanceMinor) <= upToMinor ? { kind: 'write-down' } : null;
  },
  explain(given, { balanceMinor }) {
    const { upToMinor } = parameters.parse(given);
    const size = Math.abs(balanceMinor);
    return {
      label: 'Balance, debit or credit',
      passed: size !== 0 && size <= upToMinor,
      unit: 'minor',
      actual: size,
      limit: upToMinor,
      test: '<=',
      margin: size <= upToMinor ? upToMinor - size + 1 : size - upToMinor,
    };
  },
};
