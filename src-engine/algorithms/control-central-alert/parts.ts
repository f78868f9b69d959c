import { addMonths, type Day } from '../../base/day.ts';
import { z } from '../../base/zod.ts';
import type { AccountFacts, OutsideFact, ProcessEventFacts } from '../../model/account-facts.ts';
import type { DrillTarget } from '../../model/control-central.ts';
import type { AccountFactKind } from '../../model/rows.ts';
import type { Raised } from './contract.ts';

/** How far back an alert looks. */
export const monthsParameters = z.strictObject({ months: z.int().min(1).max(120) });

/** The account itself, for alerts that stand for several things. */
export function account(facts: AccountFacts): DrillTarget {
  return { kind: 'account', id: facts.accountId };
}

/** Open facts of other systems of a kind that are in effect today. */
export function openFacts(facts: AccountFacts, kind: AccountFactKind): readonly OutsideFact[] {
  return facts.outside.filter(
    (fact) =>
      fact.kind === kind &&
      fact.open &&
      fact.fromDay <= facts.today &&
      (fact.toDay === null || fact.toDay >= facts.today),
  );
}

/** Whether a day lies within the last so many months, today included. */
export function isWithinMonths(day: Day | null, months: number, today: Day): boolean {
  return day !== null && day <= today && day > addMonths(today, -months);
}

/** One alert for a number of things; none for 0. `plural` ends the noun of more than one. */
export function counted(
  count: number,
  noun: string,
  plural: string,
  severity: Raised['severity'],
  drillTo: DrillTarget,
): readonly Raised[] {
  if (count === 0) return [];
  const text = `${count} ${noun}${count === 1 ? '' : plural}`;
  return [{ text, count, severity, drillTo }];
}

/** The first event that is still to come. */
export function nextEvent(events: readonly ProcessEventFacts[]): ProcessEventFacts | null {
  return events.find((event) => event.state === 'PENDING') ?? null;
}
