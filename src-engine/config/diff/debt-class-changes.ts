import { pointerOf } from '../pointer.ts';
import type { StrategyChange } from '../strategy-change.ts';
import type { DebtClassRule, Strategy } from '../strategy-schema.ts';
import { algorithmChanges, algorithmWords } from './algorithm-changes.ts';
import { added, memberChanges, removed } from './change-maker.ts';
import { matchEntries } from './match-entries.ts';
import { objectChanges } from './section-changes.ts';

function overrideChanges(
  path: readonly PropertyKey[],
  subject: string,
  old: DebtClassRule,
  current: DebtClassRule,
  currencies: readonly [string, string],
): readonly StrategyChange[] {
  const before = old.overrideArrearsAlgorithm;
  const after = current.overrideArrearsAlgorithm;
  if (before !== null && after !== null) {
    return algorithmChanges(
      [...path, 'overrideArrearsAlgorithm'],
      subject,
      before,
      after,
      currencies,
    );
  }
  const words = (use: DebtClassRule['overrideArrearsAlgorithm'], currency: string) =>
    use === null ? 'none' : algorithmWords(use, currency);
  return memberChanges(path, subject, [
    {
      name: 'overrideArrearsAlgorithm',
      label: 'pay plans lower arrears by',
      old: words(before, currencies[0]),
      new: words(after, currencies[1]),
    },
  ]);
}

/** Debt classes, by code. */
export function debtClassChanges(old: Strategy, current: Strategy): readonly StrategyChange[] {
  const currencies = [old.currency, current.currency] as const;
  return matchEntries(old.debtClasses, current.debtClasses, [(rule) => rule.code], {
    added: ({ entry, index }) => [
      added(pointerOf('debtClasses', index), `Debt class ${entry.code}`),
    ],
    removed: ({ entry, index }) => [
      removed(pointerOf('debtClasses', index), `Debt class ${entry.code}`),
    ],
    both({ entry: before }, { entry: after, index }) {
      const path = ['debtClasses', index];
      const subject = `Debt class ${after.code}`;
      return [
        ...memberChanges(path, subject, [
          { name: 'title', label: 'title', old: before.title, new: after.title },
          {
            name: 'eligibleForCollection',
            label: 'eligible for collection',
            old: String(before.eligibleForCollection),
            new: String(after.eligibleForCollection),
          },
        ]),
        ...algorithmChanges(
          [...path, 'cancelAlgorithm'],
          subject,
          before.cancelAlgorithm,
          after.cancelAlgorithm,
          currencies,
        ),
        ...algorithmChanges(
          [...path, 'severanceCancelAlgorithm'],
          `${subject}, severance`,
          before.severanceCancelAlgorithm,
          after.severanceCancelAlgorithm,
          currencies,
        ),
        ...overrideChanges(path, subject, before, after, currencies),
        ...objectChanges(
          before.payPlan,
          after.payPlan,
          [...path, 'payPlan'],
          `${subject}, pay plans`,
          currencies,
        ),
      ];
    },
  });
}
