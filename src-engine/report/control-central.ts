import { findAlgorithm } from '../algorithms/registry.ts';
import type { ControlCentralSetup } from '../config/schema/control-central.ts';
import type { AccountFacts } from '../model/account-facts.ts';
import type {
  CancellationInfo,
  CollectionTimelineItem,
  ControlCentral,
  ControlCentralAlert,
} from '../model/control-central.ts';

/** Alerts of the plugged-in algorithms, by severity, then in the order of the setup. An unknown code raises none. */
function alertsOf(
  facts: AccountFacts,
  { alerts }: ControlCentralSetup,
): readonly ControlCentralAlert[] {
  return alerts
    .flatMap(({ algorithm }) => {
      const { code, parameters } = algorithm;
      const raised = findAlgorithm('control-central-alert', code)?.raise(parameters, facts) ?? [];
      return raised.map((alert): ControlCentralAlert => ({ code, ...alert }));
    })
    .toSorted((a, b) => a.severity - b.severity);
}

function cancellationOf(
  facts: AccountFacts,
  { info }: ControlCentralSetup,
): readonly CancellationInfo[] {
  if (info === null) return [];
  return findAlgorithm('control-central-info', info.code)?.info(info.parameters, facts) ?? [];
}

function timelineOf(
  facts: AccountFacts,
  { timeline }: ControlCentralSetup,
): readonly CollectionTimelineItem[] {
  if (timeline === null) return [];
  const spec = findAlgorithm('control-central-timeline', timeline.code);
  return spec?.timeline(timeline.parameters, facts) ?? [];
}

/** The account's page: what the plugged-in algorithms make of its facts (domain.md 4.2, 4.4). */
export function controlCentral(facts: AccountFacts, setup: ControlCentralSetup): ControlCentral {
  const { accountId, name, customerId, currency, today, creditRating, debts } = facts;
  return {
    accountId,
    name,
    customerId,
    currency,
    today,
    creditRating,
    debts,
    alerts: alertsOf(facts, setup),
    cancellation: cancellationOf(facts, setup),
    timeline: timelineOf(facts, setup),
  };
}
