import type { Day } from '../../../src-engine/base/day.ts';
import type { LogOutcomeName } from '../../../src-engine/model/event-log.ts';
import { agedBy, agedDebt, allOf, insulatedDebt } from './aged-debt.ts';
import { termsOf } from './billing.ts';
import { conditionFacts } from './condition-facts.ts';
import { createProcess } from './create-process.ts';
import { cancelProcess } from './monitors.ts';
import { isHeld, WHOLE_ACCOUNT } from './protection.ts';
import type { Control, PlacedRow } from './rules.ts';
import { askPerson } from './work-batches.ts';
import type { Account, World } from './world.ts';

/** The control with most exact members, division before collection class; the rest are `*`. */
export function controlFor(world: World, account: Account, debtClass: string): Control | null {
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

export function postponedOn(account: Account, today: Day): boolean {
  return account.postponeUntilDay !== null && account.postponeUntilDay > today;
}

interface Match {
  readonly conditionPriority: number;
  readonly row: PlacedRow;
}

/** The first true condition decides alone; of its rows the first satisfied one (domain.md 3.5). */
function matchingRow(world: World, account: Account, control: Control, today: Day): Match | null {
  const { debtClass } = control;
  const facts = conditionFacts(world, account, debtClass, today);
  const condition = control.conditions.find((candidate) => candidate.isTrue(facts));
  const debt = insulatedDebt(world, account, debtClass, today);
  const row = condition?.rows.find(
    ({ minAgeDays, minAmountMinor }) =>
      minAgeDays <= world.rules.settings.oldestBucketAgeDays &&
      agedBy(debt, today - minAgeDays) > minAmountMinor,
  );
  return condition === undefined || row === undefined
    ? null
    : { conditionPriority: condition.priority, row };
}

/** Debt in a cell without a rule is an error, told once for the class (decision 33). */
export function missingRule(
  world: World,
  account: Account,
  debtClass: string,
  amountMinor: number,
  outcome: LogOutcomeName = 'missingRule',
): void {
  if (account.missingRules.has(debtClass)) return;
  account.missingRules.add(debtClass);
  world.books.add('errors', 1);
  world.books.write({
    process: 0,
    kind: 'error',
    detail: world.debtClasses.indexOf(debtClass),
    outcome,
    amountMinor,
  });
  askPerson(world, account, 'missingRule');
}

/** Phase 51: every class with aged debt is judged (domain.md 3.5). */
function reviewAccount(world: World, account: Account, today: Day): void {
  world.books.add('reviews', 1);
  account.lastReviewDay = today;
  for (const day of [...account.reviewDays]) if (day <= today) account.reviewDays.delete(day);
  for (const debtClass of world.debtClasses) {
    const owed = allOf(agedDebt(world, account, debtClass, today));
    if (owed === 0) continue;
    if (isHeld(account, 'REVIEW', { debtClass, agreement: null }, today)) continue;
    const rule = world.rules.debtClasses.get(debtClass);
    if (rule === undefined) missingRule(world, account, debtClass, owed);
    if (rule?.eligible !== true) continue;
    const running = account.processes.get(debtClass);
    if (running !== undefined && world.rules.settings.runningProcess === 'KEEP') continue;
    const control = controlFor(world, account, debtClass);
    if (control === null) {
      if (running === undefined) missingRule(world, account, debtClass, owed);
      continue;
    }
    const match = matchingRow(world, account, control, today);
    if (match === null) continue;
    if (running !== undefined) {
      const isHarder =
        match.conditionPriority < running.conditionPriority ||
        (match.conditionPriority === running.conditionPriority &&
          match.row.priority < running.rowPriority);
      if (!isHarder || match.row.template === running.champion || running.isAssigned) continue;
      cancelProcess(world, account, running, 'replaced', 0);
    }
    createProcess(world, account, debtClass, match.conditionPriority, match.row, today);
  }
}

/** How the account's collection class is collected. */
export function methodOf({ rules }: World, { collectionClass }: Account): string {
  const entry = (name: string) =>
    rules.collectionClasses.find((candidate) => candidate.collectionClass === name);
  return (entry(collectionClass) ?? entry('*'))?.method ?? 'NONE';
}

/** Phases 50 and 52: whether tonight takes the account up, by the schedule or after too long a time (domain.md 3.2). */
export function debtMonitors(world: World, account: Account, today: Day): void {
  const { settings } = world.rules;
  if (methodOf(world, account) !== 'PROCESS') return;
  if (postponedOn(account, today)) return;
  if (isHeld(account, 'REVIEW', WHOLE_ACCOUNT, today)) return;
  const { lastReviewDay: last } = account;
  const tooLong =
    last === null || last + termsOf(world, account).minimumReviewFrequencyDays <= today;
  const scheduled = [...account.reviewDays].some((day) => day <= today);
  const divisions = settings.monitorDivisions;
  const isMonitored = divisions.length === 0 || divisions.includes(account.division);
  const first = isMonitored && (scheduled || (settings.includeMinimumDaysReview && tooLong));
  const second = !settings.includeMinimumDaysReview && tooLong;
  if (first || second) reviewAccount(world, account, today);
}
