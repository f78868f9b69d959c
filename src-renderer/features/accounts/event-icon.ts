import { findAlgorithm } from '../../../src-engine/algorithms/registry.ts';
import type { Decision } from '../../../src-engine/model/explanation.ts';
import { EVENT_ICONS } from '../../ui/event-icons.ts';
import type { IconName } from '../../ui/icon-shapes.tsx';

/** Icon of an event by its algorithm's code; null for what is no event. */
function iconOfAlgorithm(code: string): IconName | null {
  const spec = findAlgorithm('collection-event', code);
  return spec === undefined ? null : EVENT_ICONS[spec.icon];
}

const BY_DECISION: Readonly<Record<Decision['kind'], IconName>> = {
  'create-process': 'plus',
  'continue-process': 'stepForward',
  'no-process': 'equal',
  'send-event': 'letter',
  'cancel-process': 'cross',
  'keep-process': 'hold',
  'remove-agreement': 'cross',
  'join-agreement': 'plus',
  'keep-agreement': 'hold',
  'complete-process': 'check',
  'start-severance': 'severance',
  'choose-severance': 'severance',
  'refuse-severance': 'hold',
  'severance-event': 'severance',
  'field-work': 'check',
  'keep-severance': 'hold',
  'cancel-severance': 'cross',
  'complete-severance': 'check',
  'start-reconnection': 'plus',
  'stop-agreement': 'cross',
  'plan-kept': 'check',
  'plan-broken': 'warn',
  'plan-canceled': 'cross',
  'try-to-close': 'task',
  'no-write-off': 'hold',
  'create-write-off': 'agency',
  'write-off-event': 'agency',
  'complete-write-off': 'check',
  'cancel-write-off': 'cross',
  'close-agreement': 'check',
  'refer-agency': 'agency',
  'close-referral': 'check',
  'agency-payment': 'payment',
  held: 'hold',
  command: 'accounts',
  'command-refused': 'cross',
  'promise-made': 'call',
  'promise-kept': 'check',
  'promise-broken': 'warn',
  guardrail: 'alert',
  'event-failed': 'warn',
  'event-skipped': 'warn',
  'event-waits': 'hold',
  'restore-service': 'undo',
  'reach-level': 'plus',
  'restore-level': 'undo',
};

/** The icon of a collection event; an unknown algorithm gets the step sign. */
export function eventIcon(eventKind: string): IconName {
  return iconOfAlgorithm(eventKind) ?? 'stepForward';
}

/** The icon of a decision: its event's, or that of what was decided. */
export function decisionIcon(decision: Decision): IconName {
  const ran = decision.kind === 'send-event' || decision.kind === 'start-severance';
  const own = ran ? iconOfAlgorithm(decision.eventKind) : null;
  return own ?? BY_DECISION[decision.kind];
}
