import { z } from '../../base/zod.ts';
import type { Parameters } from '../spec.ts';
import type { AttemptFacts, WriteOffAttemptSpec } from './contract.ts';

const parameters = z.strictObject({
  /** Debt goes only to an agreement of its own debt class. */
  sameDebtClassOnly: z.boolean(),
});

function targets(given: Parameters, facts: AttemptFacts): number {
  return parameters.parse(given).sameDebtClassOnly ? facts.activeOfClass : facts.activeAgreements;
}

/** WO TRANSFER: the debt goes to another active agreement of the account (domain.md 3.14). */
export const woTransfer: WriteOffAttemptSpec = {
  spot: 'write-off-attempt',
  code: 'WO TRANSFER',
  title: 'Transfer to an active agreement',
  summary:
    'Moves the debt to an active agreement of the account, one of the same debt class first; it is on the next bill there.',
  source: 'domain.md 3.14',
  parameters,
  example: { sameDebtClassOnly: false },
  compile(given) {
    const { sameDebtClassOnly } = parameters.parse(given);
    return (facts) =>
      facts.balanceMinor > 0 && targets(given, facts) > 0
        ? { kind: 'transfer', sameDebtClassOnly }
        : null;
  },
  explain(given, facts) {
    const others = facts.balanceMinor > 0 ? targets(given, facts) : 0;
    return {
      label: 'Active agreements that can take the debt',
      passed: others > 0,
      unit: 'count',
      actual: others,
      limit: 1,
      test: '>=',
      margin: Math.abs(others - 1) + (others > 0 ? 1 : 0),
    };
  },
};
