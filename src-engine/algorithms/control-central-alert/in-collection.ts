import { dayText } from '../../base/day-text.ts';
import { moneyText } from '../../base/money-text.ts';
import type { AccountFacts } from '../../model/account-facts.ts';
import type { Raised } from './contract.ts';
import { nextEvent } from './parts.ts';

/** Alerts for active collection processes: C1-COLL-DF, and its later name C1-COLLPR-AC. */
export function inCollection(facts: AccountFacts): readonly Raised[] {
  return facts.processes
    .filter((process) => process.status === 'ACTIVE')
    .map(({ id, template, debtMinor, events }) => {
      const next = nextEvent(events);
      const then = next === null ? 'no more events' : `next ${next.title} ${dayText(next.day)}`;
      return {
        text: `In collection: ${template}, ${moneyText(debtMinor, facts.currency)}, ${then}`,
        count: null,
        severity: 1,
        drillTo: { kind: 'process', id },
      };
    });
}
