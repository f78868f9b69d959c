import type { EventIcon } from '../../../../src-engine/algorithms/collection-event/contract.ts';
import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import type { EventType, Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { EVENT_ICONS } from '../../../ui/event-icons.ts';
import type { IconName } from '../../../ui/icon-shapes.tsx';

const SHORT: Readonly<Record<EventIcon, string>> = {
  letter: 'Letter',
  sms: 'SMS',
  email: 'E-mail',
  call: 'Call',
  todo: 'To Do',
  rating: 'Rating',
  notice: 'Final notice',
  severance: 'Severance',
  budget: 'Budget',
  plan: 'Pay plan',
  fee: 'Fee',
  bar: 'Bar',
  restore: 'Restore',
  bureau: 'Bureau',
  close: 'Close',
  generic: 'Sample',
  agency: 'Agency',
  'write-off': 'Write-off',
};

/** What a step shows of its event type: icon, name, and the short name under a ladder node. */
export interface EventFace {
  readonly icon: IconName;
  readonly title: string;
  readonly short: string;
  /** Steps of one kind can be compared with each other: the algorithm's code. */
  readonly kind: string;
  readonly type: EventType | undefined;
}

/** The face of an event type by its code; an unknown code shows itself. */
export function eventFace(strategy: Pick<Strategy, 'eventTypes'>, code: string): EventFace {
  const type = strategy.eventTypes.find((one) => one.code === code);
  const spec =
    type === undefined ? undefined : findAlgorithm('collection-event', type.algorithm.code);
  return {
    icon: spec === undefined ? 'warn' : EVENT_ICONS[spec.icon],
    title: type === undefined || type.title === '' ? (spec?.title ?? code) : type.title,
    short: spec === undefined ? code : SHORT[spec.icon],
    kind: type?.algorithm.code ?? code,
    type,
  };
}
