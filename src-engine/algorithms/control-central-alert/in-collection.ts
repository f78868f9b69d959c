import { dayText } from '../../base/day-text.ts';
import { moneyText } from '../../base/money-text.ts';
import type { AccountFacts, ProcessFacts } from '../../model/account-facts.ts';
import type { Raised } from './contract.ts';
import { nextEvent } from './parts.ts';

/** What comes next; of a process of the portfolio, before a run has said it, what was. */
function courseOf({ debtClass, startDay, lastSequence, events }: ProcessFacts): string {
  if (lastSequence !== undefined) {
    const done = lastSequence === null || lastSequence === 0 ? '' : `, event ${lastSequence} done`;
    return `for ${debtClass} since ${dayText(startDay)}${done}`;
  }
  const next = nextEvent(events);
  return next === null ? 'no more events' : `next ${next.title} ${dayText(next.day)}`;
}

/** Alerts for active collection processes: C1-COLL-DF, and its later name C1-COLLPR-AC. */
export function inCollection(facts: AccountFacts): readonly Raised[] {
  return facts.processes
    .filter((process) => process.status === 'ACTIVE')
    .map((process) => ({
      text: `In collection: ${process.template}, ${moneyText(process.debtMinor, facts.currency)}, ${courseOf(process)}`,
      count: null,
      severity: 1,
      drillTo: { kind: 'process', id: process.id },
    }));
}
