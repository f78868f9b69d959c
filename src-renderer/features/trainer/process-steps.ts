import type { DecisionKind } from '../../../src-engine/model/explanation.ts';

/** Steps of "Manage Collection Process" (CC&B 4.3.2.1) that a nightly job does. */
const OF_JOB: Readonly<Record<string, string>> = {
  'Account Debt Monitor': '1.0–1.7',
  'Collection Event Activator': '1.8–1.9',
  'Collection Process Monitor': '2.0–2.5',
};

/** The step in which a decision is made; what a person or another process decides has none. */
const OF_DECISION: Partial<Readonly<Record<DecisionKind, string>>> = {
  'no-process': '1.2–1.4',
  'create-process': '1.5–1.6',
  'send-event': '1.8',
  'event-waits': '1.9',
  'event-skipped': '1.8',
  'event-failed': '1.8',
  'start-severance': '1.8.7',
  'choose-severance': '1.8.7',
  'refuse-severance': '1.8.7',
  'keep-process': '2.1–2.3',
  'cancel-process': '2.4',
  'remove-agreement': '2.5',
};

export function stepOfJob(job: string): string | null {
  return OF_JOB[job] ?? null;
}

export function stepOfDecision(kind: DecisionKind): string | null {
  return OF_DECISION[kind] ?? null;
}
