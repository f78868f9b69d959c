import type { Day } from '../../../src-engine/base/day.ts';
import type { CriteriaRow } from '../../../src-engine/config/strategy-schema.ts';
import { agedBy, agedDebt, insulatedDebt } from './aged-debt.ts';
import { createProcess } from './create-process.ts';
import type { Control } from './rules.ts';
import type { Account, World } from './world.ts';

/** The control with most exact members, division before collection class; the rest are `*`. */
function controlFor(world: World, account: Account, debtClass: string): Control | null {
  const choices: readonly [division: string, collectionClass: string][] = [
    [account.division, account.collectionClass],
    [account.division, '*'],
    ['*', account.collectionClass],
    ['*', '*'],
  ];
  for (const [division, collectionClass] of choices) {
    const control = world.rules.controls.find(
      (candidate) =>
        candidate.division === division &&
        candidate.collectionClass === collectionClass &&
        candidate.debtClass === debtClass,
    );
    if (control !== undefined) return control;
  }
  return null;
}

/** Begin rating plus the points of every row in effect (domain.md 3.10). */
function ratingOn(world: World, account: Account, today: Day): number {
  const begin = account.creditRating ?? world.rules.beginRating;
  return account.ratingRows
    .filter((row) => row.startDay <= today && today <= row.endDay)
    .reduce((sum, row) => sum + row.points, begin);
}

/** Whether tonight is a night of review: a review row, or enough days since the last review (domain.md 3.2). */
function isDue(account: Account, control: Control, debtClass: string, today: Day): boolean {
  const last = account.lastReviewDay.get(debtClass);
  if (account.reviewRows.has(debtClass) || last === undefined) return true;
  return last + control.reviewFrequencyDays <= today;
}

/** The first true condition decides alone; of its rows the first satisfied one (domain.md 3.5). */
function matchingRow(
  world: World,
  account: Account,
  control: Control,
  today: Day,
): CriteriaRow | null {
  const { debtClass } = control;
  const facts = {
    creditRating: ratingOn(world, account, today),
    onBudget: account.onBudget,
    riskCategory: account.riskCategory,
    severanceActive: account.agreements.some(
      (agreement) => agreement.debtClass === debtClass && agreement.severanceBaseDay !== null,
    ),
  };
  const condition = control.conditions.find((candidate) => candidate.isTrue(facts));
  const debt = insulatedDebt(world, account, debtClass, today);
  const row = condition?.rows.find(
    ({ minAgeDays, minAmountMinor }) =>
      minAgeDays <= world.rules.settings.oldestBucketAgeDays &&
      agedBy(debt, today - minAgeDays) > minAmountMinor,
  );
  return row ?? null;
}

/** Phase 50, account debt monitor. */
export function debtMonitor(world: World, account: Account, today: Day): void {
  for (const debtClass of world.debtClasses) {
    if (account.processes.has(debtClass)) continue;
    if (world.rules.debtClasses.get(debtClass)?.eligible !== true) continue;
    if (agedDebt(world, account, debtClass, today).length === 0) continue;
    const control = controlFor(world, account, debtClass);
    if (control === null) continue;
    if (account.postponeUntilDay !== null && account.postponeUntilDay > today) continue;
    if (!isDue(account, control, debtClass, today)) continue;
    account.lastReviewDay.set(debtClass, today);
    account.reviewRows.delete(debtClass);
    world.books.add('reviews', 1);
    const row = matchingRow(world, account, control, today);
    if (row !== null) createProcess(world, account, debtClass, row, today);
  }
}
