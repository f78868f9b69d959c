import { at } from '../base/assert.ts';
import type { Day } from '../base/day.ts';
import type { OpenItems } from '../kernel/state/open-items.ts';
import type { DebtFacts } from '../model/account-facts.ts';

/**
 * What the open items come to on `today`, by debt class in the order of `debtClasses`; classes without debt are left
 * out. What is in dispute is owed but not past due (domain.md 5.3), as in the lists of accounts.
 */
export function debtsOf(
  items: OpenItems,
  today: Day,
  debtClasses: readonly string[],
): readonly DebtFacts[] {
  const owed = new Map<number, { owedMinor: number; pastDueMinor: number; since: Day | null }>();
  for (let item = 0; item < items.count; item++) {
    const open = items.pooledMinor[item] ?? 0;
    if (open === 0) continue;
    const debtClass = items.debtClass[item] ?? 0;
    const sum = owed.get(debtClass) ?? { owedMinor: 0, pastDueMinor: 0, since: null };
    owed.set(debtClass, sum);
    sum.owedMinor += open;
    const asked = items.askedMinor(item);
    const dueDay = items.dueDay[item] ?? 0;
    if (asked === 0 || dueDay >= today) continue;
    sum.pastDueMinor += asked;
    sum.since = Math.min(sum.since ?? dueDay, dueDay);
  }
  return [...owed]
    .toSorted(([a], [b]) => a - b)
    .map(([debtClass, { owedMinor, pastDueMinor, since }]) => ({
      debtClass: at(debtClasses, debtClass),
      owedMinor,
      pastDueMinor,
      overdueSince: since,
    }));
}
