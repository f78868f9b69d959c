import type { Decision } from '../../../src-engine/model/explanation.ts';
import type { IconName } from '../../ui/icon-shapes.tsx';

/** Fixed icons of the collection events, by algorithm code (ux 3.5). */
const BY_ALGORITHM: Readonly<Record<string, IconName>> = {
  SEND_LETTER: 'letter',
  SEND_SMS: 'sms',
  SEND_EMAIL: 'email',
  OUTBOUND_CALL: 'call',
  SEND_FINAL_NOTICE: 'finalNotice',
  AFFECT_CREDIT: 'rating',
  CREATE_TODO: 'task',
  START_SEVERANCE: 'severance',
  'COLL EVT SEV': 'severance',
  CREATE_FIELD_ACTIVITY: 'severance',
  SEVER_OTHERS: 'severance',
  EXPIRE_AGREEMENT: 'cross',
  BREAK_ARRANGEMENT: 'warn',
};

const BY_DECISION: Readonly<Record<Decision['kind'], IconName>> = {
  'create-process': 'plus',
  'no-process': 'equal',
  'send-event': 'letter',
  'cancel-process': 'cross',
  'keep-process': 'hold',
  'remove-agreement': 'cross',
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
  held: 'hold',
  'promise-made': 'call',
  'promise-kept': 'check',
  'promise-broken': 'warn',
  guardrail: 'alert',
};

/** The icon of a collection event; an unknown algorithm gets the step sign. */
export function eventIcon(eventKind: string): IconName {
  return BY_ALGORITHM[eventKind] ?? 'stepForward';
}

/** The icon of a decision: its event's, or that of what was decided. */
export function decisionIcon(decision: Decision): IconName {
  return BY_ALGORITHM[decision.eventKind] ?? BY_DECISION[decision.kind];
}
