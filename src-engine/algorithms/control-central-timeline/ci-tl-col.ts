import type { Day } from '../../base/day.ts';
import { moneyText } from '../../base/money-text.ts';
import { z } from '../../base/zod.ts';
import type { AccountFacts, ProcessEventFacts } from '../../model/account-facts.ts';
import type { CollectionTimelineItem, DrillTarget } from '../../model/control-central.ts';
import type { ControlCentralTimelineSpec } from './contract.ts';

const days = z.int().min(0).max(9999);
const parameters = z.strictObject({ pastDays: days, horizonDays: days });

function stateOf(event: ProcessEventFacts, today: Day): CollectionTimelineItem['state'] {
  if (event.state === 'CANCELED') return 'canceled';
  if (event.state === 'DONE') return 'past';
  // A failed event stays due until it works or is skipped.
  return event.day <= today ? 'due' : 'future';
}

/** Something that has happened. */
function past(day: Day, title: string, drillTo: DrillTarget): CollectionTimelineItem {
  return { day, title, state: 'past', drillTo };
}

function eventItems(
  events: readonly ProcessEventFacts[],
  drillTo: DrillTarget,
  today: Day,
): readonly CollectionTimelineItem[] {
  return events.map((event) => {
    const { day, title } = event;
    return { day, title, state: stateOf(event, today), drillTo };
  });
}

function itemsOf(facts: AccountFacts): readonly CollectionTimelineItem[] {
  const processes = facts.processes.flatMap((process) => {
    const drillTo: DrillTarget = { kind: 'process', id: process.id };
    const end = process.status === 'CANCELED' ? 'canceled' : 'complete';
    return [
      past(process.startDay, `Collection ${process.template} started`, drillTo),
      ...eventItems(process.events, drillTo, facts.today),
      ...(process.endDay === null
        ? []
        : [past(process.endDay, `Collection ${process.template} ${end}`, drillTo)]),
    ];
  });
  const severances = facts.severances.flatMap((severance) => {
    const drillTo: DrillTarget = { kind: 'severance', id: severance.id };
    return [
      past(severance.startDay, `Severance of ${severance.agreementId} started`, drillTo),
      ...eventItems(severance.events, drillTo, facts.today),
    ];
  });
  const referrals = facts.referrals.flatMap(({ id, agency, startDay, endDay, amountMinor }) => {
    const drillTo: DrillTarget = { kind: 'referral', id };
    const begin = past(startDay, `Referred to ${agency}`, drillTo);
    if (endDay === null) return [begin];
    const amount = moneyText(amountMinor, facts.currency);
    return [begin, past(endDay, `Referral to ${agency} ended with ${amount}`, drillTo)];
  });
  const writeOffs = facts.writeOffs.map(({ agreementId, day, amountMinor }) => {
    const title = `Written off ${moneyText(amountMinor, facts.currency)} of ${agreementId}`;
    return past(day, title, { kind: 'agreement', id: agreementId });
  });
  return [...processes, ...severances, ...referrals, ...writeOffs];
}

/**
 * CI_TL-COL: the ordered items of collection, severance, agencies and write-off (domain.md 4.2): past and canceled ones of the last
 * `pastDays`, everything that is due, and what comes within `horizonDays`.
 */
export const ciTlCol: ControlCentralTimelineSpec = {
  spot: 'control-central-timeline',
  code: 'CI_TL-COL',
  title: 'Collection timeline',
  summary:
    'Lists the events of collection and severance, referrals and write-offs: past, due, future and canceled.',
  source: 'domain.md 4.2',
  parameters,
  example: { pastDays: 365, horizonDays: 90 },
  timeline(given, facts) {
    const { pastDays, horizonDays } = parameters.parse(given);
    const first = facts.today - pastDays;
    const last = facts.today + horizonDays;
    return itemsOf(facts)
      .filter(({ day, state }) => state === 'due' || (day >= first && day <= last))
      .toSorted((a, b) => a.day - b.day);
  },
};
